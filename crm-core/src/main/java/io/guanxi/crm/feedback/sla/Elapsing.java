package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Explanation;
import io.guanxi.crm.time.Span;
import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;

/**
 * When a share of a target is used up. Hours are shared out as they are; of business days, which count only as whole
 * ones, the opening hours between start and due instant are.
 */
final class Elapsing {
    private static final int WHOLE = 100;

    private final Deadline.Due due;
    private final Explanation hours;

    Elapsing(Instant start, Deadline.Due due, SlaReading sla) {
        this.due = due;
        this.hours = due.target() instanceof Target.BusinessDays
                ? sla.walks().hours(start, due.at(), sla.pauses())
                : due.explanation();
    }

    /** The first instant at which so much is used up; the due instant when nothing runs before it. */
    Instant at(int percent) {
        Duration left = share(time(hours.counted()), percent);
        for (Span span : hours.spans()) {
            if (span instanceof Span.Counted counted) {
                Duration time = time(counted.amount());
                if (time.compareTo(left) >= 0) {
                    return span.from().plus(left);
                }
                left = left.minus(time);
            }
        }
        return due.at();
    }

    private static Duration time(Target amount) {
        return amount instanceof Target.BusinessHours hours ? hours.time() : ((Target.WallClockHours) amount).time();
    }

    /** In whole microseconds, the precision in which instants are kept. */
    private static Duration share(Duration whole, int percent) {
        return Duration.ofNanos(whole.toNanos() / WHOLE * percent / 1_000 * 1_000);
    }
}
