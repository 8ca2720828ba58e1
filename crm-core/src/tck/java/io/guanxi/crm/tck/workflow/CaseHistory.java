package io.guanxi.crm.tck.workflow;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.PriorityMatrix;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.time.WorkCalendar;
import io.guanxi.crm.time.WorkCalendars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What happened to a case, told without any storage:
 *
 * <pre>{@code
 * CaseHistory.of(FeedbackType.COMPLAINT, "strategic").submitted("2026-06-05T17:30")
 *         .then("2026-06-05T17:40", Happening.started())
 * }</pre>
 *
 * Times are local times of the calendar, the standard one of China by default. Immutable.
 */
public final class CaseHistory {
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(2, 2));
    private static final UserId SOMEBODY = UserId.of("somebody");

    private final FeedbackType type;
    private final Priority priority;
    private final String cause;
    private final WorkCalendar calendar;
    private final List<CaseEvent> events;

    private CaseHistory(
            FeedbackType type, Priority priority, String cause, WorkCalendar calendar, List<CaseEvent> events) {
        this.type = type;
        this.priority = priority;
        this.cause = cause;
        this.calendar = calendar;
        this.events = List.copyOf(events);
    }

    /** Feedback of a customer of this value class, with the priority of the shipped matrix. */
    public static CaseHistory of(FeedbackType type, String valueClass) {
        Priority priority = PriorityMatrix.preset().decide(type, valueClass);
        return new CaseHistory(type, priority, "class:" + valueClass, WorkCalendars.standard(), List.of());
    }

    /** Feedback of this priority. */
    public static CaseHistory of(FeedbackType type, Priority priority) {
        return new CaseHistory(type, priority, "by-hand", WorkCalendars.standard(), List.of());
    }

    /** The same told on the wall clock of this calendar; before anything is told. */
    public CaseHistory on(WorkCalendar other) {
        return new CaseHistory(type, priority, cause, other, events);
    }

    /** The feedback came in. */
    public CaseHistory submitted(String local) {
        return then(local, Happening.submitted(priority, cause));
    }

    /**
     * Something happened.
     *
     * @throws io.guanxi.crm.feedback.workflow.ImpossibleActException when the workflow does not allow it then
     */
    public CaseHistory then(String local, Happening what) {
        Instant at = WorkClock.instant(local, calendar);
        int sequence = events.size() + 1;
        List<CaseEvent> more = new ArrayList<>(events);
        more.add(new CaseEvent(new UUID(3, sequence), CASE, CUSTOMER, sequence, at, at, SOMEBODY, what, List.of()));
        CaseStory.of(type, more);
        return new CaseHistory(type, priority, cause, calendar, more);
    }

    /** The case as it stands after all this. */
    public CaseStory story() {
        return CaseStory.of(type, events);
    }

    WorkCalendar calendar() {
        return calendar;
    }
}
