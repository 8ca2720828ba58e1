package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;

/** How soon a case is to be dealt with, the most pressing first. */
public enum Priority {
    URGENT(new Label("紧急", "urgent")),
    HIGH(new Label("高", "high")),
    NORMAL(new Label("一般", "normal")),
    LOW(new Label("低", "low"));

    private final Label label;

    Priority(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code urgent}. */
    public String key() {
        return FieldType.keyOf(this);
    }

    /** Whether this is more pressing than the other. */
    public boolean isAbove(Priority other) {
        return ordinal() < other.ordinal();
    }
}
