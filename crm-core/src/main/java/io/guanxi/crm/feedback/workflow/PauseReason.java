package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;

/** Why the clocks of a case may stand still; there is no other reason. */
public enum PauseReason {
    CUSTOMER(CaseAct.PAUSED, new Label("等待客户", "waiting for the customer")),
    THIRD_PARTY(CaseAct.HELD, new Label("等待第三方", "waiting for a third party"));

    private final CaseAct act;
    private final Label label;

    PauseReason(CaseAct act, Label label) {
        this.act = act;
        this.label = label;
    }

    /** The act that begins such a pause. */
    public CaseAct act() {
        return act;
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code third-party}. */
    public String key() {
        return FieldType.keyOf(this);
    }
}
