package io.guanxi.crm.classification;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Label;

/** A policy threw, although policies must not. The policy is named; what it threw is the cause. */
public final class PolicyFailedException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String policy;
    private final int version;

    PolicyFailedException(Policy policy, RuntimeException cause) {
        super("policy-failed", text(policy, cause.getClass().getSimpleName()), cause);
        this.policy = policy.id();
        this.version = policy.version();
    }

    /** The id of the policy that threw. */
    public String policy() {
        return policy;
    }

    /** The version of the policy that threw. */
    public int version() {
        return version;
    }

    private static Label text(Policy policy, String thrown) {
        String name = policy.id() + " v" + policy.version();
        return new Label(
                "策略 " + name + " 抛出了 " + thrown + ";策略不得抛出异常,请修正策略,或停用该版本",
                "the policy " + name + " threw " + thrown
                        + "; a policy must not throw: correct it, or deactivate this version");
    }
}
