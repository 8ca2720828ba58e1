package io.guanxi.crm.internal.classification;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.storage.StandingRules;
import io.guanxi.crm.storage.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings what facts keep in the workspace's terms into its present ones: the days of interactions into its zone, the base
 * amounts of deals into its currency. A rate is one to the currency of its time: in another one, an amount is known only
 * where it is the deal's own.
 */
final class Restating {
    private Restating() {}

    /** Restates the facts of these customers, which the act has locked, as far as the terms changed. */
    static void facts(Act act, StandingRules terms, List<CustomerId> customers) {
        List<UUID> ids = customers.stream().map(CustomerId::value).toList();
        if (terms.redate() && !ids.isEmpty()) {
            redate(act, ZoneId.of(terms.zone()), ids);
        }
        if (terms.reprice() && !ids.isEmpty()) {
            reprice(act, terms.currency(), ids);
        }
    }

    private static void redate(Act act, ZoneId zone, List<UUID> customers) {
        RecordType<Interaction> type = InteractionFields.INTERACTIONS;
        List<Versioned<Interaction>> kept = of(act, type, InteractionFields.CUSTOMER, customers);
        List<Interaction> restated = kept.stream()
                .map(Versioned::value)
                .map(each -> on(each, LocalDate.ofInstant(each.at(), zone)))
                .toList();
        Trace<Interaction> trace = Trace.<Interaction>of(Interaction::customer).because("zone: " + zone);
        act.updateAll(type, kept, restated, trace);
    }

    private static void reprice(Act act, String currency, List<UUID> customers) {
        List<Versioned<Deal>> kept = of(act, DealFields.DEALS, DealFields.CUSTOMER, customers);
        List<Deal> restated = kept.stream()
                .map(Versioned::value)
                .map(each -> priced(each, own(each.amount(), currency)))
                .toList();
        Trace<Deal> trace = Trace.<Deal>of(Deal::customer).because("currency: " + currency);
        act.updateAll(DealFields.DEALS, kept, restated, trace);
    }

    private static @Nullable BigDecimal own(Money amount, String currency) {
        return amount.currency().getCurrencyCode().equals(currency) ? amount.amount() : null;
    }

    private static <T> List<Versioned<T>> of(
            Act act, RecordType<T> type, Field<T, UUID> customer, List<UUID> customers) {
        return act.all(type, Filter.in(customer, customers), Sort.byId());
    }

    private static Interaction on(Interaction i, LocalDate day) {
        return new Interaction(
                i.id(),
                i.customer(),
                i.at(),
                day,
                i.enteredAt(),
                i.by(),
                i.participants(),
                i.direction(),
                i.method(),
                i.talk(),
                i.automatic(),
                i.recordedAt());
    }

    private static Deal priced(Deal d, @Nullable BigDecimal amount) {
        return new Deal(
                d.id(),
                d.customer(),
                d.day(),
                d.product(),
                d.amount(),
                amount,
                d.cost(),
                d.status(),
                d.contractNumber(),
                d.recordedAt());
    }
}
