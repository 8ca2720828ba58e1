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
 * of what happens to a case asks the same again. Handed on from one reading of the case to the next. Thread-safe.
 */
final class Walks {
    private final WorkCalendar calendar;
    private final Map<Term, Deadline> deadlines = new ConcurrentHashMap<>();
    private final Map<Stretch, Explanation> hours = new ConcurrentHashMap<>();

    private record Term(Instant start, Target target, Pauses pauses) {}

    private record Stretch(Instant from, Instant to, Pauses pauses) {}

    Walks(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** {@link Deadlines#deadline(Instant, Target, WorkCalendar, Pauses)} by the calendar. */
    Deadline deadline(Instant start, Target target, Pauses pauses) {
        return deadlines.computeIfAbsent(
                new Term(start, target, pauses), term -> Deadlines.deadline(start, target, calendar, pauses));
    }

    /** The opening hours between two instants, as {@link Deadlines#elapsed} answers them. */
    Explanation hours(Instant from, Instant to, Pauses pauses) {
        return hours.computeIfAbsent(
                new Stretch(from, to, pauses),
                stretch -> Deadlines.elapsed(from, to, Target.Unit.BUSINESS_HOURS, calendar, pauses));
    }
}
