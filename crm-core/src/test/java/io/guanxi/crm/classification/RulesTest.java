package io.guanxi.crm.classification;

import static io.guanxi.crm.time.Windows.ROLLING_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.tck.policy.PolicyTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** First match wins, and a fact that is missing matters only where it could change the class. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {
    private static final ClassificationPolicy OWN = Policies.dimension("value")
            .named("acme.value")
            .version(3)
            .when("amount-ge-500", i -> i.amount(ROLLING_YEAR).atLeast(500))
            .then("high", "成交额 {amount(12 months)} 元", "amount {amount(12 months)}")
            .when("partner", Inquiry::strategicPartner)
            .then("high")
            .when("amount-ge-100", i -> i.amount(ROLLING_YEAR).atLeast(100))
            .then("middle")
            .otherwise("low");

    private static Verdict of(io.guanxi.crm.classification.profile.ProfileBuilder profile) {
        return Classifier.evaluate(OWN, profile.build());
    }

    @Test
    void the_first_rule_that_matches_decides() {
        Verdict verdict = of(Profile.asOf("2026-06-30").strategicPartner().deal("2026-01-05", 1234));

        assertThat(verdict.classKey()).isEqualTo("high");
        assertThat(verdict.reasonCode()).isEqualTo("amount-ge-500");
        assertThat(verdict.policy()).isEqualTo("acme.value");
        assertThat(verdict.version()).isEqualTo(3);
        assertThat(verdict.dimension()).isEqualTo("value");
    }

    @Test
    void the_reason_is_told_in_both_languages_with_the_figures() {
        Verdict verdict = of(Profile.asOf("2026-06-30").deal("2026-01-05", "1234567.5"));

        assertThat(verdict.reason()).isEqualTo(new Label("成交额 1,234,567.5 元", "amount 1,234,567.5"));
        assertThat(verdict.inputs()).containsExactly(java.util.Map.entry("amount(12 months)", "1234567.5"));
    }

    @Test
    void a_rule_without_words_names_itself_and_what_was_read() {
        Verdict verdict = of(Profile.asOf("2026-06-30").deal("2026-01-05", 7));

        assertThat(verdict.reason())
                .isEqualTo(new Label(
                        "规则 otherwise:近12个月金额 = 7;战略合作伙伴 = 否",
                        "rule otherwise: amount(12 months) = 7; strategic-partner = no"));
    }

    @Test
    void an_unknown_amount_that_could_change_the_class_leaves_it_undecided() {
        PolicyTester.of(OWN)
                .on(Profile.asOf("2026-06-30").dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("unclassified")
                .because("amount-unknown")
                .until("2027-01-05");
    }

    @Test
    void an_unknown_amount_does_not_matter_once_the_known_ones_are_enough() {
        PolicyTester.of(OWN)
                .on(Profile.asOf("2026-06-30").deal("2026-02-01", 500).dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("high")
                .because("amount-ge-500");
    }

    @Test
    void an_unknown_amount_does_not_matter_where_another_rule_gives_the_same_class() {
        PolicyTester.of(OWN)
                .on(Profile.asOf("2026-06-30").strategicPartner().dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("high")
                .because("partner");
    }

    @Test
    void rules_passed_over_for_different_classes_leave_it_undecided_whatever_comes_after() {
        ClassificationPolicy outerAndInner = Policies.dimension("value")
                .when("very-much", i -> i.amount(ROLLING_YEAR).atLeast(500))
                .then("outer")
                .when("much", i -> i.amount(ROLLING_YEAR).atLeast(100))
                .then("inner")
                .otherwise("outer");

        PolicyTester.of(outerAndInner)
                .on(Profile.asOf("2026-06-30").dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("unclassified")
                .because("amount-unknown");
    }

    @Test
    void an_unknown_amount_outside_the_window_does_not_matter() {
        PolicyTester.of(OWN)
                .on(Profile.asOf("2026-06-30").dealOfUnknownAmount("2025-06-30"))
                .classifiesAs("low")
                .forEver();
    }

    @Test
    void a_tag_is_not_carried_where_a_missing_fact_matters() {
        TagPolicy tag = Policies.tag("rich", new Label("大户", "rich"))
                .when("amount", i -> i.amount(ROLLING_YEAR).atLeast(10))
                .build();

        PolicyTester.of(tag)
                .on(Profile.asOf("2026-06-30").dealOfUnknownAmount("2026-01-05"))
                .doesNotCarry()
                .because("amount-unknown");
        PolicyTester.of(tag)
                .on(Profile.asOf("2026-06-30").deal("2026-01-05", 10))
                .carries()
                .because("amount");
        PolicyTester.of(tag)
                .on(Profile.asOf("2026-06-30").deal("2026-01-05", 9))
                .doesNotCarry()
                .because("not-met");
    }

    @Test
    void a_missing_fact_outside_of_rules_is_unclassified_with_its_reason() {
        ClassificationPolicy policy = Policies.function("value", "acme.f", 1, i -> {
            throw new MissingFact(Reason.of("rating-missing", "缺少评级", "no rating"));
        });

        PolicyTester.of(policy)
                .on(Profile.asOf("2026-06-30"))
                .classifiesAs("unclassified")
                .because("rating-missing")
                .saying("缺少评级");
    }

    @Test
    void a_policy_that_throws_is_named_and_what_it_threw_is_not_repeated() {
        ClassificationPolicy policy = Policies.function("value", "acme.f", 7, i -> {
            throw new IllegalStateException("王芳 13800138000");
        });

        assertThatThrownBy(() ->
                        Classifier.evaluate(policy, Profile.asOf("2026-06-30").build()))
                .isInstanceOf(PolicyFailedException.class)
                .hasMessageContaining("acme.f v7")
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("王芳");
    }

    @Test
    void conditions_combine() {
        Condition yes = i -> true;
        Condition no = i -> false;
        Inquiry inquiry = new Inquiry(Profile.asOf("2026-06-30").build());

        assertThat(yes.and(no).holds(inquiry)).isFalse();
        assertThat(yes.and(yes).holds(inquiry)).isTrue();
        assertThat(no.or(yes).holds(inquiry)).isTrue();
        assertThat(no.or(no).holds(inquiry)).isFalse();
    }

    @Test
    void an_amount_compares_only_where_the_unknown_part_does_not_matter() {
        Amount more = new Amount(BigDecimal.TEN, 1, 0);
        Amount less = new Amount(BigDecimal.TEN, 0, 1);

        assertThat(more.atLeast(10)).isTrue();
        assertThatThrownBy(() -> more.atLeast(11)).isInstanceOf(MissingFact.class);
        assertThat(less.atLeast(11)).isFalse();
        assertThatThrownBy(() -> less.atLeast(10)).isInstanceOf(MissingFact.class);
        assertThatThrownBy(less::isPositive).isInstanceOf(MissingFact.class);
        assertThat(more.isPositive()).isTrue();
        assertThat(more.atLeast(less)).isTrue();
        assertThatThrownBy(() -> less.atLeast(more)).isInstanceOf(MissingFact.class);
        assertThat(more.exact()).isEmpty();
        assertThat(more.toString()).doesNotContain("10");
        assertThatThrownBy(() -> more.times(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
