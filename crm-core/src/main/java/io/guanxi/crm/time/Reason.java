package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;

/**
 * Why a stretch of time counts towards a target or does not.
 *
 * @param kind the sort of reason, for programs
 * @param label the reason in words, with the name of the holiday or of the pause
 */
public record Reason(Kind kind, Label label) {

    /** The sorts of reasons. */
    public enum Kind {
        /** Wall-clock time, counted. */
        WALL_CLOCK,
        /** Inside a shift of an ordinary working day, counted as time. */
        OPEN,
        /** An ordinary working day, counted as a day. */
        WORKING_DAY,
        /** A working day that makes up for a holiday, counted. */
        MAKE_UP_DAY,
        /** A day with hours of its own, such as a half day, counted. */
        OWN_HOURS,
        /** Before the first or after the last shift of a working day. */
        OFF_HOURS,
        /** Between two shifts of a day, such as lunch. */
        BREAK,
        /** A day off of the week. */
        DAY_OFF,
        /** A holiday. */
        HOLIDAY,
        /** The rest of the day of the event, which is not part of a term in days. */
        DAY_OF_EVENT,
        /** A day whose close of business has not come at the instant looked from. */
        DAY_NOT_OVER,
        /** The running part of a working day that does not count, the clock being paused at its close. */
        PAUSED_AT_CLOSE,
        /** The clock is paused. */
        PAUSED
    }

    static final Reason WALL_CLOCK = of(Kind.WALL_CLOCK, "自然时间", "wall-clock time");
    static final Reason OPEN = of(Kind.OPEN, "营业时间", "opening hours");
    static final Reason WORKING_DAY = of(Kind.WORKING_DAY, "工作日", "working day");
    static final Reason OFF_HOURS = of(Kind.OFF_HOURS, "非营业时间", "outside opening hours");
    static final Reason BREAK = of(Kind.BREAK, "班次间休息", "break between shifts");
    static final Reason DAY_OFF = of(Kind.DAY_OFF, "休息日", "day off of the week");
    static final Reason DAY_OF_EVENT = of(Kind.DAY_OF_EVENT, "事件当日不计入", "the day of the event does not count");
    static final Reason DAY_NOT_OVER = of(Kind.DAY_NOT_OVER, "当日尚未下班", "close of business not reached");
    static final Reason PAUSED_AT_CLOSE =
            of(Kind.PAUSED_AT_CLOSE, "下班时计时已暂停,当日不计入", "paused at close of business, so the day does not count");

    static Reason holiday(Label name) {
        return new Reason(Kind.HOLIDAY, name);
    }

    static Reason makeUpDay(Label name) {
        return of(Kind.MAKE_UP_DAY, name.zh() + "调休上班", "make-up working day (" + name.en() + ")");
    }

    static Reason ownHours(Label name) {
        return new Reason(Kind.OWN_HOURS, name);
    }

    static Reason paused(Label why) {
        return of(Kind.PAUSED, "暂停:" + why.zh(), "paused: " + why.en());
    }

    private static Reason of(Kind kind, String zh, String en) {
        return new Reason(kind, new Label(zh, en));
    }
}
