package io.guanxi.crm.examples.report;

import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealMetrics;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the report, added up as customers, deals and interactions come by. No name, number or other personal
 * value is among them.
 */
public final class Figures {
    private static final String UNKNOWN = "";
    private static final Currency YUAN = Currency.getInstance("CNY");

    final LocalDate asOf;
    final ZoneId zone;
    final Months months;
    final FeedbackFigures feedback;
    final Map<String, Map<String, Tally>> classes = new LinkedHashMap<>();
    final Map<String, Tally> provinces = new TreeMap<>();
    final Map<String, BigDecimal[]> amounts = new TreeMap<>();
    final Map<Method, long[]> interactions = new EnumMap<>(Method.class);
    final long[] fresh = new long[Months.COUNT];
    final Tally all = new Tally();
    private final Map<String, Long> flags = new TreeMap<>();
    private long flagged;
    long freshBefore;
    long undated;
    long deals;
    long interactionsInAll;
    long unknownAmounts;
    BigDecimal amountBefore = BigDecimal.ZERO;
    private final Map<String, BigDecimal[]> byCustomer = new HashMap<>();

    /** @param asOf the last day looked at; nothing later is counted */
    public Figures(LocalDate asOf, ZoneId zone, List<Dimension> dimensions) {
        this.asOf = asOf;
        this.zone = zone;
        months = Months.upTo(asOf);
        feedback = new FeedbackFigures(asOf, zone);
        for (Dimension dimension : dimensions) {
            Map<String, Tally> tallies = new LinkedHashMap<>();
            dimension.classes().forEach(each -> tallies.put(each.key(), new Tally()));
            classes.put(dimension.key(), tallies);
        }
    }

    /** Counts a deal that is in the storage; deals come before the customers. */
    public void add(DealDraft deal) {
        boolean counts = deal.status() == DealStatus.COMPLETED && !deal.day().isAfter(asOf);
        if (!counts || !months.holds(deal.day()) || deal.customerNumber() == null) {
            return;
        }
        deals += deal.amount().amount().signum() >= 0 ? 1 : 0;
        BigDecimal[] its = byCustomer.computeIfAbsent(deal.customerNumber(), number -> new BigDecimal[Months.COUNT]);
        int place = months.place(deal.day());
        its[place] = plus(its[place], yuan(deal));
    }

    /** Null for a deal in another currency without a rate: it is in no sum, and counted as unknown with its customer. */
    private static @Nullable BigDecimal yuan(DealDraft deal) {
        Money amount = deal.amount();
        BigDecimal rate = deal.rate();
        if (amount.currency().equals(YUAN)) {
            return amount.amount();
        }
        return rate == null ? null : amount.amount().multiply(rate);
    }

    private static BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? (other == null ? BigDecimal.ZERO : other) : other == null ? one : one.add(other);
    }

    /** Counts an interaction that is in the storage. */
    public void add(InteractionDraft interaction) {
        if (interaction.at() == null) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(interaction.at(), zone);
        if (!day.isAfter(asOf)) {
            interactionsInAll++;
            if (months.holds(day)) {
                interactions.computeIfAbsent(interaction.method(), m -> new long[Months.COUNT])[months.place(day)]++;
            }
        }
    }

    /**
     * Counts a customer.
     *
     * @param year the figures of the rolling year
     * @param yearBefore the figures of the year before it
     */
    public void add(CustomerView customer, List<Classification> its, DealMetrics year, DealMetrics yearBefore) {
        BigDecimal amount = year.amount().clear().orElse(BigDecimal.ZERO);
        amountBefore = amountBefore.add(yearBefore.amount().clear().orElse(BigDecimal.ZERO));
        unknownAmounts += year.unknown().amounts();
        Optional<LocalDate> since = customer.get(CustomerFields.FIRST_CONTACT_ON)
                .clear()
                .or(() -> customer.get(CustomerFields.FIRST_COOPERATION_ON).clear())
                .or(year::firstCooperation);
        boolean isFresh = since.filter(day -> day.isAfter(asOf.minusYears(1))).isPresent();
        grow(since);
        all.add(isFresh, amount);
        provinces.computeIfAbsent(province(customer), code -> new Tally()).add(isFresh, amount);
        String industry = Dimension.UNCLASSIFIED;
        for (Classification each : its) {
            Tally tally = classes.getOrDefault(each.dimension(), Map.of()).get(each.classKey());
            if (tally != null) {
                tally.add(isFresh, amount);
            }
            industry = each.dimension().equals("industry") ? each.classKey() : industry;
        }
        addFlags(customer);
        addMonths(industry, customer.number().clear().map(byCustomer::remove).orElse(null));
    }

    private void addFlags(CustomerView customer) {
        List<String> its = customer.fields().all(CustomerFields.FLAGS).stream()
                .flatMap(each -> each.clear().stream())
                .toList();
        its.forEach(each -> flags.merge(each, 1L, Long::sum));
        flagged += its.isEmpty() ? 0 : 1;
    }

    private static String province(CustomerView customer) {
        return customer.get(CustomerFields.REGION)
                .clear()
                .filter(region -> region.matches("\\d{2,6}"))
                .map(region -> region.substring(0, 2))
                .orElse(UNKNOWN);
    }

    private void grow(Optional<LocalDate> since) {
        if (since.isEmpty() || since.get().isAfter(asOf)) {
            undated++;
        } else if (months.holds(since.get())) {
            fresh[months.place(since.get())]++;
        } else {
            freshBefore++;
        }
    }

    private void addMonths(String industry, BigDecimal @Nullable [] its) {
        BigDecimal[] sums = amounts.computeIfAbsent(industry, key -> new BigDecimal[Months.COUNT]);
        for (int i = 0; its != null && i < Months.COUNT; i++) {
            sums[i] = plus(sums[i], its[i]);
        }
    }

    /** The figures of feedback. */
    public FeedbackFigures feedback() {
        return feedback;
    }

    /** How many customers have which class, by dimension and class. */
    public Map<String, Map<String, Long>> classCounts() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        classes.forEach((dimension, tallies) -> {
            Map<String, Long> each = new LinkedHashMap<>();
            tallies.forEach((key, tally) -> each.put(key, tally.customers()));
            counts.put(dimension, each);
        });
        return counts;
    }

    /** How many customers have which flag, by its code. */
    public Map<String, Long> flags() {
        return Collections.unmodifiableMap(flags);
    }

    /** How many customers have one of {@link #flags}. */
    public long flagged() {
        return flagged;
    }

    /** How many customers were counted. */
    public long customers() {
        return all.customers();
    }

    /** How many deals of the rolling year are in no sum, because their amount in yuan is not known. */
    public long dealsOfUnknownAmount() {
        return unknownAmounts;
    }

    /** The amount of all customers in the rolling year, in yuan, as far as it is known. */
    public BigDecimal amountOfYear() {
        return all.amount();
    }
}
