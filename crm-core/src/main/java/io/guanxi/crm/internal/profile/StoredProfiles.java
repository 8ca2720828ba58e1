package io.guanxi.crm.internal.profile;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.InteractionView;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.classification.StoredClassifications;
import io.guanxi.crm.internal.customer.StoredCustomers;
import io.guanxi.crm.internal.deal.StoredDeals;
import io.guanxi.crm.internal.feedback.StoredFeedback;
import io.guanxi.crm.internal.interaction.StoredInteractions;
import io.guanxi.crm.internal.tag.StoredTags;
import io.guanxi.crm.profile.CustomerProfile;
import io.guanxi.crm.profile.Profiles;
import io.guanxi.crm.time.Windows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers a profile within one read from the services, each of which shows what the actor may see. */
public final class StoredProfiles implements Profiles {
    private static final int LATEST = 50;

    private final Runner runner;
    private final Actor actor;

    public StoredProfiles(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public CustomerProfile of(CustomerId id) {
        return runner.look(actor, look -> of(runner.within(look), look, id));
    }

    private CustomerProfile of(Runner reading, Look look, CustomerId id) {
        CustomerView customer = new StoredCustomers(reading, actor).get(id);
        StoredDeals deals = new StoredDeals(reading, actor);
        Happenings happened = happened(reading, deals, cases(reading, look, id), id);
        List<CustomerId> one = List.of(id);
        return new CustomerProfile(
                customer,
                Objects.requireNonNull(new StoredTags(reading, actor).of(one).get(id)),
                Objects.requireNonNull(
                        new StoredClassifications(reading, actor).of(one).get(id)),
                Objects.requireNonNull(
                        deals.metrics(one, Windows.ROLLING_YEAR, look.now()).get(id)),
                happened.deals(),
                happened.contracts(),
                happened.interactions(),
                happened.cases(),
                happened.timeline(look.settings().zone()),
                lastFollowUp(customer, happened.interactions()),
                nextDuty(happened.interactions(), look.today()));
    }

    /** None for whoever sees no cases at all. */
    private List<CaseSummary> cases(Runner reading, Look look, CustomerId id) {
        return look.authority().has(Right.VIEW_CASES)
                ? new StoredFeedback(reading, actor)
                        .of(id, Optional.empty(), LATEST)
                        .items()
                : List.of();
    }

    private Happenings happened(Runner reading, StoredDeals deals, List<CaseSummary> cases, CustomerId id) {
        return new Happenings(
                deals.of(id),
                deals.contractsOf(id),
                new StoredInteractions(reading, actor)
                        .of(id, Optional.empty(), LATEST)
                        .items(),
                cases);
    }

    private static Optional<LocalDate> lastFollowUp(CustomerView customer, List<InteractionView> interactions) {
        Stream<LocalDate> opening = customer.get(CustomerFields.LAST_FOLLOW_UP_ON).clear().stream();
        Stream<LocalDate> days = interactions.stream()
                .map(each -> each.get(InteractionFields.DAY))
                .flatMap(day -> day.clear().stream());
        return Stream.concat(opening, days).max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> nextDuty(List<InteractionView> interactions, LocalDate today) {
        return interactions.stream()
                .map(each -> each.get(InteractionFields.NEXT_ON))
                .map(Shown::clear)
                .flatMap(Optional::stream)
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
    }
}
