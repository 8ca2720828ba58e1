package io.guanxi.crm.classification.profile;

import io.guanxi.crm.deal.Deal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A completed deal, or a refund, as policies see it.
 *
 * @param amount in the workspace's currency, negative for a refund; null when there was no rate
 * @param refund whether money went back: it counts in amounts, but not as a deal
 * @param product null when not said
 */
public record DealFact(
        LocalDate day,
        @Nullable BigDecimal amount,
        boolean refund,
        @Nullable String product) {

    /** A deal or refund of known amount; negative amounts are refunds. */
    public static DealFact of(LocalDate day, BigDecimal amount, @Nullable String product) {
        return new DealFact(day, amount, amount.signum() < 0, product);
    }

    /** What policies see of a completed deal; whether it is a refund shows in the deal's own currency. */
    public static DealFact of(Deal deal) {
        boolean refund = deal.amount().amount().signum() < 0;
        return new DealFact(deal.day(), deal.baseAmount(), refund, deal.product());
    }

    /** Amounts are sensitive and stay out of texts. */
    @Override
    public String toString() {
        return "DealFact[" + day + "]";
    }
}
