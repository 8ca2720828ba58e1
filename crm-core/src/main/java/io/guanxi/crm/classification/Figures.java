package io.guanxi.crm.classification;

import java.math.BigDecimal;

/** How figures are written: for machines without groups, for people in groups of three digits. */
public final class Figures {
    private Figures() {}

    /** The shortest plain form: {@code 1000000}, {@code 999999.99}. */
    public static String plain(BigDecimal value) {
        BigDecimal short0 = value.stripTrailingZeros();
        return short0.scale() < 0 ? short0.setScale(0).toPlainString() : short0.toPlainString();
    }

    /** The plain form in groups of three: {@code 1,000,000}, {@code 999,999.99}. */
    public static String grouped(BigDecimal value) {
        StringBuilder text = new StringBuilder(plain(value));
        int point = text.indexOf(".");
        int first = text.charAt(0) == '-' ? 1 : 0;
        for (int i = (point < 0 ? text.length() : point) - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
