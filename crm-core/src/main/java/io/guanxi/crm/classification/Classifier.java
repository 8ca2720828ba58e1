package io.guanxi.crm.classification;

import io.guanxi.crm.classification.profile.Profile;

/** Asks a policy about a profile and gathers the explanation. Stateless. */
public final class Classifier {
    private Classifier() {}

    /**
     * The class that the policy gives, unclassified where a fact that matters is missing.
     *
     * @throws PolicyFailedException when the policy throws
     */
    public static Verdict evaluate(ClassificationPolicy policy, Profile profile) {
        Inquiry inquiry = new Inquiry(profile);
        Decision decision = decide(policy, inquiry, Dimension.UNCLASSIFIED);
        return new Verdict(policy.dimension(), decision.outcome(), grounds(policy, decision, inquiry));
    }

    /**
     * Whether the customer carries the policy's tag; it does not where a fact that matters is missing.
     *
     * @throws PolicyFailedException when the policy throws
     */
    public static TagVerdict evaluate(TagPolicy policy, Profile profile) {
        Inquiry inquiry = new Inquiry(profile);
        Decision decision = decide(policy, inquiry, TagPolicy.NO);
        boolean carried = decision.outcome().equals(TagPolicy.YES);
        return new TagVerdict(policy.tag(), carried, grounds(policy, decision, inquiry));
    }

    private static Decision decide(Policy policy, Inquiry inquiry, String whenMissing) {
        try {
            return policy.decide(inquiry);
        } catch (MissingFact missing) {
            return new Decision(whenMissing, missing.reason());
        } catch (RuntimeException thrown) {
            throw new PolicyFailedException(policy, thrown);
        }
    }

    private static Grounds grounds(Policy policy, Decision decision, Inquiry inquiry) {
        return new Grounds(policy.id(), policy.version(), decision.reason(), inquiry.inputs(), inquiry.limit());
    }
}
