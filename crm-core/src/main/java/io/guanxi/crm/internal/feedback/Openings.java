package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackCase.Standing;
import io.guanxi.crm.feedback.FeedbackCase.Whose;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.sla.SlaReading;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Ports;
import java.util.List;

/** Opens cases, with the priority that the customer's class asks for. */
final class Openings {
    private final Ports ports;

    Openings(Ports ports) {
        this.ports = ports;
    }

    /**
     * A new case, not written yet.
     *
     * @param profile the customer's as of the case's instant
     */
    CaseFile open(Act act, CaseId id, String number, FeedbackCase.Intake intake, Customer customer, Profile profile) {
        Happening submitted = submitted(intake, customer, profile);
        CaseEvent first = new CaseEvent(
                CaseEvent.idOf(id, 1), id, customer.id(), 1, intake.at(), act.now(), intake.by(), submitted, List.of());
        SlaPolicy policy = ports.feedback().sla().in(act.settings().zone());
        CaseStory told = CaseStory.of(intake.type(), List.of(first));
        SlaReading promises = SlaReading.of(told, policy);
        CaseStory story = told.promising(promises.unsaid());
        Standing standing = Standing.of(story, promises, act.now());
        return new CaseFile(
                new FeedbackCase(id, number, customer.id(), intake, standing, Whose.of(customer)),
                0,
                story,
                promises.after(story));
    }

    private Happening submitted(FeedbackCase.Intake intake, Customer customer, Profile profile) {
        String value = ValueClass.of(ports.rulebook(), profile, customer);
        return Happening.submitted(ports.feedback().priorities().decide(intake.type(), value), "class:" + value);
    }
}
