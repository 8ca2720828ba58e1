package io.guanxi.crm.shared.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit in which a column or a text counts money. */
public enum AmountUnit {
    YUAN("元", 0),
    THOUSAND("千元", 3),
    WAN("万元", 4),
    MILLION("百万元", 6),
    YI("亿元", 8);

    private static final Pattern IN_HEADER =
            Pattern.compile("[(（\\[【,，:：/ _-] *(?:单位[:：]?)? *(?:人民币)? *(百万|千|万|亿)?元? *[)）\\]】]?$");

    private final String zh;
    private final int zeros;

    AmountUnit(String zh, int zeros) {
        this.zh = zh;
        this.zeros = zeros;
    }

    /** The Chinese name, 万元 for instance. */
    public String zh() {
        return zh;
    }

    /** The amount in yuan of a number in this unit; exact. */
    public BigDecimal toYuan(BigDecimal number) {
        return number.movePointRight(zeros);
    }

    /** The unit that a column header binds, 历史合作金额(万元) for instance; empty when it names none. */
    public static Optional<AmountUnit> inHeader(String header) {
        Matcher unit = IN_HEADER.matcher(header.strip());
        if (!unit.find() || !unit.group().matches(".*[元千万亿].*")) {
            return Optional.empty();
        }
        String scale = unit.group(1) == null ? "" : unit.group(1);
        for (AmountUnit candidate : values()) {
            if (candidate.zh.equals(scale + "元")) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
