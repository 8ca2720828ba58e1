package io.guanxi.crm.tck.workflow;

import io.guanxi.crm.reminder.Reminder;
import java.util.Optional;

/** One reminder of a scenario, to be examined. */
public final class TestedReminder {
    private final ScenarioCase about;
    private final Reminder reminder;

    TestedReminder(ScenarioCase about, Reminder reminder) {
        this.about = about;
        this.reminder = reminder;
    }

    public Reminder reminder() {
        return reminder;
    }

    /** It became due at this local date and time, and was noticed in time. */
    public TestedReminder at(String local) {
        about.holds(reminder.step() + " due", about.clock().instant(local), reminder.dueAt());
        about.holds(reminder.step() + " late", false, reminder.late());
        return this;
    }

    /** This user is told. */
    public TestedReminder to(String user) {
        String found = Optional.ofNullable(reminder.recipient())
                .map(each -> each.value())
                .orElse("nobody");
        about.holds(reminder.step() + " told to", user, found);
        return this;
    }

    /** The customer is told. */
    public TestedReminder toCustomer() {
        about.holds(reminder.step() + " told to the customer", true, reminder.toCustomer());
        return this;
    }

    /** Back to the case. */
    public ScenarioCase and() {
        return about;
    }
}
