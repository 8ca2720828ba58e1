package io.guanxi.crm.examples.generate;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import java.util.List;
import java.util.regex.Pattern;

/** What customers say, wish and hear in feedback.csv; read from a resource. */
final class FeedbackTexts {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final List<FeedbackTexts> ALL = load();

    private final FeedbackType type;
    private final int weight;
    /** 问题分类 as people enter it. */
    final String topic;

    private final List<String> descriptions;
    private final List<String> requests;
    private final List<String> measures;

    private FeedbackTexts(String line) {
        String[] parts = BAR.split(line);
        type = FeedbackType.valueOf(parts[0]);
        topic = parts[1];
        weight = Integer.parseInt(parts[2]);
        descriptions = List.of(SLASH.split(parts[3]));
        requests = List.of(SLASH.split(parts[4]));
        measures = List.of(SLASH.split(parts[5]));
    }

    private static List<FeedbackTexts> load() {
        return Resource.lines("feedback.psv").stream().map(FeedbackTexts::new).toList();
    }

    /** The texts of a topic that feedback of this type is about. */
    static FeedbackTexts draw(Dice dice, FeedbackType type) {
        List<FeedbackTexts> its = ALL.stream().filter(each -> each.type == type).toList();
        return Weighted.of(its, each -> each.weight).pick(dice);
    }

    String description(Dice dice) {
        return dice.pick(descriptions);
    }

    String request(Dice dice) {
        return dice.pick(requests);
    }

    String measure(Dice dice) {
        return dice.pick(measures);
    }
}
