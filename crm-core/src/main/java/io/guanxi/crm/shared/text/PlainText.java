package io.guanxi.crm.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The first step of every intake: one width, one kind of blank, nothing invisible. */
public final class PlainText {
    private static final Pattern MASKED =
            Pattern.compile("[*＊●]|[×✕]{2,}|(?<=\\d)[xX]{3,}(?=\\d)|(?<=\\d)_{3,}(?=\\d)");

    private PlainText() {}

    /**
     * The text with full-width Latin letters, digits and marks in half width, every run of blanks (line breaks and
     * ideographic spaces included) as one space, invisible characters removed, composed (Unicode NFC), without
     * blanks at its ends. Compatibility characters such as ① or ㎡ stay: replacing them would change names.
     * Normalising twice gives what normalising once gives.
     */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendVisible(visible, c));
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        StringBuilder one = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            boolean leadingOrDouble = c == ' ' && (one.length() == 0 || one.charAt(one.length() - 1) == ' ');
            if (!leadingOrDouble) {
                one.append(c);
            }
        }
        boolean trailing = one.length() > 0 && one.charAt(one.length() - 1) == ' ';
        return trailing ? one.substring(0, one.length() - 1) : one.toString();
    }

    /**
     * Whether every storage can keep the text: it holds neither U+0000, which PostgreSQL refuses, nor half of a surrogate
     * pair, which UTF-8 cannot say.
     */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether part of the text was hidden by a mask ({@code 138****5678}, {@code 张**}): it is then not a value. */
    public static boolean isMasked(String text) {
        return MASKED.matcher(text).find();
    }

    /** Whether a code point is a Chinese character. */
    public static boolean isHan(int codePoint) {
        return isCommonHan(codePoint)
                || codePoint >= 0x2E80 && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /**
     * Whether the text holds nothing but printable ASCII, ideographs that no normalisation changes, and single spaces
     * between them: folded it is the same.
     */
    static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < 0x7F) || isCommonHan(c) || (c == ' ' && before != ' ');
            if (!plain) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** The block of unified ideographs, which no normalisation changes. */
    static boolean isCommonHan(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static void appendVisible(StringBuilder out, int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            out.append((char) (c - 0xFF01 + '!'));
        } else if (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85) {
            out.append(' ');
        } else if (!Character.isISOControl(c) && !isInvisible(c)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.SURROGATE || (c >= 0xFE00 && c <= 0xFE0F);
    }
}
