package io.guanxi.crm.deal;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something sold to a customer; a refund is a deal of its own with a negative amount on its own date.
 *
 * @param product the product or service; null when not said
 * @param amount tax included, in the deal's currency
 * @param baseAmount the amount in the workspace's currency; null when there was no rate (an anomaly, not a zero)
 * @param cost what it cost us, in the deal's currency; null when not known
 * @param contractNumber the contract it belongs to; null for none
 */
public record Deal(
        DealId id,
        CustomerId customer,
        LocalDate day,
        @Nullable String product,
        Money amount,
        @Nullable BigDecimal baseAmount,
        @Nullable BigDecimal cost,
        DealStatus status,
        @Nullable String contractNumber,
        Instant recordedAt) {
    public Deal {
        baseAmount = baseAmount == null ? null : Money.canonical(baseAmount);
        cost = cost == null ? null : Money.canonical(cost);
    }

    /** Whether the deal counts at all: it is completed. */
    public boolean counts() {
        return status == DealStatus.COMPLETED;
    }

    @Override
    public String toString() {
        return "Deal[" + id.value() + "]";
    }
}
