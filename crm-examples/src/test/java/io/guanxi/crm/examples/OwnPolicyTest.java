package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.tck.policy.PolicyLaws;
import io.guanxi.crm.tck.policy.PolicyTester;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a policy of one's own is tested: with profiles alone, on both sides of every threshold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnPolicyTest {
    // tag::policy-test[]
    private final PolicyTester policy = PolicyTester.of(OwnPolicy.value());

    @Test
    void two_million_a_year_are_strategic_and_one_yuan_less_is_not() {
        policy.on(Profile.asOf("2026-06-30").deal("2026-01-05", 2_000_000))
                .classifiesAs("strategic")
                .because("amount-ge-2m")
                .until("2027-01-05");
        policy.on(Profile.asOf("2026-06-30").deal("2026-01-05", 1_999_999)).classifiesAs("normal");
    }
    // end::policy-test[]

    @Test
    void a_partner_is_strategic_without_any_deal_for_as_long_as_it_is_one() {
        policy.on(Profile.asOf("2026-06-30").strategicPartner())
                .classifiesAs("strategic")
                .because("partner")
                .forEver();
    }

    @Test
    void steady_business_is_key_from_the_third_deal_and_300_000_on() {
        policy.on(Profile.asOf("2026-06-30")
                        .deal("2025-07-01", 100_000)
                        .deal("2026-02-01", 100_000)
                        .deal("2026-06-30", 100_000))
                .classifiesAs("key")
                .because("steady")
                .saying("3 笔")
                .until("2026-07-01");
        policy.on(Profile.asOf("2026-06-30").deal("2026-02-01", 150_000).deal("2026-06-30", 150_000))
                .classifiesAs("normal");
        policy.on(Profile.asOf("2026-06-30")
                        .deal("2026-02-01", 100_000)
                        .deal("2026-03-01", 100_000)
                        .deal("2026-06-30", 99_999))
                .classifiesAs("normal");
    }

    @Test
    void the_policy_keeps_the_laws_of_policies() {
        PolicyLaws.of(OwnPolicy.value()).check(1, 60);
    }

    @Test
    void the_example_runs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OwnPolicy.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("acme.value: normal");
    }
}
