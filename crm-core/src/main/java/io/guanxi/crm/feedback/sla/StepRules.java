package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.sla.Step.Audience;
import io.guanxi.crm.feedback.sla.Step.Effect;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Pauses;
import io.guanxi.crm.time.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules that ship, and what several rules together have next. */
public final class StepRules {
    private static final long TICK_NANOS = 1_000;
    private static final Comparator<Step> ORDER =
            Comparator.comparing(Step::due).thenComparing(Step::key);

    private StepRules() {}

    /** Warnings and breaches of the clocks, the wait for the customer's word, cases that nobody has, and surveys. */
    public static List<StepRule> preset() {
        return List.of(StepRules::clocks, StepRules::confirmation, StepRules::unassigned, StepRules::survey);
    }

    /**
     * The earliest step that was not recorded yet; of equal instants the first by key.
     *
     * @throws StepRuleFailedException when a rule throws, or answers a step that cannot be kept
     */
    public static Optional<Step> next(List<StepRule> rules, CaseStory story, SlaReading sla) {
        return next(rules, story, sla, failed -> {
            throw failed;
        });
    }

    /**
     * The earliest step that was not recorded yet, of the rules that do not fail.
     *
     * @param failed told of each rule that throws, or answers a step that cannot be kept
     */
    public static Optional<Step> next(
            List<StepRule> rules, CaseStory story, SlaReading sla, Consumer<StepRuleFailedException> failed) {
        Set<String> recorded = story.steps();
        @Nullable Step next = null;
        for (StepRule rule : rules) {
            for (Step step : steps(rule, story, sla, failed)) {
                if (!recorded.contains(step.key()) && (next == null || ORDER.compare(step, next) < 0)) {
                    next = step;
                }
            }
        }
        return Optional.ofNullable(next);
    }

    private static List<Step> steps(
            StepRule rule, CaseStory story, SlaReading sla, Consumer<StepRuleFailedException> failed) {
        try {
            List<Step> kept = new ArrayList<>();
            for (Step step : rule.steps(story, sla)) {
                kept.add(step.kept(story.openedAt()));
            }
            return kept;
        } catch (RuntimeException thrown) {
            failed.accept(new StepRuleFailedException(rule, thrown));
            return List.of();
        }
    }

    /** For each running clock: a warning at each percentage and before the end, and the breach just after it. */
    static List<Step> clocks(CaseStory story, SlaReading sla) {
        List<Step> steps = new ArrayList<>();
        if (story.state().isOpen()) {
            for (ClockReading clock : sla.clocks()) {
                if (clock.run().met().isEmpty()) {
                    clock.breachedAt(Instant.MAX).ifPresent(broken -> clock(steps, clock, broken, sla));
                }
            }
        }
        return steps;
    }

    /**
     * The steps of the target under which the promise is broken, or was: one that was broken stays so, and nobody is
     * warned of a later target, nor of a promise by rules that hold no more.
     *
     * @param broken when it is broken if nothing is done, or was
     */
    private static void clock(List<Step> steps, ClockReading clock, Instant broken, SlaReading sla) {
        int targets = 0;
        for (ClockReading.Allowance each : clock.allowances()) {
            targets += each.from().isAfter(broken) ? 0 : 1;
        }
        String name = clock.run().clock().key();
        String occurrence = clock.run().occurrence() + "." + targets;
        if (targets == clock.allowances().size()
                && clock.deadline() instanceof Deadline.Due due
                && due.at().equals(broken)) {
            warnings(clock, due, sla)
                    .forEach((warning, at) -> steps.add(
                            new Step(name + "-warning-" + warning, occurrence, at, Audience.ASSIGNEE, Effect.NONE)));
        }
        Instant after = broken.plusNanos(TICK_NANOS);
        steps.add(new Step(name + "-breach", occurrence, after, Audience.MANAGER, Effect.NONE));
    }

    /** By what they are called; none before the target came to hold. */
    private static Map<String, Instant> warnings(ClockReading clock, Deadline.Due due, SlaReading sla) {
        Instant start = clock.run().start();
        Instant held = clock.current().from();
        Map<String, Instant> warnings = new LinkedHashMap<>();
        Elapsing elapsing = new Elapsing(start, due, sla);
        sla.policy().warnAtPercent().forEach(percent -> warnings.put(String.valueOf(percent), elapsing.at(percent)));
        sla.policy()
                .warnBefore()
                .map(due.at()::minus)
                .filter(at -> at.isAfter(start))
                .ifPresent(at -> warnings.put("left", at));
        warnings.replaceAll((warning, at) -> at.isBefore(held) ? held : at);
        return warnings;
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
        return sla.walks().deadline(start, target, Pauses.NONE).due().orElseThrow();
    }

    /** A case that nobody has is told to the customer's owner just after it came, and to the manager a working day later. */
    static List<Step> unassigned(CaseStory story, SlaReading sla) {
        if (story.state() != CaseState.NEW) {
            return List.of();
        }
        Instant later = after(story.openedAt(), Target.businessDays(1), sla);
        return List.of(
                new Step("unassigned", "1", story.openedAt().plusNanos(TICK_NANOS), Audience.OWNER, Effect.NONE),
                new Step("unassigned", "2", later, Audience.MANAGER, Effect.NONE));
    }

    /** Once a case is closed, but for one closed without the customer's word, the customer is asked whether it would recommend us. */
    static List<Step> survey(CaseStory story, SlaReading sla) {
        if (story.state() != CaseState.CLOSED) {
            return List.of();
        }
        String round = String.valueOf(story.round());
        return story
                .closedAt()
                .map(closed -> new Step("survey-invitation", round, closed, Audience.CUSTOMER, Effect.NONE))
                .stream()
                .toList();
    }
}
