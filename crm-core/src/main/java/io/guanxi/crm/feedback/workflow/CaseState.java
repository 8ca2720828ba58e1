package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;

/** Where a case stands. */
public enum CaseState {
    /** Nobody has it yet. */
    NEW(new Label("待分配", "new")),
    /** Somebody has it and has not begun. */
    ASSIGNED(new Label("待处理", "assigned")),
    IN_PROGRESS(new Label("处理中", "in progress")),
    /** The clocks stand still until the customer answers. */
    WAITING_CUSTOMER(new Label("待客户补充", "waiting for the customer")),
    /** An answer was given; the customer is asked to confirm it. */
    RESOLVED(new Label("待客户确认", "resolved")),
    /** The answer did not satisfy, or the case was reopened. */
    SECOND_ROUND(new Label("二次跟进", "second round")),
    CLOSED(new Label("处理完成", "closed")),
    /** Closed without the customer's word: neither confirmed nor satisfied in figures. */
    CLOSED_UNCONFIRMED(new Label("未确认关闭", "closed unconfirmed"));

    private final Label label;

    CaseState(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code second-round}. */
    public String key() {
        return FieldType.keyOf(this);
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this != CLOSED && this != CLOSED_UNCONFIRMED;
    }
}
