package io.guanxi.crm.classification.profile;

import io.guanxi.crm.deal.Contract;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a contract is in force.
 *
 * @param begins its first day
 * @param expires its last day; null for open end
 * @param terminated the day from which it was ended before its time; null for never
 */
public record ContractFact(
        LocalDate begins,
        @Nullable LocalDate expires,
        @Nullable LocalDate terminated) {

    /** What policies see of a contract; empty when it is neither signed nor effective. */
    public static Optional<ContractFact> of(Contract contract) {
        LocalDate first = contract.firstDay();
        return first == null
                ? Optional.empty()
                : Optional.of(new ContractFact(first, contract.expiresOn(), contract.terminatedOn()));
    }

    /** The same rule as {@link Contract#inForceOn}. */
    public boolean inForceOn(LocalDate day) {
        LocalDate end = end();
        return !begins.isAfter(day) && (end == null || end.isAfter(day));
    }

    /** The first day after {@code day} on which being in force can begin or end; null when nothing is to come. */
    public @Nullable LocalDate nextChange(LocalDate day) {
        LocalDate end = end();
        if (begins.isAfter(day)) {
            return end == null || end.isAfter(begins) ? begins : null;
        }
        return end != null && end.isAfter(day) ? end : null;
    }

    /** The first day on which it is in force no more. */
    private @Nullable LocalDate end() {
        LocalDate afterExpiry = expires == null ? null : expires.plusDays(1);
        if (terminated == null || afterExpiry == null) {
            return terminated == null ? afterExpiry : terminated;
        }
        return terminated.isBefore(afterExpiry) ? terminated : afterExpiry;
    }
}
