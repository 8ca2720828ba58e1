package io.guanxi.crm.tck.workflow;

import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.time.WorkCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a rule sees coming, to be examined. */
public final class TestedSteps {
    private final List<Step> steps;
    private final WorkCalendar calendar;
    private final Optional<Step> present;

    TestedSteps(List<Step> steps, WorkCalendar calendar) {
        this(steps, calendar, Optional.empty());
    }

    private TestedSteps(List<Step> steps, WorkCalendar calendar, Optional<Step> present) {
        this.steps = List.copyOf(steps);
        this.calendar = calendar;
        this.present = present;
    }

    public List<Step> all() {
        return steps;
    }

    /** There is exactly one step of this name, of which the next questions are. */
    public TestedSteps brings(String name) {
        List<Step> found =
                steps.stream().filter(step -> step.name().equals(name)).toList();
        require(found.size() == 1, "one step " + name, steps);
        return new TestedSteps(steps, calendar, Optional.of(found.get(0)));
    }

    /** There is nothing to come. */
    public TestedSteps bringsNothing() {
        require(steps.isEmpty(), "nothing to come", steps);
        return this;
    }

    /** The step is due at this local date and time. */
    public TestedSteps at(String local) {
        Instant due = WorkClock.instant(local, calendar);
        require(step().due().equals(due), "due at " + due, step().due());
        return this;
    }

    /** This is who is told. */
    public TestedSteps to(Step.Audience audience) {
        require(step().audience() == audience, audience, step().audience());
        return this;
    }

    /** The step escalates the case. */
    public TestedSteps escalating() {
        require(step().effect() == Step.Effect.ESCALATE, Step.Effect.ESCALATE, step().effect());
        return this;
    }

    /** The step tells somebody and changes nothing. */
    public TestedSteps withoutEffect() {
        require(step().effect() == Step.Effect.NONE, Step.Effect.NONE, step().effect());
        return this;
    }

    private Step step() {
        return present.orElseThrow(() -> new IllegalStateException("say which step it brings first"));
    }

    private static void require(boolean holds, Object expected, Object found) {
        if (!holds) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
