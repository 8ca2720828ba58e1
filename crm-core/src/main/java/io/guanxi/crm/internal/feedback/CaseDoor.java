package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Versioned;
import java.time.Duration;
import java.util.List;

/** Lets cases in and out: only those within reach, only what the actor may see of them. */
final class CaseDoor {
    private static final Duration LATE = Duration.ofDays(1);

    private CaseDoor() {}

    /** A case with the customer it belongs to. */
    record Found(Versioned<FeedbackCase> row, Versioned<Customer> customer) {
        UserId inCharge() {
            UserId assignee = row.value().standing().assignee();
            return assignee == null ? customer.value().relationship().owner() : assignee;
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
        return authority.reaches(right, found.customer().value(), found.inCharge());
    }

    static CaseView view(Look look, CaseFile file, Versioned<FeedbackCase> row, Customer customer) {
        UserId inCharge = file.assignee().orElse(customer.relationship().owner());
        return new CaseView(
                Projector.view(
                        FeedbackFields.CASES,
                        row,
                        sensitivity -> look.authority().access(sensitivity, customer, inCharge)),
                file.row().customer(),
                file.sla().clocks());
    }

    static List<CaseEntry> log(Look look, CaseFile file, Customer customer) {
        UserId inCharge = file.assignee().orElse(customer.relationship().owner());
        return file.story().events().stream()
                .map(event -> entry(look, event, customer, inCharge))
                .toList();
    }

    private static CaseEntry entry(Look look, CaseEvent event, Customer customer, UserId inCharge) {
        return new CaseEntry(
                event.what().act(),
                Projector.view(
                        CaseEventFields.CASE_EVENTS,
                        new Versioned<>(event, 1),
                        sensitivity -> look.authority().access(sensitivity, customer, inCharge)),
                event.recordedAt().isAfter(event.at().plus(LATE)));
    }
}
