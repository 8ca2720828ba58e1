package io.guanxi.crm.examples.csv;

import io.guanxi.crm.feedback.Categories;
import io.guanxi.crm.feedback.Category;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that people use in feedback.csv. */
final class FeedbackTerms {
    private static final Map<String, FeedbackType> TYPES = types();
    private static final Pattern WHOSE = Pattern.compile("^(?:客户|用户)(?=.)");
    private static final Pattern KIND_OF = Pattern.compile("(?<=.)[类型]$|(?<=.)类型$");
    private static final Set<String> YES = Set.of("是", "已采纳", "采纳", "yes", "y", "true", "1", "√", "adopted");
    private static final Set<String> NO = Set.of("否", "未采纳", "不采纳", "no", "n", "false", "0", "×", "declined");
    private static final Set<String> UNDECIDED = Set.of("待定", "评估中", "待评估", "未定", "pending", "undecided");
    private static final Pattern SCORE = Pattern.compile("(-?\\d{1,6})(?:\\.0+)? ?[分星]?");

    private final Categories topics;

    /** A type, and the topic that the same words name if any. */
    record TypeAndTopic(FeedbackType type, @Nullable String topic) {}

    FeedbackTerms(Categories topics) {
        this.topics = topics;
    }

    private static Map<String, FeedbackType> types() {
        Map<String, FeedbackType> words = new LinkedHashMap<>();
        for (FeedbackType type : FeedbackType.values()) {
            words.put(type.label().zh(), type);
            words.put(type.key(), type);
        }
        words.put("抱怨", FeedbackType.COMPLAINT);
        words.put("问询", FeedbackType.CONSULTATION);
        words.put("inquiry", FeedbackType.CONSULTATION);
        words.put("compliment", FeedbackType.PRAISE);
        return words;
    }

    /** {@code 投诉}, or with a topic in front {@code 服务投诉}. */
    Parsed<TypeAndTopic> type(String text) {
        String bare = KIND_OF.matcher(plain(text)).replaceFirst("");
        String said = WHOSE.matcher(bare).replaceFirst("");
        for (Map.Entry<String, FeedbackType> each : TYPES.entrySet()) {
            if (said.endsWith(each.getKey())) {
                String front = said.substring(0, said.length() - each.getKey().length())
                        .strip();
                Optional<Category> topic = front.isEmpty() ? Optional.empty() : topics.named(front);
                if (front.isEmpty() || topic.isPresent()) {
                    return Parsed.ok(new TypeAndTopic(
                            each.getValue(), topic.map(Category::key).orElse(null)));
                }
            }
        }
        return expected(
                "feedback.type",
                FeedbackType.values(),
                FeedbackType::label,
                new Label(",前面可加问题分类,如 服务投诉", ", with a topic in front if you like, such as service complaint"));
    }

    Parsed<Channel> channel(String text) {
        Optional<Channel> channel = Channel.named(PlainText.fold(text));
        return channel.isPresent()
                ? Parsed.ok(channel.get())
                : expected("feedback.channel", Channel.values(), Channel::label, new Label("", ""));
    }

    /** The key of a topic. */
    Parsed<String> topic(String text) {
        Optional<Category> topic = topics.named(PlainText.fold(text));
        return topic.isPresent()
                ? Parsed.ok(topic.get().key())
                : expected("feedback.topic", topics.all().toArray(new Category[0]), Category::label, new Label("", ""));
    }

    /** Whether a suggestion was adopted; empty while it is being looked at. */
    static Parsed<Optional<Boolean>> adopted(String text) {
        String said = plain(text);
        if (YES.contains(said) || NO.contains(said)) {
            return Parsed.ok(Optional.of(YES.contains(said)));
        }
        return UNDECIDED.contains(said)
                ? Parsed.ok(Optional.empty())
                : Parsed.refused("feedback.adopted", "应为 是、否 或 待定", "expected yes, no or pending");
    }

    /** A whole number; whether it is on the scale is the library's to say. */
    static Parsed<Integer> score(String text, Label scale) {
        var score = SCORE.matcher(PlainText.fold(text));
        return score.matches()
                ? Parsed.ok(Integer.valueOf(score.group(1)))
                : Parsed.refused(
                        "feedback.score", "应为" + scale.zh() + "的整数", "expected a whole number of " + scale.en());
    }

    private static String plain(String text) {
        return PlainText.fold(text).toLowerCase(Locale.ROOT);
    }

    private static <T, R> Parsed<R> expected(String code, T[] all, Function<T, Label> label, Label more) {
        String zh = Arrays.stream(all).map(each -> label.apply(each).zh()).collect(Collectors.joining("、"));
        String en = Arrays.stream(all).map(each -> label.apply(each).en()).collect(Collectors.joining(", "));
        return Parsed.refused(code, "应为 " + zh + more.zh(), "expected one of " + en + more.en());
    }
}
