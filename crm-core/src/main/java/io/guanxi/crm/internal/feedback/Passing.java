package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.Step.Audience;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.Reminder.Delivery;
import io.guanxi.crm.reminder.Reminder.DeliveryState;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets time pass over a case: records the steps that are due, in their order, each at the instant at which it was due. */
final class Passing {
    /** Who does what time does. */
    static final UserId TIME = UserId.of("sweep");

    private static final Duration GRACE = Duration.ofHours(1);
    private static final String SUBJECT_TYPE = "feedback-case";

    private final CaseLedger ledger;
    private final Staff staff;
    private final boolean history;

    /** @param history whether a past is entered, of which nobody is told any more */
    Passing(CaseLedger ledger, Staff staff, boolean history) {
        this.ledger = ledger;
        this.staff = staff;
        this.history = history;
    }

    /**
     * The case after everything that was due up to and including this instant, and by the rules in force from now on.
     */
    CaseFile upTo(CaseFile file, Customer customer, Instant upTo) {
        CaseFile passed = pass(file, customer, upTo);
        CaseFile retargeted = ledger.retargeted(passed);
        return retargeted.isBeyond(passed) ? pass(retargeted, customer, upTo) : passed;
    }

    private CaseFile pass(CaseFile file, Customer customer, Instant upTo) {
        CaseFile present = file;
        Optional<Step> next = ledger.next(present);
        while (next.isPresent() && !next.get().due().isAfter(upTo)) {
            present = record(present, customer, next.get());
            next = ledger.next(present);
        }
        return present;
    }

    private CaseFile record(CaseFile file, Customer customer, Step step) {
        CaseFile after = ledger.add(file, Happening.reminded(step.key()), step.due(), TIME);
        boolean escalates = step.effect() == Step.Effect.ESCALATE;
        Optional<UserId> head = escalates ? departmentManager(file, customer) : Optional.empty();
        Happening escalated = Happening.escalated(head.orElse(null), step.name());
        if (escalates && ledger.accepts(after, escalated, step.due(), TIME)) {
            after = ledger.add(after, escalated, step.due(), TIME);
        }
        boolean toHead = escalates && step.audience() == Audience.MANAGER;
        ledger.remind(reminder(file, step, toHead ? head : recipient(file, customer, step.audience())));
        return after;
    }

    private Optional<UserId> departmentManager(CaseFile file, Customer customer) {
        UserId owner = customer.relationship().owner();
        return staff.departmentManager(file.assignee().orElse(owner)).or(() -> staff.departmentManager(owner));
    }

    private Optional<UserId> recipient(CaseFile file, Customer customer, Audience audience) {
        UserId owner = customer.relationship().owner();
        UserId inCharge = file.assignee().orElse(owner);
        return switch (audience) {
            case ASSIGNEE -> Optional.of(inCharge);
            case OWNER -> Optional.of(owner);
            case MANAGER -> staff.above(inCharge).or(() -> staff.above(owner));
            case CUSTOMER -> Optional.empty();
        };
    }

    private Reminder reminder(CaseFile file, Step step, Optional<UserId> recipient) {
        Instant now = ledger.act().now();
        boolean toCustomer = step.audience() == Audience.CUSTOMER;
        DeliveryState open = toCustomer || recipient.isPresent() ? DeliveryState.PENDING : DeliveryState.NOBODY;
        return new Reminder(
                ReminderFields.idOf(file.id().value(), step.key()),
                SUBJECT_TYPE,
                file.id().value(),
                file.row().customer(),
                step.key(),
                toCustomer,
                recipient.orElse(null),
                step.due(),
                now,
                now.isAfter(step.due().plus(GRACE)),
                new Delivery(history ? DeliveryState.HISTORY : open, 0, now));
    }
}
