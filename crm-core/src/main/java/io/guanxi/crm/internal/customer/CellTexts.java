package io.guanxi.crm.internal.customer;

import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import java.util.Locale;
import java.util.Set;

/** Reads short texts that stand for themselves, for yes or no, or for a count. */
final class CellTexts {
    private static final Set<String> YES = Set.of("是", "yes", "true", "y", "1", "√", "有");
    private static final Set<String> NO = Set.of("否", "no", "false", "n", "0", "×", "无");
    private static final int MAX_TEXT = 500;

    private CellTexts() {}

    static Parsed<Boolean> yesNo(String text) {
        String plain = PlainText.fold(text).toLowerCase(Locale.ROOT);
        if (YES.contains(plain) || NO.contains(plain)) {
            return new Parsed.Ok<>(YES.contains(plain));
        }
        return Parsed.refused("yes-no.unknown", "应为 是 或 否", "yes or no is expected");
    }

    static Parsed<String> plain(String text) {
        String folded = PlainText.fold(text);
        if (PlainText.isMasked(folded)) {
            return Parsed.refused("text.masked", "内容已脱敏,不是真实取值", "the text is masked and not a value");
        }
        return folded.length() > MAX_TEXT
                ? Parsed.refused("text.too-long", "最多 500 个字符", "at most 500 characters")
                : new Parsed.Ok<>(folded);
    }

    static Parsed<Long> wholeNumber(String text) {
        String plain = PlainText.fold(text);
        return plain.matches("\\d{1,15}")
                ? new Parsed.Ok<>(Long.valueOf(plain))
                : Parsed.refused("number.unknown", "应为非负整数", "a whole number of 0 or more is expected");
    }
}
