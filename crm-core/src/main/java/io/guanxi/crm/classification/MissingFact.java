package io.guanxi.crm.classification;

/**
 * Thrown within a policy when the answer depends on a fact that is not known. Rules written with {@link Policies} go on
 * to the next rule and are undecided only if that matters; any other policy ends as unclassified with the reason.
 */
public final class MissingFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public MissingFact(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
