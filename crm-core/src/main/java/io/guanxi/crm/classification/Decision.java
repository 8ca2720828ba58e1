package io.guanxi.crm.classification;

/**
 * What a policy decided.
 *
 * @param outcome a class key, or {@link TagPolicy#YES} or {@link TagPolicy#NO}
 */
public record Decision(String outcome, Reason reason) {

    /** The class of customers whose facts are missing. */
    public static Decision unclassified(Reason reason) {
        return new Decision(Dimension.UNCLASSIFIED, reason);
    }

    /** The class of customers whose facts are missing. */
    public static Decision unclassified(String code, String zh, String en) {
        return unclassified(Reason.of(code, zh, en));
    }
}
