package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.Duration;

/** What the kinds of {@link Target} have in common. */
final class Amounts {

    private Amounts() {}

    static void notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("An amount of time is 0 or more, found " + time);
        }
    }

    static <T extends Target> T same(Target one, Target other, Class<T> type) {
        if (!type.isInstance(other)) {
            throw new IllegalArgumentException(
                    "Only amounts of one unit add up, found " + one.unit() + " and " + other.unit());
        }
        return type.cast(other);
    }

    /** Hours, minutes and seconds, leaving out what is zero. */
    static Label label(Duration time) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        append(zh, time.toHours(), "小时", en, "h");
        append(zh, time.toMinutesPart(), "分钟", en, "min");
        append(zh, time.toSecondsPart(), "秒", en, "s");
        append(zh, time.toNanosPart(), "纳秒", en, "ns");
        return zh.isEmpty() ? new Label("0 小时", "0 h") : new Label(zh.toString(), en.toString());
    }

    private static void append(StringBuilder zh, long amount, String zhUnit, StringBuilder en, String enUnit) {
        if (amount != 0) {
            zh.append(zh.isEmpty() ? "" : " ").append(amount).append(' ').append(zhUnit);
            en.append(en.isEmpty() ? "" : " ").append(amount).append(' ').append(enUnit);
        }
    }
}
