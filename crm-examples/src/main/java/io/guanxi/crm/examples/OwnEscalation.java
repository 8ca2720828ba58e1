package io.guanxi.crm.examples;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.StepRule;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.storage.memory.MemoryStorage;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Target;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An escalation rule of one's own beside the shipped ones. Its test needs no storage: see the test of this class. */
public final class OwnEscalation {
    private OwnEscalation() {}

    /** A complaint that nobody has begun with after two opening hours is brought before the manager. */
    public static StepRule untouched() {
        // tag::escalation[]
        return (story, sla) -> {
            boolean untouched = story.state() == CaseState.NEW || story.state() == CaseState.ASSIGNED;
            if (story.type() != FeedbackType.COMPLAINT || !untouched) {
                return List.of();
            }
            Optional<Instant> due = Deadlines.deadline(
                            story.openedAt(),
                            Target.businessHours(2),
                            sla.policy().calendar(),
                            sla.pauses())
                    .due();
            return due.stream()
                    .map(at -> new Step("acme.untouched", "1", at, Step.Audience.MANAGER, Step.Effect.ESCALATE))
                    .toList();
        };
        // end::escalation[]
    }

    /** Adds the rule to the shipped ones and lets a weekend pass. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        SettableClock clock = new SettableClock(Instant.parse("2026-06-05T09:30:00Z"));
        try (Crm crm = Crm.builder(new MemoryStorage())
                .clock(clock)
                .feedback(FeedbackPolicy.preset().step(untouched()))
                .build()) {
            CrmSession session = crm.as(Actor.of("acme", "li.wei", Role.MANAGEMENT));
            CustomerView customer = session.customers()
                    .register(CustomerDraft.enterprise("江南精工机械有限公司")
                            .industry("制造业")
                            .region("江苏省苏州市")
                            .contact("陈静", "13800001234"));
            CaseView complaint =
                    session.feedback().submit(FeedbackDraft.complaint(customer.id(), Channel.PHONE, "到货的网关有两台无法上电"));
            clock.set(Instant.parse("2026-06-08T02:30:00Z"));
            crm.sweep(clock.instant());
            session.feedback()
                    .log(complaint.id(), Optional.empty(), 50)
                    .items()
                    .forEach(entry -> out.println(entry.get(CaseEventFields.AT).display() + " "
                            + entry.act().get().key() + " "
                            + entry.get(CaseEventFields.CODE).display()));
        }
    }
}
