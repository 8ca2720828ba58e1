package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Explanation;
import io.guanxi.crm.time.Pauses;
import io.guanxi.crm.time.Target;
import io.guanxi.crm.time.WorkCalendar;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ways through one calendar that a case asks for, each gone once: a walk depends on nothing but what is asked, and most
 * of what happens to a case asks the same again. What neither of two readings in a row asked for is forgotten. Thread-safe.
 */
final class Walks {
    private final WorkCalendar calendar;
    private final Map<Term, Deadline> earlierDeadlines;
    private final Map<Stretch, Explanation> earlierHours;
    private final Map<Term, Deadline> deadlines = new ConcurrentHashMap<>();
    private final Map<Stretch, Explanation> hours = new ConcurrentHashMap<>();

    private record Term(Instant start, Target target, Pauses pauses) {}

    private record Stretch(Instant from, Instant to, Pauses pauses) {}

    Walks(WorkCalendar calendar) {
        this(calendar, Map.of(), Map.of());
    }

    private Walks(WorkCalendar calendar, Map<Term, Deadline> earlierDeadlines, Map<Stretch, Explanation> earlierHours) {
        this.calendar = calendar;
        this.earlierDeadlines = earlierDeadlines;
        this.earlierHours = earlierHours;
    }

    /** Those of the next reading of the case: what this one asked for need not be gone again. */
    Walks handedOn() {
        return new Walks(calendar, deadlines, hours);
    }

    /** {@link Deadlines#deadline(Instant, Target, WorkCalendar, Pauses)} by the calendar. */
    Deadline deadline(Instant start, Target target, Pauses pauses) {
        return deadlines.computeIfAbsent(new Term(start, target, pauses), asked -> {
            Deadline earlier = earlierDeadlines.get(asked);
            return earlier != null ? earlier : Deadlines.deadline(start, target, calendar, pauses);
        });
    }

    /** The opening hours between two instants, as {@link Deadlines#elapsed} answers them. */
    Explanation hours(Instant from, Instant to, Pauses pauses) {
        return hours.computeIfAbsent(new Stretch(from, to, pauses), asked -> {
            Explanation earlier = earlierHours.get(asked);
            return earlier != null
                    ? earlier
                    : Deadlines.elapsed(from, to, Target.Unit.BUSINESS_HOURS, calendar, pauses);
        });
    }
}
