package io.guanxi.crm.classification;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sum of deals in the workspace's currency, in which some deals may be of unknown amount because there was no rate. A
 * comparison is answered when it holds, or fails, whatever those amounts are, and is a {@link MissingFact} {@code
 * amount-unknown} otherwise: an unknown amount is never taken for zero.
 *
 * @param known the sum of the known amounts
 * @param unknownDeals how many deals of unknown amount add to it
 * @param unknownRefunds how many refunds of unknown amount lessen it
 */
public record Amount(BigDecimal known, int unknownDeals, int unknownRefunds) {
    static final Reason UNKNOWN = Reason.of(
            "amount-unknown",
            "有交易金额无法折算为本位币,无法判定({*})",
            "deals of unknown amount in the base currency leave this undecided ({*})");

    public Amount {
        known = known.stripTrailingZeros();
    }

    /** A sum of known amounts. */
    public static Amount of(BigDecimal known) {
        return new Amount(known, 0, 0);
    }

    /**
     * Whether the sum is at least a threshold.
     *
     * @throws MissingFact when that depends on unknown amounts
     */
    public boolean atLeast(long threshold) {
        return atLeast(BigDecimal.valueOf(threshold));
    }

    /**
     * Whether the sum is at least a threshold.
     *
     * @throws MissingFact when that depends on unknown amounts
     */
    public boolean atLeast(BigDecimal threshold) {
        return decide(known.compareTo(threshold) >= 0, unknownRefunds > 0, unknownDeals > 0);
    }

    /**
     * Whether the sum is at least another.
     *
     * @throws MissingFact when that depends on unknown amounts
     */
    public boolean atLeast(Amount other) {
        return decide(
                known.compareTo(other.known) >= 0,
                unknownRefunds > 0 || other.unknownDeals > 0,
                unknownDeals > 0 || other.unknownRefunds > 0);
    }

    /**
     * Whether the sum is above zero.
     *
     * @throws MissingFact when that depends on unknown amounts
     */
    public boolean isPositive() {
        return decide(known.signum() > 0, unknownRefunds > 0, unknownDeals > 0);
    }

    /** The sum times a factor above zero. */
    public Amount times(BigDecimal factor) {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("An amount is multiplied by a factor above zero");
        }
        return new Amount(known.multiply(factor), unknownDeals, unknownRefunds);
    }

    /** The sum with a further known amount. */
    public Amount plus(BigDecimal more) {
        return new Amount(known.add(more), unknownDeals, unknownRefunds);
    }

    /** The sum, empty when amounts are unknown. */
    public Optional<BigDecimal> exact() {
        return unknownDeals + unknownRefunds == 0 ? Optional.of(known) : Optional.empty();
    }

    private static boolean decide(boolean holdsForKnown, boolean mayBeLess, boolean mayBeMore) {
        if (holdsForKnown ? mayBeLess : mayBeMore) {
            throw new MissingFact(UNKNOWN);
        }
        return holdsForKnown;
    }

    /** Amounts are sensitive and stay out of texts. */
    @Override
    public String toString() {
        return "Amount[***]";
    }
}
