package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.internal.access.Reached;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets cases in and out: only those within reach, only what the actor may see of them. */
final class CaseDoor {
    private static final Duration LATE = Duration.ofDays(1);

    private CaseDoor() {}

    /** A case with the customer it belongs to. */
    record Found(Versioned<FeedbackCase> row, Versioned<Customer> customer) {
        UserId inCharge() {
            return row.value().inCharge();
        }
    }

    /**
     * The case, if it is there and may be seen.
     *
     * @throws NotFoundException when it may not be seen
     */
    static Found find(Look look, CaseId id) {
        return look.reader(FeedbackFields.CASES)
                .find(id.value())
                .flatMap(row -> look.reader(CustomerRecords.CUSTOMERS)
                        .find(row.value().customer().value())
                        .map(customer -> new Found(row, customer)))
                .filter(found -> reaches(look.authority(), Right.VIEW_CASES, found))
                .orElseThrow(() -> new NotFoundException("case"));
    }

    /** @throws ForbiddenException when the right does not reach the case */
    static void need(Authority authority, Right right, Found found) {
        if (!reaches(authority, right, found)) {
            throw new ForbiddenException(right.key());
        }
    }

    static boolean reaches(Authority authority, Right right, Found found) {
        return authority.reaches(right, Reached.CASES, found.row().value());
    }

    static CaseView view(Look look, CaseFile file, Versioned<FeedbackCase> row) {
        Set<UserId> people = CaseReach.people(row.value());
        return new CaseView(
                fields(look, row),
                file.row().customer(),
                isOpen(look, people) ? file.sla().clocks() : List.of());
    }

    /** A case without what only its events tell. */
    static CaseSummary summary(Look look, Versioned<FeedbackCase> row) {
        return new CaseSummary(fields(look, row), row.value().customer());
    }

    /** The number of a case, to those who may see the case and its number. */
    static Optional<String> number(Look look, Versioned<FeedbackCase> row) {
        return look.authority().reaches(Right.VIEW_CASES, Reached.CASES, row.value())
                ? fields(look, row).get(FeedbackFields.NUMBER).clear()
                : Optional.empty();
    }

    private static RecordView<FeedbackCase> fields(Look look, Versioned<FeedbackCase> row) {
        Set<UserId> people = CaseReach.people(row.value());
        return Projector.view(
                FeedbackFields.CASES, row, sensitivity -> look.authority().access(sensitivity, people));
    }

    /** Whether the clocks may be seen: they tell times, priorities and people, each of which is basic. */
    private static boolean isOpen(Look look, Set<UserId> people) {
        return look.authority().access(Sensitivity.BASIC, people).compareTo(FieldAccess.READABLE) >= 0;
    }

    /** One entry of the processing log of this case. */
    static CaseEntry entry(Look look, Versioned<CaseEvent> event, FeedbackCase row) {
        Set<UserId> people = CaseReach.people(row);
        CaseEvent what = event.value();
        return new CaseEntry(
                Projector.view(
                        CaseEventFields.CASE_EVENTS,
                        event,
                        sensitivity -> look.authority().access(sensitivity, people)),
                isOpen(look, people) && what.recordedAt().isAfter(what.at().plus(LATE)));
    }
}
