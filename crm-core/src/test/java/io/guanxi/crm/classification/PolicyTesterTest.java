package io.guanxi.crm.classification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.classification.preset.TagPresets;
import io.guanxi.crm.classification.preset.ValuePolicy;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.tck.policy.PolicyTester;
import io.guanxi.crm.tck.policy.TestedVerdict;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit's tester fails where an expectation does, and says what it found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTesterTest {
    private static final TestedVerdict KEY =
            PolicyTester.of(ValuePolicy.preset()).on(Profile.asOf("2026-06-30").deal("2026-01-05", 500_000));

    static Stream<Consumer<TestedVerdict>> wrong() {
        return Stream.of(
                v -> v.classifiesAs("normal"),
                v -> v.because("amount-strategic"),
                v -> v.reading("amount(12 months)", "500001"),
                v -> v.reading("deals(12 months)", "1"),
                v -> v.until("2027-01-04"),
                TestedVerdict::forEver,
                TestedVerdict::carries,
                v -> v.saying("战略"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_expectation_fails_and_names_the_policy_and_what_was_found(Consumer<TestedVerdict> expectation) {
        assertThatThrownBy(() -> expectation.accept(KEY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("preset.value v1")
                .hasMessageContaining("class key by amount-key");
    }

    @Test
    void right_expectations_pass() {
        KEY.classifiesAs("key")
                .because("amount-key")
                .reading("amount(12 months)", "500000")
                .until("2027-01-05")
                .saying("500,000");
    }

    @Test
    void a_wrong_expectation_of_a_tag_fails() {
        TestedVerdict none = PolicyTester.of(TagPresets.longTerm()).on(Profile.asOf("2026-06-30"));

        none.doesNotCarry();
        assertThatThrownBy(none::carries).isInstanceOf(AssertionError.class);
    }
}
