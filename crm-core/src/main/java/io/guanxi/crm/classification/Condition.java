package io.guanxi.crm.classification;

/** Something that is so or is not, as of the inquiry's instant. Pure, safe to call from several threads. */
@FunctionalInterface
public interface Condition {
    /**
     * Whether it is so.
     *
     * @throws MissingFact when that depends on a fact that is not known
     */
    boolean holds(Inquiry inquiry);

    /** Both; the other is not asked when this one fails. */
    default Condition and(Condition other) {
        return inquiry -> holds(inquiry) && other.holds(inquiry);
    }

    /** At least one; the other is not asked when this one holds. */
    default Condition or(Condition other) {
        return inquiry -> holds(inquiry) || other.holds(inquiry);
    }
}
