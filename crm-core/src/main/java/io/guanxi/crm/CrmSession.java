package io.guanxi.crm;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.People;
import io.guanxi.crm.audit.Audit;
import io.guanxi.crm.classification.Classifications;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.Customers;
import io.guanxi.crm.deal.Deals;
import io.guanxi.crm.event.Deliveries;
import io.guanxi.crm.feedback.Feedback;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.FilterText;
import io.guanxi.crm.interaction.Interactions;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.CustomerVocabulary;
import io.guanxi.crm.internal.audit.StoredAudit;
import io.guanxi.crm.internal.classification.StoredClassifications;
import io.guanxi.crm.internal.customer.StoredCustomers;
import io.guanxi.crm.internal.deal.StoredDeals;
import io.guanxi.crm.internal.event.StoredDeliveries;
import io.guanxi.crm.internal.feedback.StoredFeedback;
import io.guanxi.crm.internal.interaction.StoredInteractions;
import io.guanxi.crm.internal.profile.StoredProfiles;
import io.guanxi.crm.internal.reminder.StoredReminders;
import io.guanxi.crm.internal.settings.StoredPeople;
import io.guanxi.crm.internal.settings.WorkspaceOptions;
import io.guanxi.crm.internal.survey.StoredSurveys;
import io.guanxi.crm.internal.tag.StoredTags;
import io.guanxi.crm.profile.Profiles;
import io.guanxi.crm.reminder.Reminders;
import io.guanxi.crm.settings.Settings;
import io.guanxi.crm.survey.Surveys;
import io.guanxi.crm.tag.Tags;

/** The services as one actor may use them. Thread-safe and cheap to make. */
public final class CrmSession {
    private final Runner runner;
    private final Actor actor;

    CrmSession(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }

    public Customers customers() {
        return new StoredCustomers(runner, actor);
    }

    public Profiles profiles() {
        return new StoredProfiles(runner, actor);
    }

    public Tags tags() {
        return new StoredTags(runner, actor);
    }

    public Deals deals() {
        return new StoredDeals(runner, actor);
    }

    public Interactions interactions() {
        return new StoredInteractions(runner, actor);
    }

    public Feedback feedback() {
        return new StoredFeedback(runner, actor);
    }

    public Surveys surveys() {
        return new StoredSurveys(runner, actor);
    }

    public Reminders reminders() {
        return new StoredReminders(runner, actor);
    }

    public Classifications classifications() {
        return new StoredClassifications(runner, actor);
    }

    public Audit audit() {
        return new StoredAudit(runner, actor);
    }

    public Settings settings() {
        return new WorkspaceOptions(runner, actor);
    }

    /** The built-in directory. */
    public People people() {
        return new StoredPeople(runner, actor);
    }

    public Deliveries deliveries() {
        return new StoredDeliveries(runner, actor);
    }

    /**
     * The filter over customers that a text says, for example {@code industry = '制造业' and amount(12 months) >= 50万}.
     * Names are those of the customer's fields, in Chinese or English; besides there are {@code tag('…')},
     * {@code class(value) = 'key'} and metrics with a window. Whoever asks by something has to be allowed to read it of every
     * customer in their reach: amounts, for example, are not asked for by sales, who may read those of their own customers
     * alone.
     *
     * @throws io.guanxi.crm.shared.InvalidInputException naming line and column, with a suggestion
     */
    public Filter<Customer> filter(String text) {
        Ports ports = runner.ports();
        return FilterText.parse(
                        text,
                        CustomerVocabulary.of(
                                runner.look(actor, Look::settings), ports.dictionaries(), ports.rulebook()))
                .orThrow("filter");
    }
}
