package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Label;

/** A step rule threw, or answered a step that cannot be kept, although rules must not. What it threw is the cause. */
public final class StepRuleFailedException extends CrmException {
    private static final long serialVersionUID = 1L;

    StepRuleFailedException(StepRule rule, RuntimeException cause) {
        super("step-rule-failed", text(name(rule), cause.getClass().getSimpleName()), cause);
    }

    private static String name(StepRule rule) {
        return rule.getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
    }

    private static Label text(String rule, String thrown) {
        return new Label(
                "步骤规则 " + rule + " 抛出了 " + thrown + ";规则不得抛出异常,请修正",
                "the step rule of " + rule + " threw " + thrown + "; a rule must not throw: correct it");
    }
}
