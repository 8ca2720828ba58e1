package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Decision;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.Dimensions;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.Reason;

/** Stage (合作阶段): the customer's status. */
public final class StagePolicy {
    private static final Reason STATUS = Reason.of("status", "客户状态为 {status}", "the status is {status}");
    private static final Decision OTHER =
            Decision.unclassified("status-not-a-stage", "客户状态 {status} 不对应任何阶段", "the status {status} is not a stage");

    private StagePolicy() {}

    /** {@code preset.stage}: the status itself; a status of the workspace's own is unclassified. */
    public static ClassificationPolicy preset() {
        return Policies.function("stage", "preset.stage", 1, StagePolicy::decide);
    }

    private static Decision decide(Inquiry inquiry) {
        String status = inquiry.status();
        boolean stage = !status.equals(Dimension.UNCLASSIFIED)
                && Dimensions.STAGE.withKey(status).isPresent();
        return stage ? new Decision(status, STATUS) : OTHER;
    }
}
