package io.guanxi.crm.internal.profile;

import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.ContractView;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.InteractionView;
import io.guanxi.crm.profile.Moment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to a customer, as the actor may see it. */
record Happenings(
        List<DealView> deals,
        List<ContractView> contracts,
        List<InteractionView> interactions,
        List<CaseSummary> cases) {

    /** All in one order, the latest day first; what has no day that the actor may read is left out. */
    List<Moment> timeline(ZoneId zone) {
        List<Moment> all = new ArrayList<>();
        cases.forEach(each ->
                add(all, openedOn(each, zone), Moment.Kind.CASE, each.id().value()));
        interactions.forEach(each -> add(
                all,
                each.get(InteractionFields.DAY).clear(),
                Moment.Kind.INTERACTION,
                each.id().value()));
        deals.forEach(each -> add(
                all,
                each.get(DealFields.DAY).clear(),
                Moment.Kind.DEAL,
                each.id().value()));
        contracts.forEach(
                each -> add(all, begunOn(each), Moment.Kind.CONTRACT, each.id().value()));
        all.sort(Comparator.comparing(Moment::day).reversed());
        return all;
    }

    private static void add(List<Moment> all, Optional<LocalDate> day, Moment.Kind kind, UUID id) {
        day.ifPresent(known -> all.add(new Moment(known, kind, id)));
    }

    private static Optional<LocalDate> openedOn(CaseSummary found, ZoneId zone) {
        return found.get(FeedbackFields.OPENED_AT).clear().map(at -> LocalDate.ofInstant(at, zone));
    }

    private static Optional<LocalDate> begunOn(ContractView contract) {
        return contract.get(ContractFields.SIGNED_ON)
                .clear()
                .or(() -> contract.get(ContractFields.EFFECTIVE_ON).clear());
    }
}
