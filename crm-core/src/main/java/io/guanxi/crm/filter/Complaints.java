package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.shared.Label;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a filter's text, in two languages; no message repeats what was typed. */
final class Complaints {
    private Complaints() {}

    static Refusal at(int at, String code, String zh, String en) {
        return new Refusal(at, code, new Label(zh, en), null);
    }

    static Refusal at(int at, String code, String zh, String en, @Nullable String suggestion) {
        return new Refusal(at, code, new Label(zh, en), suggestion);
    }

    static Refusal expected(Token found, String zh, String en, @Nullable String suggestion) {
        boolean end = found.kind() == Token.Kind.END;
        return at(
                found.at(),
                end ? "unexpected-end" : "unexpected",
                (end ? "文本到此结束，还缺" : "此处应为") + zh,
                end ? "the text ends here, " + en + " is missing" : "expected " + en,
                suggestion);
    }

    static Refusal unknownName(Token name, String zh, String en, Collection<String> candidates) {
        return unknownName(name, zh, en, candidates, List.of());
    }

    /** As above, where words of the language may stand too; these are suggested without quotes. */
    static Refusal unknownName(Token name, String zh, String en, Collection<String> candidates, List<String> words) {
        List<String> all = Stream.concat(candidates.stream(), words.stream()).toList();
        String nearest = Nearest.to(name.text(), all)
                .map(found -> words.contains(found) ? found : Quoting.name(found))
                .orElse(null);
        return at(name.at(), "unknown-name", "没有这个" + zh, "no " + en + " has this name", nearest);
    }

    static Refusal ambiguous(Token name, String key) {
        return at(
                name.at(),
                "ambiguous-name",
                "有多个字段叫这个名称，请写字段的键",
                "several fields have this name; write the key of one",
                key);
    }

    static Refusal operator(int at, Field<?, ?> field) {
        String words = Operator.list(Operator.of(field));
        return at(
                at,
                "operator-not-allowed",
                "字段“" + field.label().zh() + "”不支持这种比较，可用：" + words,
                "the field " + field.key() + " does not support this test; it supports: " + words);
    }

    static Refusal broken(int at) {
        return at(
                at,
                "text.not-storable",
                "文本含有无法保存的字符(U+0000 或不完整的字符)，没有记录会含有它，请删去",
                "a text holds a character that no record can hold (U+0000 or half of one); take it out");
    }

    static Refusal figure(int at) {
        return at(at, "operator-not-allowed", "该字段不能这样汇总", "the field does not support this figure");
    }

    static Refusal type(int at, Field<?, ?> field) {
        Label wanted = wanted(field.type().stored());
        return at(
                at,
                "wrong-type",
                "字段“" + field.label().zh() + "”的值应为" + wanted.zh(),
                "the field " + field.key() + " takes " + wanted.en());
    }

    static Refusal reading(Token typed, Reading.Refused refused) {
        String first = refused.suggestions().isEmpty()
                ? null
                : Quoting.text(refused.suggestions().get(0));
        return new Refusal(typed.at(), "unknown-value", refused.why(), first);
    }

    static Refusal tooDeep(int at) {
        return at(
                at,
                "too-deep",
                "嵌套过深，最多 " + Filters.MAX_DEPTH + " 层",
                "nested too deeply; at most " + Filters.MAX_DEPTH + " levels");
    }

    static Refusal tooMany(int at) {
        return at(
                at,
                "set-too-large",
                "列表过长，最多 " + Filters.MAX_SET + " 个值",
                "the list is too long; at most " + Filters.MAX_SET + " values");
    }

    /** What a value of this form looks like. */
    static Label wanted(Stored stored) {
        return switch (stored) {
            case TEXT, LONG_TEXT -> new Label("文本，写在引号里", "a text in quotes");
            case INTEGER -> new Label("整数，如 3 或 2万", "a whole number such as 3 or 2万");
            case DECIMAL -> new Label("数字，最多六位小数，如 0.5 或 50万", "a number of at most six decimals such as 0.5 or 50万");
            case DATE -> new Label("日期，如 2026-06-30", "a date such as 2026-06-30");
            case INSTANT ->
                new Label("日期和时间，如 '2026-06-30T12:00:00Z'", "a date and time such as '2026-06-30T12:00:00Z'");
            case BOOLEAN -> new Label("true 或 false", "true or false");
            case ID -> new Label("标识(UUID)，写在引号里", "an id (UUID) in quotes");
        };
    }
}
