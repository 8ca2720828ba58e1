package io.guanxi.crm.deal;

import io.guanxi.crm.shared.Label;

/**
 * What became of a deal: an open one is completed or cancelled, a completed one may be cancelled. Only completed ones
 * count in any figure.
 */
public enum DealStatus {
    OPEN(new Label("进行中", "open")),
    COMPLETED(new Label("已成交", "completed")),
    CANCELLED(new Label("已取消", "cancelled"));

    private final Label label;

    DealStatus(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }
}
