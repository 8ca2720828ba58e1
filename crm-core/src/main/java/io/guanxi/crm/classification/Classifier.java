package io.guanxi.crm.classification;

import io.guanxi.crm.classification.profile.Profile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
            return complete(policy.decide(inquiry));
        } catch (MissingFact missing) {
            return new Decision(whenMissing, missing.reason());
        } catch (RuntimeException thrown) {
            throw new PolicyFailedException(policy, thrown);
        }
    }

    /** A policy is the user's code: what it answers may lack what its type promises. */
    @SuppressWarnings("ConstantValue")
    private static Decision complete(@Nullable Decision decision) {
        Objects.requireNonNull(decision, "the policy answered nothing");
        Objects.requireNonNull(decision.outcome(), "the decision has no outcome");
        Objects.requireNonNull(decision.reason(), "the decision has no reason");
        return decision;
    }

    private static Grounds grounds(Policy policy, Decision decision, Inquiry inquiry) {
        return new Grounds(policy.id(), policy.version(), decision.reason(), inquiry.inputs(), inquiry.limit());
    }
}
