package io.guanxi.crm.interaction;

import io.guanxi.crm.shared.Label;

/** Who began an interaction. */
public enum Direction {
    /** Started by us (主动). */
    OUTBOUND(new Label("主动", "by us")),
    /** Started by the customer. */
    INBOUND(new Label("客户来访", "by the customer"));

    private final Label label;

    Direction(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }
}
