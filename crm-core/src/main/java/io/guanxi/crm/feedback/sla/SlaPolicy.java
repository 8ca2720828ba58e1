package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.time.Target;
import io.guanxi.crm.time.WorkCalendar;
import io.guanxi.crm.time.WorkCalendars;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is promised, by which calendar it is measured, and when somebody is warned. Immutable.
 *
 * @param calendar opening hours and holidays; its zone is the workspace's
 * @param warnAtPercent when so much of a target is used up, each once
 * @param warnBefore when so much wall-clock time is left; empty for never
 * @param longestHold how long each wait for a third party stops the clocks at most
 * @param confirmation when the customer is reminded, and how long after that the case is escalated
 * @param reopenDays within how many calendar days of closing a case is reopened; a later one is a case of its own
 */
public record SlaPolicy(
        SlaTargets targets,
        WorkCalendar calendar,
        List<Integer> warnAtPercent,
        Optional<Duration> warnBefore,
        Duration longestHold,
        Confirmation confirmation,
        int reopenDays) {

    /**
     * How long one waits for the customer's word.
     *
     * @param reminder from the resolution to the reminder
     * @param escalation from the reminder to the escalation
     */
    public record Confirmation(Target reminder, Target escalation) {}

    /** @throws IllegalArgumentException for a percentage outside 1–99, or a time left that is not positive */
    public SlaPolicy {
        warnAtPercent = warnAtPercent.stream().distinct().toList();
        warnBefore.filter(left -> left.isZero() || left.isNegative()).ifPresent(left -> {
            throw new IllegalArgumentException("a warning comes some time before the end, not " + left + " before");
        });
        if (warnAtPercent.stream().anyMatch(percent -> percent < 1 || percent > 99)) {
            throw new IllegalArgumentException("a warning comes at 1 to 99 percent, not at " + warnAtPercent);
        }
    }

    /** The shipped targets and standard hours; warnings at 50 and 80 percent. */
    public static SlaPolicy preset() {
        return new SlaPolicy(
                SlaTargets.preset(),
                WorkCalendars.standard(),
                List.of(50, 80),
                Optional.empty(),
                Duration.ofDays(15),
                new Confirmation(Target.businessDays(1), Target.businessDays(3)),
                7);
    }

    public SlaPolicy targets(SlaTargets other) {
        return new SlaPolicy(other, calendar, warnAtPercent, warnBefore, longestHold, confirmation, reopenDays);
    }

    public SlaPolicy calendar(WorkCalendar other) {
        return new SlaPolicy(targets, other, warnAtPercent, warnBefore, longestHold, confirmation, reopenDays);
    }

    /** The same read on the wall clock of this zone. */
    public SlaPolicy in(ZoneId zone) {
        return calendar(calendar.in(zone));
    }

    public SlaPolicy warnAtPercent(Integer... percents) {
        return new SlaPolicy(targets, calendar, List.of(percents), warnBefore, longestHold, confirmation, reopenDays);
    }

    public SlaPolicy warnBefore(Duration left) {
        return new SlaPolicy(
                targets, calendar, warnAtPercent, Optional.of(left), longestHold, confirmation, reopenDays);
    }

    public SlaPolicy confirmation(Confirmation other) {
        return new SlaPolicy(targets, calendar, warnAtPercent, warnBefore, longestHold, other, reopenDays);
    }

    public SlaPolicy reopenDays(int days) {
        return new SlaPolicy(targets, calendar, warnAtPercent, warnBefore, longestHold, confirmation, days);
    }
}
