package io.guanxi.crm.tck.workflow;

import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.reminder.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One case of a scenario: what is done to it, and what must be true of it then. */
public final class ScenarioCase {
    private final FeedbackScenario scenario;
    private final CaseId id;

    ScenarioCase(FeedbackScenario scenario, CaseId id) {
        this.scenario = scenario;
        this.id = id;
    }

    public CaseId id() {
        return id;
    }

    /** The case as it stands now. */
    public CaseView view() {
        return scenario.session().feedback().get(id);
    }

    /** Does something with the case, now; answers the case that was worked on: another one when it was reopened too late. */
    public ScenarioCase act(CaseCommand command) {
        return new ScenarioCase(
                scenario, scenario.session().feedback().act(id, command).id());
    }

    public ScenarioCase isIn(CaseState state) {
        return holds("in state " + state.key(), state, view().state().get());
    }

    public ScenarioCase hasPriority(Priority priority) {
        return holds(
                "of priority " + priority.key(), priority, view().priority().get());
    }

    public ScenarioCase isAssignedTo(String user) {
        String found = view().get(FeedbackFields.ASSIGNEE)
                .clear()
                .map(each -> each.value())
                .orElse("nobody");
        return holds("assigned to " + user, user, found);
    }

    /** The deadline that runs out next is this local date and time. */
    public ScenarioCase isDue(String local) {
        Optional<Instant> found = view().nextDeadline().flatMap(deadline -> deadline.due());
        return holds("due next", Optional.of(scenario.clock().instant(local)), found);
    }

    /** No clock runs, or those that do stand still. */
    public ScenarioCase isNotDue() {
        return holds("due next", Optional.empty(), view().nextDeadline().flatMap(deadline -> deadline.due()));
    }

    public ScenarioCase isEscalated() {
        return holds(
                "escalated",
                true,
                view().get(FeedbackFields.ESCALATED_AT).clear().isPresent());
    }

    public ScenarioCase isNotEscalated() {
        return holds(
                "escalated",
                false,
                view().get(FeedbackFields.ESCALATED_AT).clear().isPresent());
    }

    /** All reminders of the case, in the order in which they became due. */
    public List<Reminder> reminders() {
        return scenario.session().reminders().about(view().customer()).stream()
                .filter(each -> each.subject().equals(id.value()))
                .toList();
    }

    /** The names of the steps that were recorded, in their order, are exactly these. */
    public ScenarioCase hasReminders(String... names) {
        return holds(
                "reminded",
                List.of(names),
                reminders().stream().map(Reminder::stepName).toList());
    }

    /** There is exactly one reminder of this name. */
    public TestedReminder hasReminder(String name) {
        List<Reminder> found = reminders().stream()
                .filter(each -> each.stepName().equals(name))
                .toList();
        holds("reminders named " + name, 1, found.size());
        return new TestedReminder(this, found.get(0));
    }

    WorkClock clock() {
        return scenario.clock();
    }

    ScenarioCase holds(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new AssertionError("the case " + view().number().display() + ", " + what + ": expected " + expected
                    + ", found " + found + ", at " + scenario.clock().local());
        }
        return this;
    }
}
