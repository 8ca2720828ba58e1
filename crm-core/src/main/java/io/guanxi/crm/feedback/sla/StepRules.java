package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.sla.Step.Audience;
import io.guanxi.crm.feedback.sla.Step.Effect;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules that ship, and what several rules together have next. */
public final class StepRules {
    private static final long TICK_NANOS = 1_000;

    private StepRules() {}

    /** Warnings and breaches of the clocks, the wait for the customer's word, and cases that nobody has. */
    public static List<StepRule> preset() {
        return List.of(StepRules::clocks, StepRules::confirmation, StepRules::unassigned);
    }

    /** The earliest step that was not recorded yet; of equal instants the first by key. */
    public static Optional<Step> next(List<StepRule> rules, CaseStory story, SlaReading sla) {
        return rules.stream()
                .flatMap(rule -> rule.steps(story, sla).stream())
                .filter(step -> !story.steps().contains(step.key()))
                .min(Comparator.comparing(Step::due).thenComparing(Step::key));
    }

    /** For each running clock: a warning at each percentage and before the end, and the breach just after it. */
    static List<Step> clocks(CaseStory story, SlaReading sla) {
        List<Step> steps = new ArrayList<>();
        if (story.state().isOpen()) {
            sla.clocks().stream()
                    .filter(clock -> clock.run().met().isEmpty())
                    .forEach(clock -> clock(steps, clock, sla));
        }
        return steps;
    }

    private static void clock(List<Step> steps, ClockReading clock, SlaReading sla) {
        if (!(clock.deadline() instanceof Deadline.Due due)) {
            return;
        }
        String name = clock.run().clock().key();
        String occurrence = clock.run().occurrence() + "." + clock.allowances().size();
        for (int percent : sla.policy().warnAtPercent()) {
            Instant at = Elapsing.at(clock.run().start(), due, percent, sla);
            steps.add(new Step(name + "-warning-" + percent, occurrence, at, Audience.ASSIGNEE, Effect.NONE));
        }
        sla.policy()
                .warnBefore()
                .map(left -> due.at().minus(left))
                .filter(at -> at.isAfter(clock.run().start()))
                .ifPresent(at ->
                        steps.add(new Step(name + "-warning-left", occurrence, at, Audience.ASSIGNEE, Effect.NONE)));
        Instant after = due.at().plusNanos(TICK_NANOS);
        steps.add(new Step(name + "-breach", occurrence, after, Audience.MANAGER, Effect.NONE));
    }

    /** While the customer's word is awaited: a reminder, and later the department manager. */
    static List<Step> confirmation(CaseStory story, SlaReading sla) {
        if (story.state() != CaseState.RESOLVED || story.resolvedAt().isEmpty()) {
            return List.of();
        }
        String round = String.valueOf(story.round());
        SlaPolicy.Confirmation wait = sla.policy().confirmation();
        Instant reminder = after(story.resolvedAt().get(), wait.reminder(), sla);
        Instant escalation = after(reminder, wait.escalation(), sla);
        return List.of(
                new Step("confirmation-reminder", round, reminder, Audience.CUSTOMER, Effect.NONE),
                new Step("confirmation-escalation", round, escalation, Audience.MANAGER, Effect.ESCALATE));
    }

    private static Instant after(Instant start, Target target, SlaReading sla) {
        return Deadlines.deadline(start, target, sla.policy().calendar()).due().orElseThrow();
    }

    /** A case that nobody has is told to the customer's owner at once, and to the manager a working day later. */
    static List<Step> unassigned(CaseStory story, SlaReading sla) {
        if (story.state() != CaseState.NEW) {
            return List.of();
        }
        Instant later = after(story.openedAt(), Target.businessDays(1), sla);
        return List.of(
                new Step("unassigned", "1", story.openedAt(), Audience.OWNER, Effect.NONE),
                new Step("unassigned", "2", later, Audience.MANAGER, Effect.NONE));
    }
}
