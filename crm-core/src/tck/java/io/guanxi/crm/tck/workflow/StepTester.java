package io.guanxi.crm.tck.workflow;

import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.sla.SlaReading;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.StepRule;
import io.guanxi.crm.feedback.workflow.CaseStory;
import java.util.List;

/**
 * Tests a rule of what time brings in isolation, with nothing but histories:
 *
 * <pre>{@code
 * StepTester.of(rule)
 *         .on(CaseHistory.of(FeedbackType.COMPLAINT, "normal").submitted("2026-06-05T17:30"))
 *         .brings("acme.untouched").at("2026-06-08T10:30").escalating();
 * }</pre>
 */
public final class StepTester {
    private final StepRule rule;
    private final SlaPolicy sla;

    private StepTester(StepRule rule, SlaPolicy sla) {
        this.rule = rule;
        this.sla = sla;
    }

    /** A tester under the shipped promises. */
    public static StepTester of(StepRule rule) {
        return new StepTester(rule, SlaPolicy.preset());
    }

    /** The same under other promises. */
    public StepTester under(SlaPolicy other) {
        return new StepTester(rule, other);
    }

    /**
     * What the rule sees coming.
     *
     * @throws AssertionError when two questions in a row are answered differently, or two steps have one key
     */
    public TestedSteps on(CaseHistory history) {
        CaseStory story = history.story();
        SlaReading reading = SlaReading.of(story, sla.in(history.calendar().zone()));
        List<Step> steps = rule.steps(story, reading);
        if (!steps.equals(rule.steps(story, reading))) {
            throw new AssertionError(
                    "a rule answers the same as often as it is asked; it answered " + steps + " first");
        }
        if (steps.stream().map(Step::key).distinct().count() < steps.size()) {
            throw new AssertionError("each step of a case has a key of its own; found " + steps);
        }
        return new TestedSteps(steps, history.calendar());
    }
}
