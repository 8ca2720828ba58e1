package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;

/** What can happen to a case. */
public enum CaseAct {
    /** The customer's feedback was taken in. */
    SUBMITTED(new Label("提交", "submitted")),
    PRIORITISED(new Label("定级", "prioritised")),
    ASSIGNED(new Label("分配", "assigned")),
    STARTED(new Label("开始处理", "started")),
    /** We told the customer something. */
    RESPONDED(new Label("回复客户", "answered the customer")),
    /** An internal entry that the customer does not see. */
    NOTED(new Label("内部记录", "noted")),
    /** The customer told us something. */
    REPLIED(new Label("客户来信", "the customer wrote")),
    /** The clocks stand still until the customer answers. */
    PAUSED(new Label("等待客户", "waiting for the customer")),
    /** The clocks stand still until a third party has done its part. */
    HELD(new Label("等待第三方", "waiting for a third party")),
    RESUMED(new Label("恢复计时", "clocks resumed")),
    /** Whether a suggestion is adopted was decided. */
    DECIDED(new Label("采纳决定", "adoption decided")),
    RESOLVED(new Label("已解决", "resolved")),
    /** The customer confirmed the answer. */
    CONFIRMED(new Label("客户确认", "confirmed")),
    /** The customer was not satisfied, or says it is not resolved. */
    REJECTED(new Label("客户不满意", "not satisfied")),
    /** A praise was passed on; nobody needs to confirm it. */
    ACKNOWLEDGED(new Label("已致谢", "acknowledged")),
    CLOSED_UNCONFIRMED(new Label("未确认关闭", "closed unconfirmed")),
    REOPENED(new Label("重新打开", "reopened")),
    ESCALATED(new Label("升级", "escalated")),
    /** A step that time made due was recorded. */
    REMINDED(new Label("提醒", "reminded")),
    /** Other targets or another calendar came to hold; clocks that run have other deadlines since. */
    RETARGETED(new Label("时限规则变更", "retargeted"));

    private final Label label;

    CaseAct(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code responded}. */
    public String key() {
        return FieldType.keyOf(this);
    }
}
