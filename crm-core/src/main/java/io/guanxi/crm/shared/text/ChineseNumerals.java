package io.guanxi.crm.shared.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in Chinese numerals, as contracts write them: 二〇二四年五月十一日. */
final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern DATE =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?");

    private ChineseNumerals() {}

    /** The same text with a leading Chinese date in Arabic digits; any other text unchanged. */
    static String toArabic(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        date.group(1).codePoints().forEach(c -> out.append(digit(c)));
        out.append('年').append(upToNinetyNine(date.group(2))).append('月');
        if (date.group(3) != null) {
            out.append(upToNinetyNine(date.group(3))).append('日');
        }
        return out.append(text, date.end(), text.length()).toString();
    }

    /** 十一 is 11, 二十 is 20, 三十一 is 31; 0, which no month or day is, when the order of the numerals is wrong. */
    private static int upToNinetyNine(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return numerals.length() == 1 ? digit(numerals.charAt(0)) : 0;
        }
        if (ten > 1 || numerals.length() > ten + 2 || numerals.lastIndexOf('十') != ten) {
            return 0;
        }
        int tens = ten == 0 ? 1 : digit(numerals.charAt(0));
        int ones = numerals.length() == ten + 1 ? 0 : digit(numerals.charAt(ten + 1));
        return tens * 10 + ones;
    }

    private static int digit(int numeral) {
        return Math.max(0, DIGITS.indexOf(numeral));
    }
}
