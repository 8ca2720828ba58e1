package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import java.text.Normalizer;
import java.util.Locale;

/** Names of enterprises and people in their one form. */
public final class NameText {
    /** The longest name that is taken, in characters. */
    public static final int MAX_LENGTH = 200;

    private static final String OPENING = "([〔【﹝";
    private static final String CLOSING = ")]〕】﹞";
    private static final String MIDDLE_DOTS = "•‧∙⋅・･●";

    private NameText() {}

    /**
     * A name as it is kept: {@link PlainText#fold}ed, no blanks beside Chinese characters and brackets, and, in a
     * name with Chinese characters, the full-width brackets （） that registered names use. Idempotent.
     */
    public static String normalise(String name) {
        String folded = PlainText.fold(name);
        if (folded.codePoints().noneMatch(PlainText::isHan)) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length());
        int[] points = folded.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean idle = points[i] == ' ' && (isChinese(points[i - 1]) || isChinese(points[i + 1]));
            if (!idle) {
                out.appendCodePoint(bracket(points[i]));
            }
        }
        return out.toString();
    }

    /** A person's name as it is kept: as {@link #normalise}, with one middle dot (艾力·买买提). Idempotent. */
    public static String normalisePerson(String name) {
        String dotted = name;
        for (int i = 0; i < MIDDLE_DOTS.length(); i++) {
            dotted = dotted.replace(MIDDLE_DOTS.charAt(i), '·');
        }
        return normalise(dotted).replace(" ·", "·").replace("· ", "·");
    }

    /** The name of an enterprise or another thing; blank, masked and over-long names are refused. */
    public static Parsed<String> parse(String name) {
        return check(normalise(name));
    }

    /** A person's name; blank, masked and over-long names are refused. */
    public static Parsed<String> parsePerson(String name) {
        return check(normalisePerson(name));
    }

    /**
     * What two spellings of one name have in common: letters and digits alone, in lower case and half width
     * (Unicode NFKC). For look-ups and comparisons, never for display. Idempotent.
     */
    public static String matchKey(String name) {
        if (isKey(name)) {
            return name;
        }
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        // Parts of a Hangul syllable that a sign kept apart compose once it is gone.
        return Normalizer.normalize(out, Normalizer.Form.NFKC);
    }

    private static boolean isKey(String name) {
        return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || PlainText.isCommonHan(c));
    }

    private static Parsed<String> check(String name) {
        if (name.isEmpty()) {
            return Parsed.refused("name.blank", "名称为空", "The name is blank");
        }
        if (PlainText.isMasked(name)) {
            return Parsed.refused(
                    "name.masked",
                    new Label("名称已脱敏,不能作为真实值保存", "The name is masked and cannot be kept as a value"),
                    new Label("请填写完整名称", "Write the full name"));
        }
        if (name.length() > MAX_LENGTH) {
            return Parsed.refused(
                    "name.too-long",
                    "名称超过" + MAX_LENGTH + "个字符",
                    "The name has more than " + MAX_LENGTH + " characters");
        }
        return Parsed.ok(name);
    }

    private static boolean isChinese(int c) {
        return PlainText.isHan(c) || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || c == '（' || c == '）';
    }

    private static int bracket(int c) {
        if (OPENING.indexOf(c) >= 0) {
            return '（';
        }
        return CLOSING.indexOf(c) >= 0 ? '）' : c;
    }
}
