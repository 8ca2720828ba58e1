package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;

/**
 * When a share of a target is used up. Hours are shared out as they are; of business days, which count only as whole
 * ones, the opening hours between start and due instant are.
 */
final class Elapsing {
    private static final int WHOLE = 100;

    private Elapsing() {}

    static Instant at(Instant start, Deadline.Due due, int percent, SlaReading sla) {
        if (due.target() instanceof Target.WallClockHours hours) {
            return after(start, new Target.WallClockHours(share(hours.time(), percent)), sla);
        }
        Target counted = due.target() instanceof Target.BusinessHours hours
                ? hours
                : Deadlines.elapsed(
                                start,
                                due.at(),
                                Target.Unit.BUSINESS_HOURS,
                                sla.policy().calendar(),
                                sla.pauses())
                        .counted();
        Duration time = share(((Target.BusinessHours) counted).time(), percent);
        return time.isZero() ? due.at() : after(start, new Target.BusinessHours(time), sla);
    }

    private static Instant after(Instant start, Target target, SlaReading sla) {
        return Deadlines.deadline(start, target, sla.policy().calendar(), sla.pauses())
                .due()
                .orElseThrow();
    }

    /** In whole microseconds, the precision in which instants are kept. */
    private static Duration share(Duration whole, int percent) {
        return Duration.ofNanos(whole.toNanos() / WHOLE * percent / 1_000 * 1_000);
    }
}
