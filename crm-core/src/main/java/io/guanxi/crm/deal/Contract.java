package io.guanxi.crm.deal;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with a customer.
 *
 * @param number 合同编号, unique for its customer
 * @param amount null when not known
 * @param signedOn null while it is not signed
 * @param effectiveOn its first day; null when not said: the day it was signed
 * @param expiresOn its last day; null for open end
 * @param terminatedOn the day it was ended before its time; from that day on it is not in force
 * @param renews the contract that it renews; null for none
 */
public record Contract(
        ContractId id,
        CustomerId customer,
        String number,
        @Nullable Money amount,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate terminatedOn,
        @Nullable ContractId renews,
        Instant recordedAt) {

    /** The first day on which it is in force, or null when it is neither signed nor effective. */
    public @Nullable LocalDate firstDay() {
        return effectiveOn != null ? effectiveOn : signedOn;
    }

    /** Whether it is in force on that day: it has begun, has not expired before and is not terminated by then. */
    public boolean inForceOn(LocalDate day) {
        LocalDate first = firstDay();
        return first != null
                && !first.isAfter(day)
                && (expiresOn == null || !expiresOn.isBefore(day))
                && (terminatedOn == null || terminatedOn.isAfter(day));
    }

    @Override
    public String toString() {
        return "Contract[" + id.value() + "]";
    }
}
