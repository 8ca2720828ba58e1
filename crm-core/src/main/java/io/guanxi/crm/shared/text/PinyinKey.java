package io.guanxi.crm.shared.text;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * ASCII keys of a text, so that every storage sorts alike: pinyin without tones for Chinese (phrases decide polyphonic
 * characters, 重庆 is chong qing), lower-case letters without accents for Latin. The same text has the same key in every
 * locale and on every machine. Different texts may share a key.
 */
public final class PinyinKey {
    /** The longest sort key, in characters; the rest of a longer one is cut off. */
    public static final int MAX_LENGTH = 255;

    private static final char FOREIGN = '~';
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PinyinKey() {}

    /**
     * The key by which a text is sorted: one syllable per Chinese character, separated by spaces, so that 西安 (xi an)
     * comes before 先 (xian). Blanks and marks other than letters and digits sort as one space; characters of other
     * scripts sort behind all these, by code point.
     *
     * <p>A text of two or three Chinese characters (or four with a compound surname) is taken for a person's name, whose
     * first character may have another reading as a surname: 单 shan, 解 xie, 区 ou.
     */
    public static String sortKey(String text) {
        return cut(readings(text, Surnames.mayBeName(text) ? Reader.MAYBE_PERSON : Reader.TEXT));
    }

    /** The sort key of what is known to be a person's name, whatever its length. */
    public static String personSortKey(String name) {
        return cut(readings(name, Reader.PERSON));
    }

    /** The sort key without its spaces: what people type to find 华东 (huadong). */
    public static String letters(String text) {
        return sortKey(text).replace(" ", "");
    }

    /** The first letter of every Chinese character; Latin letters and digits stay: 制造业 is zzy, ABC科技 is abckj. */
    public static String initials(String text) {
        Reader reader = Surnames.mayBeName(text) ? Reader.MAYBE_PERSON : Reader.TEXT;
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces(text)) {
            if (piece.kind() == Kind.LATIN) {
                out.append(piece.text());
            } else if (piece.kind() == Kind.HAN) {
                for (String syllable : Readings.of(piece.text(), piece.first() ? reader : Reader.TEXT)) {
                    out.append(syllable.charAt(0) == FOREIGN ? "" : syllable.substring(0, 1));
                }
            }
        }
        return out.toString();
    }

    private static String readings(String text, Reader reader) {
        StringBuilder out = new StringBuilder(text.length() * 4);
        for (Piece piece : pieces(text)) {
            switch (piece.kind()) {
                case HAN ->
                    out.append(' ')
                            .append(String.join(" ", Readings.of(piece.text(), piece.first() ? reader : Reader.TEXT)))
                            .append(' ');
                case LATIN -> out.append(piece.text());
                case FOREIGN ->
                    out.append(' ').append(hex(piece.text().codePointAt(0))).append(' ');
                case BLANK -> out.append(' ');
            }
        }
        return collapse(out).strip();
    }

    /** How the head of a text is read. */
    private enum Reader {
        TEXT,
        MAYBE_PERSON,
        PERSON
    }

    private enum Kind {
        HAN,
        LATIN,
        FOREIGN,
        BLANK
    }

    /** A run of characters of one kind. */
    private record Piece(Kind kind, String text, boolean first) {}

    private static List<Piece> pieces(String text) {
        String folded = foldLatin(text);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Kind kind = kindOf(folded.codePointAt(at));
            int end = at + Character.charCount(folded.codePointAt(at));
            while (kind != Kind.FOREIGN && end < folded.length() && kindOf(folded.codePointAt(end)) == kind) {
                end++;
            }
            pieces.add(new Piece(kind, folded.substring(at, end), at == 0));
            at = end;
        }
        return pieces;
    }

    private static Kind kindOf(int c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            return Kind.LATIN;
        }
        if (PlainText.isHan(c)) {
            // The library reads the characters of the basic plane alone.
            return Character.isBmpCodePoint(c) ? Kind.HAN : Kind.FOREIGN;
        }
        return Character.isLetterOrDigit(c) ? Kind.FOREIGN : Kind.BLANK;
    }

    private static String cut(String key) {
        return key.length() <= MAX_LENGTH ? key : key.substring(0, MAX_LENGTH).strip();
    }

    private static String hex(int c) {
        return FOREIGN + Integer.toHexString(c);
    }

    /** Half width, lower case, accents removed. */
    private static String foldLatin(String text) {
        String plain = PlainText.fold(text);
        String base = PlainText.isPlain(plain)
                ? plain
                : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                        .replaceAll("");
        return base.toLowerCase(Locale.ROOT);
    }

    private static String collapse(StringBuilder text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || (out.length() > 0 && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The pinyin library, loaded when the first Chinese character comes. */
    private static final class Readings {
        static {
            // Loads characters and phrases under the class's lock, since the library's own loading is lazy.
            PinyinHelper.toPinyin("重庆银行", PinyinStyleEnum.NORMAL, " ");
        }

        private Readings() {}

        static String[] of(String han, Reader reader) {
            String[] syllables =
                    PinyinHelper.toPinyin(han, PinyinStyleEnum.NORMAL, " ").split(" ");
            if (syllables.length != han.length()) {
                return han.chars().mapToObj(PinyinKey::hex).toArray(String[]::new);
            }
            for (int i = 0; i < syllables.length; i++) {
                syllables[i] = ascii(PolyphonicReadings.inNames(han, i, syllables[i]), han.charAt(i));
            }
            if (reader != Reader.TEXT) {
                Surnames.read(han, syllables, reader == Reader.PERSON);
            }
            return syllables;
        }

        private static String ascii(String syllable, char han) {
            String plain = syllable.replace('ü', 'v');
            return isRead(plain) ? plain : hex(han);
        }

        private static boolean isRead(String syllable) {
            for (int i = 0; i < syllable.length(); i++) {
                char c = syllable.charAt(i);
                if (c < 'a' || c > 'z') {
                    return false;
                }
            }
            return !syllable.isEmpty();
        }
    }
}
