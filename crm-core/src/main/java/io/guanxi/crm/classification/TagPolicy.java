package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;

/** A policy that says whether a customer carries a tag: its outcome is {@link #YES} or {@link #NO}. */
public interface TagPolicy extends Policy {
    /** The outcome of a policy whose tag the customer carries. */
    String YES = "yes";

    /** The outcome of a policy whose tag the customer does not carry. */
    String NO = "no";

    /** The key of the tag. */
    String tag();

    /** How the tag is shown. */
    Label label();
}
