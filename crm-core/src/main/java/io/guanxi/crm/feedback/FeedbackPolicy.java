package io.guanxi.crm.feedback;

import static io.guanxi.crm.feedback.AssignmentRule.Whom.LEAST_LOAD;
import static io.guanxi.crm.feedback.AssignmentRule.Whom.SUPERVISOR;

import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.sla.StepRule;
import io.guanxi.crm.feedback.sla.StepRules;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How feedback is dealt with. Immutable.
 *
 * @param assignment who gets which cases; the first rule that is for a case and finds somebody decides
 * @param steps what time brings; the shipped ones and the application's own
 * @param numbering how case numbers are made
 */
public record FeedbackPolicy(
        Categories topics,
        Categories rootCauses,
        PriorityPolicy priorities,
        List<AssignmentRule> assignment,
        SlaPolicy sla,
        List<StepRule> steps,
        NumberScheme numbering) {
    /** The team that technical consultations go to. */
    public static final String TECHNICAL_TEAM = "技术支持";
    /** The team whose supervisor gets service complaints. */
    public static final String SERVICE_TEAM = "客服";

    public FeedbackPolicy {
        assignment = List.copyOf(assignment);
        steps = List.copyOf(steps);
    }

    /**
     * The shipped matrix, targets and steps; numbers such as {@code FK20260630001}. Technical consultations go to whoever
     * of the team 技术支持 has least to do, complaints about service to the supervisor of the team 客服, everything else
     * to whoever of 客服 has least to do.
     */
    public static FeedbackPolicy preset() {
        return new FeedbackPolicy(
                Categories.topics(),
                Categories.rootCauses(),
                PriorityMatrix.preset(),
                List.of(
                        AssignmentRule.of(
                                "technical-consultation",
                                Set.of(FeedbackType.CONSULTATION),
                                Set.of("technical"),
                                TECHNICAL_TEAM,
                                LEAST_LOAD),
                        AssignmentRule.of(
                                "service-complaint",
                                Set.of(FeedbackType.COMPLAINT),
                                Set.of("service"),
                                SERVICE_TEAM,
                                SUPERVISOR),
                        AssignmentRule.of("any", Set.of(), Set.of(), SERVICE_TEAM, LEAST_LOAD)),
                SlaPolicy.preset(),
                StepRules.preset(),
                NumberScheme.parse("FK{yyyyMMdd}{seq:3:day}"));
    }

    public FeedbackPolicy topics(Categories other) {
        return new FeedbackPolicy(other, rootCauses, priorities, assignment, sla, steps, numbering);
    }

    public FeedbackPolicy rootCauses(Categories other) {
        return new FeedbackPolicy(topics, other, priorities, assignment, sla, steps, numbering);
    }

    public FeedbackPolicy priorities(PriorityPolicy other) {
        return new FeedbackPolicy(topics, rootCauses, other, assignment, sla, steps, numbering);
    }

    /** The same with these rules instead of the present ones. */
    public FeedbackPolicy assignment(AssignmentRule... rules) {
        return new FeedbackPolicy(topics, rootCauses, priorities, List.of(rules), sla, steps, numbering);
    }

    public FeedbackPolicy sla(SlaPolicy other) {
        return new FeedbackPolicy(topics, rootCauses, priorities, assignment, other, steps, numbering);
    }

    /** The same and a further rule of what time brings. */
    public FeedbackPolicy step(StepRule rule) {
        List<StepRule> more = new ArrayList<>(steps);
        more.add(rule);
        return new FeedbackPolicy(topics, rootCauses, priorities, assignment, sla, more, numbering);
    }

    public FeedbackPolicy numbering(NumberScheme other) {
        return new FeedbackPolicy(topics, rootCauses, priorities, assignment, sla, steps, other);
    }
}
