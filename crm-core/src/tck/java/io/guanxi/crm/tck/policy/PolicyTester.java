package io.guanxi.crm.tck.policy;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Classifier;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.classification.profile.ProfileBuilder;
import java.util.function.Function;

/**
 * Tests a policy in isolation, with nothing but profiles:
 *
 * <pre>{@code
 * PolicyTester.of(policy)
 *         .on(Profile.asOf("2026-06-30").deal("2026-01-05", 500_000))
 *         .classifiesAs("key").because("amount-ge-500k").until("2027-01-05");
 * }</pre>
 */
public final class PolicyTester {
    private final Function<Profile, TestedVerdict> evaluation;

    private PolicyTester(Function<Profile, TestedVerdict> evaluation) {
        this.evaluation = evaluation;
    }

    /** A tester of a classification policy. */
    public static PolicyTester of(ClassificationPolicy policy) {
        return new PolicyTester(profile -> {
            var verdict = Classifier.evaluate(policy, profile);
            return new TestedVerdict(verdict.classKey(), verdict.grounds(), profile.zone());
        });
    }

    /** A tester of a tag policy; the class is {@link TagPolicy#YES} or {@link TagPolicy#NO}. */
    public static PolicyTester of(TagPolicy policy) {
        return new PolicyTester(profile -> {
            var verdict = Classifier.evaluate(policy, profile);
            String outcome = verdict.carried() ? TagPolicy.YES : TagPolicy.NO;
            return new TestedVerdict(outcome, verdict.grounds(), profile.zone());
        });
    }

    /** What the policy says of a profile. */
    public TestedVerdict on(Profile profile) {
        return evaluation.apply(profile);
    }

    /** What the policy says of a profile. */
    public TestedVerdict on(ProfileBuilder profile) {
        return on(profile.build());
    }
}
