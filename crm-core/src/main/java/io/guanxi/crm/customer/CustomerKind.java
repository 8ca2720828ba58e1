package io.guanxi.crm.customer;

import io.guanxi.crm.shared.Label;

/** What a customer is. */
public enum CustomerKind {
    ENTERPRISE(new Label("企业", "enterprise")),
    INDIVIDUAL(new Label("个人", "individual"));

    private final Label label;

    CustomerKind(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }
}
