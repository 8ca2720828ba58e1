package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;

/** What a customer's feedback is (反馈类型). */
public enum FeedbackType {
    CONSULTATION(new Label("咨询", "consultation")),
    SUGGESTION(new Label("建议", "suggestion")),
    COMPLAINT(new Label("投诉", "complaint")),
    PRAISE(new Label("表扬", "praise"));

    private final Label label;

    FeedbackType(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code complaint}. */
    public String key() {
        return FieldType.keyOf(this);
    }
}
