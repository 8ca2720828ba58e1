package io.guanxi.crm.classification;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a customer carries a tag by a policy, and why.
 *
 * @param tag the tag's key
 */
public record TagVerdict(String tag, boolean carried, Grounds grounds) {

    /** Which rule decided. */
    public String reasonCode() {
        return grounds.reason().code();
    }

    /** The first instant at which time alone can change this, exclusive; empty when time alone never does. */
    public Optional<Instant> holdsUntil() {
        return Optional.ofNullable(grounds.holdsUntil());
    }

    /** The figures stay out of texts. */
    @Override
    public String toString() {
        return "TagVerdict[" + tag + "=" + carried + " by " + grounds.policy() + " v" + grounds.version() + ", "
                + reasonCode() + "]";
    }
}
