package io.guanxi.crm.deal;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.SourceKey;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deal as entered. Immutable.
 *
 * @param customer whose deal; null when the number says it
 * @param customerNumber whose deal, by 客户编号; null when the id says it
 * @param rate yuan (or the workspace's currency) for one unit of the deal's currency; null when it is the same currency
 *     or not known
 * @param identity bulk intake takes two drafts of one identity for the same deal; null for none
 */
public record DealDraft(
        @Nullable CustomerId customer,
        @Nullable @Size(max = 200) String customerNumber,
        LocalDate day,
        Money amount,
        DealStatus status,
        @Nullable @Size(max = 500) String product,
        @Nullable BigDecimal cost,
        @Nullable @Size(max = 200) String contractNumber,
        @Nullable BigDecimal rate,
        @Nullable SourceKey identity) {

    /** A completed deal of this customer. */
    public static DealDraft completed(CustomerId customer, LocalDate day, Money amount) {
        return new DealDraft(customer, null, day, amount, DealStatus.COMPLETED, null, null, null, null, null);
    }

    /** A deal that is still open; {@link Deals#complete(DealId, LocalDate)} completes it. */
    public static DealDraft open(CustomerId customer, LocalDate day, Money amount) {
        return new DealDraft(customer, null, day, amount, DealStatus.OPEN, null, null, null, null, null);
    }

    /** A deal of the customer with this number. */
    public static DealDraft ofNumber(String customerNumber, LocalDate day, Money amount, DealStatus status) {
        return new DealDraft(null, customerNumber, day, amount, status, null, null, null, null, null);
    }

    public DealDraft product(@Nullable String what) {
        return new DealDraft(customer, customerNumber, day, amount, status, what, cost, contractNumber, rate, identity);
    }

    public DealDraft cost(@Nullable BigDecimal ours) {
        return new DealDraft(
                customer, customerNumber, day, amount, status, product, ours, contractNumber, rate, identity);
    }

    public DealDraft contract(@Nullable String number) {
        return new DealDraft(customer, customerNumber, day, amount, status, product, cost, number, rate, identity);
    }

    public DealDraft rate(BigDecimal perUnit) {
        return new DealDraft(
                customer, customerNumber, day, amount, status, product, cost, contractNumber, perUnit, identity);
    }

    /** The same row whenever this key comes. */
    public DealDraft identity(String key) {
        return identity(SourceKey.of(key));
    }

    /** The same row whenever this key comes. */
    public DealDraft identity(SourceKey key) {
        return new DealDraft(customer, customerNumber, day, amount, status, product, cost, contractNumber, rate, key);
    }

    /** The identity, if there is one. */
    public Optional<SourceKey> identityKey() {
        return Optional.ofNullable(identity);
    }

    @Override
    public String toString() {
        return "DealDraft[" + status + "]";
    }
}
