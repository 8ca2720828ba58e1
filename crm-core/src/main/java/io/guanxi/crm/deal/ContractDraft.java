package io.guanxi.crm.deal;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract as entered; see {@link Contract}. Immutable.
 *
 * @param customer whose contract; null when the number says it
 * @param customerNumber whose contract, by 客户编号; null when the id says it
 */
public record ContractDraft(
        @Nullable CustomerId customer,
        @Nullable String customerNumber,
        @Size(max = 200) String number,
        @Nullable Money amount,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate terminatedOn,
        @Nullable ContractId renews) {

    /** A contract in force from the first day to the last one. */
    public static ContractDraft between(
            CustomerId customer, String number, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
        return new ContractDraft(customer, null, number, null, null, effectiveOn, expiresOn, null, null);
    }

    /** A contract of the customer with this number. */
    public static ContractDraft ofNumber(
            String customerNumber, String number, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
        return new ContractDraft(null, customerNumber, number, null, null, effectiveOn, expiresOn, null, null);
    }

    public ContractDraft amount(@Nullable Money total) {
        return new ContractDraft(
                customer, customerNumber, number, total, signedOn, effectiveOn, expiresOn, terminatedOn, renews);
    }

    public ContractDraft signedOn(@Nullable LocalDate day) {
        return new ContractDraft(
                customer, customerNumber, number, amount, day, effectiveOn, expiresOn, terminatedOn, renews);
    }

    @Override
    public String toString() {
        return "ContractDraft[***]";
    }
}
