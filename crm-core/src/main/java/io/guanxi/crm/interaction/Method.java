package io.guanxi.crm.interaction;

import io.guanxi.crm.shared.Label;

/** How one spoke with a customer (沟通方式). */
public enum Method {
    PHONE(new Label("电话", "phone")),
    VISIT(new Label("拜访", "visit")),
    EMAIL(new Label("邮件", "e-mail")),
    ONLINE_MEETING(new Label("线上会议", "online meeting")),
    WECHAT(new Label("微信", "WeChat")),
    SMS(new Label("短信", "SMS")),
    SOCIAL(new Label("社交媒体", "social media")),
    CALL_BACK(new Label("回访", "call-back"));

    private final Label label;

    Method(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** Instant messages of one day count once in activity figures. */
    public boolean isInstantMessage() {
        return this == WECHAT || this == SMS || this == SOCIAL;
    }
}
