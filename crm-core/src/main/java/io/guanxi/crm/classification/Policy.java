package io.guanxi.crm.classification;

/**
 * A rule about one customer with a name: a pure function of what it asks the inquiry, the as-of instant included. It
 * must answer alike for like profiles, never throw, keep no state, and be safe to call from several threads.
 */
public interface Policy {
    /** Stable for ever, for example {@code acme.value}; ids that begin with {@code preset.} are the library's. */
    String id();

    /** Raised with every change of what is decided, so that history says which rules were in force. */
    int version();

    /**
     * Decides about one customer. Whatever is learnt through the inquiry is recorded: it becomes the explanation, and
     * the time until which the decision holds.
     */
    Decision decide(Inquiry inquiry);
}
