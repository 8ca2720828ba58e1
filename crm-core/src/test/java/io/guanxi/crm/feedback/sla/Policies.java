package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.time.Target;
import io.guanxi.crm.time.WorkCalendars;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Policies that tests share, and instants in the words of their tables. */
final class Policies {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

    private Policies() {}

    /** Normal: 2 business hours to respond first or next, 16 to resolve. */
    static SlaPolicy hours(String calendar) {
        SlaTargets targets = SlaTargets.preset();
        for (SlaClock clock : SlaClock.values()) {
            int hours = clock == SlaClock.RESOLUTION ? 16 : 2;
            targets = targets.with(clock, Priority.NORMAL, Target.businessHours(hours));
        }
        return SlaPolicy.preset()
                .targets(targets)
                .calendar(WorkCalendars.preset(calendar).orElseThrow());
    }

    /** When the clock runs out, on the wall clock of the policy's zone; {@code -} when nobody knows. */
    static String local(ClockReading clock, SlaPolicy policy) {
        return local(clock.due(), policy);
    }

    static String local(Optional<Instant> instant, SlaPolicy policy) {
        return instant.map(at -> at.atZone(policy.calendar().zone()))
                .map(at -> at.getSecond() == 0 && at.getNano() == 0 ? MINUTES.format(at) : at.toString())
                .orElse("-");
    }
}
