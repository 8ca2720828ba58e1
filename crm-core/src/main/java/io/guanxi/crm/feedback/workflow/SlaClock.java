package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;

/** What is promised in time. */
public enum SlaClock {
    /** From the feedback to the first message that the customer sees. */
    FIRST_RESPONSE(new Label("首次响应", "first response")),
    /** From the customer's first unanswered message to our next one. */
    NEXT_RESPONSE(new Label("后续响应", "next response")),
    /** From the feedback, or the beginning of a later round, to the resolution. */
    RESOLUTION(new Label("解决", "resolution"));

    private final Label label;

    SlaClock(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code first-response}. */
    public String key() {
        return FieldType.keyOf(this);
    }
}
