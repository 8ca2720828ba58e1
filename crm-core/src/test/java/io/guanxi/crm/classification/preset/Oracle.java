package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The settled semantics once more, in the words of the specification and with none of the library's windows: what the
 * presets are compared with. All amounts are known.
 */
record Oracle(Profile profile, LocalDate d) {
    static Oracle of(Profile profile) {
        return new Oracle(profile, profile.day());
    }

    String value() {
        return atLeast(amount(1), 1_000_000) ? "strategic" : atLeast(amount(1), 500_000) ? "key" : "normal";
    }

    String abc() {
        boolean partner = profile.customer().strategicPartner();
        if (atLeast(amount(1), 100_000) || deals().size() >= 4 || partner) {
            return "A";
        }
        return atLeast(amount(1), 50_000) || deals().size() >= 2 ? "B" : "C";
    }

    String tier() {
        boolean lapsed = anyDeal() && deals().isEmpty() && !contractInForce();
        if (profile.customer().status().equals("churned") || lapsed) {
            return "churned";
        }
        LocalDate first = firstCooperation();
        boolean standing = first != null && !first.isAfter(d.minusYears(1));
        boolean enough = atLeast(amount(1), 1_000_000) || (atLeast(amount(1), 500_000) && deals().size() >= 4);
        if (standing && enough) {
            return "core";
        }
        boolean keen = !anyDeal() && (profile.customer().status().equals("intent") || interactions() >= 3);
        boolean firstYear = first != null && first.isAfter(d.minusYears(1)) && atLeast(amount(1), 50_000);
        boolean growing =
                amount(2).signum() > 0 && amount(1).compareTo(amount(2).multiply(new BigDecimal("1.2"))) >= 0;
        return keen || firstYear || growing ? "potential" : "normal";
    }

    String activity() {
        return interactions() >= 3 ? "high" : interactions() >= 1 ? "medium" : "low";
    }

    String depth() {
        long products = past().filter(deal -> !deal.refund())
                .map(DealFact::product)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if ((contractInForce() && products >= 2) || profile.customer().strategicPartner()) {
            return "deep";
        }
        return deals().size() >= 2 ? "medium" : anyDeal() ? "shallow" : "unclassified";
    }

    private Stream<DealFact> past() {
        return profile.history().deals().stream().filter(deal -> !deal.day().isAfter(d));
    }

    /** The amount of the rolling year (1) or the year before (2). */
    private BigDecimal amount(int year) {
        return past().filter(deal ->
                        deal.day().isAfter(d.minusYears(year)) && !deal.day().isAfter(d.minusYears(year - 1L)))
                .map(deal -> Objects.requireNonNull(deal.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<DealFact> deals() {
        return past().filter(deal -> !deal.refund() && deal.day().isAfter(d.minusYears(1)))
                .toList();
    }

    private boolean opened() {
        LocalDate on = profile.customer().opening().firstCooperationOn();
        return on == null || !on.isAfter(d);
    }

    private boolean anyDeal() {
        Long before = profile.customer().opening().dealCount();
        return past().anyMatch(deal -> !deal.refund()) || (before != null && before > 0 && opened());
    }

    private LocalDate firstCooperation() {
        LocalDate field = profile.customer().opening().firstCooperationOn();
        return Stream.concat(
                        field != null && opened() ? Stream.of(field) : Stream.of(),
                        past().filter(deal -> !deal.refund()).map(DealFact::day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean contractInForce() {
        return profile.history().contracts().stream()
                .anyMatch(c -> !c.begins().isAfter(d)
                        && (c.expires() == null || !d.isAfter(c.expires()))
                        && (c.terminated() == null || d.isBefore(c.terminated())));
    }

    private long interactions() {
        return profile.history().interactions().stream()
                .filter(i -> !i.at().isAfter(profile.asOf()))
                .filter(i -> i.day().isAfter(d.minusDays(30)) && !i.day().isAfter(d))
                .map(i -> i.countKey() + " of " + i.day())
                .distinct()
                .count();
    }

    private static boolean atLeast(BigDecimal amount, long threshold) {
        return amount.compareTo(BigDecimal.valueOf(threshold)) >= 0;
    }
}
