package io.guanxi.crm.internal.deal;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealMetrics;
import io.guanxi.crm.deal.DealMetrics.Unknown;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.time.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures of cooperation, for many customers with one statement per thousand. */
final class Metrics {
    private static final int PART = 1_000;

    private Metrics() {}

    /** The figures of each customer that may be seen, for each of the windows. */
    static Map<CustomerId, List<DealMetrics>> of(
            Look look, Collection<CustomerId> customers, List<Window> windows, Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, look.settings().zone());
        Map<CustomerId, List<DealMetrics>> metrics = new LinkedHashMap<>();
        List<CustomerId> all = customers.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += PART) {
            Map<CustomerId, Versioned<Customer>> seen =
                    look.customers(all.subList(from, Math.min(from + PART, all.size())));
            Map<CustomerId, List<Deal>> deals = completed(look, seen.keySet(), day);
            seen.forEach((id, customer) -> {
                List<Deal> its = deals.getOrDefault(id, List.of());
                metrics.put(
                        id,
                        windows.stream()
                                .map(window -> of(look, customer.value(), its, window, day))
                                .toList());
            });
        }
        return metrics;
    }

    private static Map<CustomerId, List<Deal>> completed(Look look, Collection<CustomerId> ids, LocalDate day) {
        Map<CustomerId, List<Deal>> byCustomer = new HashMap<>();
        if (!ids.isEmpty()) {
            Filter<Deal> sofar = Filter.in(
                            DealFields.CUSTOMER,
                            ids.stream().map(CustomerId::value).toList())
                    .and(Filter.compare(DealFields.DAY, Op.LE, day));
            look.all(DealFields.DEALS, sofar, Sort.byId()).stream()
                    .map(Versioned::value)
                    .filter(Deal::counts)
                    .forEach(deal -> byCustomer
                            .computeIfAbsent(deal.customer(), id -> new ArrayList<>())
                            .add(deal));
        }
        return byCustomer;
    }

    private static DealMetrics of(Look look, Customer customer, List<Deal> deals, Window window, LocalDate day) {
        List<Deal> inside =
                deals.stream().filter(deal -> window.contains(day, deal.day())).toList();
        List<Deal> sold = deals.stream().filter(Metrics::isSale).toList();
        BigDecimal opening = Objects.requireNonNullElse(customer.opening().amount(), BigDecimal.ZERO);
        Stream<LocalDate> firsts = Stream.concat(
                Optional.ofNullable(customer.opening().firstCooperationOn()).stream(),
                sold.stream().map(Deal::day));
        return new DealMetrics(
                shown(look, customer, Sensitivity.AMOUNT, sum(inside)),
                inside.stream().filter(Metrics::isSale).count(),
                sold.stream().map(Deal::day).max(LocalDate::compareTo),
                firsts.min(LocalDate::compareTo),
                shown(
                        look,
                        customer,
                        Sensitivity.AMOUNT,
                        Money.canonical(sum(deals).add(opening))),
                products(sold),
                shown(look, customer, Sensitivity.COST, margin(inside)),
                new Unknown(
                        count(inside, Metrics::hasNoBase),
                        count(deals, Metrics::hasNoBase),
                        count(inside, Metrics::hasNoMargin)));
    }

    private static int products(List<Deal> sold) {
        return (int) sold.stream()
                .map(Deal::product)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static boolean hasNoBase(Deal deal) {
        return deal.baseAmount() == null;
    }

    /** Without a rate or a cost; of nothing the share of the cost cannot be told. */
    private static boolean hasNoMargin(Deal deal) {
        return hasNoBase(deal) || deal.cost() == null || deal.amount().amount().signum() == 0;
    }

    private static long count(List<Deal> deals, Predicate<Deal> which) {
        return deals.stream().filter(which).count();
    }

    private static boolean isSale(Deal deal) {
        return deal.amount().amount().signum() >= 0;
    }

    /** The sum of the amounts that are known. */
    private static BigDecimal sum(List<Deal> deals) {
        return Money.canonical(
                deals.stream().map(Deal::baseAmount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Amount less cost, both in the deal's own currency, over deals whose cost is known and that have a rate. */
    private static BigDecimal margin(List<Deal> deals) {
        BigDecimal total = BigDecimal.ZERO;
        for (Deal deal : deals) {
            BigDecimal base = deal.baseAmount();
            BigDecimal cost = deal.cost();
            if (base != null && cost != null && !hasNoMargin(deal)) {
                BigDecimal share =
                        cost.multiply(base).divide(deal.amount().amount(), 6, java.math.RoundingMode.HALF_UP);
                total = total.add(base.subtract(share));
            }
        }
        return Money.canonical(total);
    }

    private static Shown<BigDecimal> shown(Look look, Customer customer, Sensitivity sensitivity, BigDecimal value) {
        return Projector.one(value, look.authority().access(sensitivity, customer), Optional.empty());
    }
}
