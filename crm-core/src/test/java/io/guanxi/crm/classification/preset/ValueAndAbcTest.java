package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.classification.profile.ProfileBuilder;
import io.guanxi.crm.tck.policy.PolicyTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValueAndAbcTest {
    private static final PolicyTester VALUE = PolicyTester.of(ValuePolicy.preset());
    private static final PolicyTester ABC = PolicyTester.of(AbcPolicy.preset());

    private static ProfileBuilder june() {
        return Profile.asOf("2026-06-30");
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, strategic, amount-strategic",
        "1000000.01, strategic, amount-strategic",
        "999999.99, key, amount-key",
        "500000, key, amount-key",
        "499999.99, normal, amount-below-key",
        "0.01, normal, amount-below-key",
        "-1, normal, amount-below-key"
    })
    void value_goes_by_the_amount_of_the_rolling_year(String amount, String classKey, String reason) {
        VALUE.on(june().deal("2026-01-05", amount)).classifiesAs(classKey).because(reason);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, normal", "2025-07-01, strategic", "2026-06-30, strategic", "2026-07-01, normal"})
    void value_counts_the_days_of_the_rolling_year_alone(String day, String classKey) {
        VALUE.on(june().deal(day, 1_000_000)).classifiesAs(classKey);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, strategic", "2025-03-01, normal"})
    void a_leap_day_counts_until_the_end_of_february(String asOf, String classKey) {
        VALUE.on(Profile.asOf(asOf).deal("2024-02-29", 1_000_000)).classifiesAs(classKey);
    }

    @Test
    void deals_add_up_and_refunds_lessen_the_value() {
        VALUE.on(june().deal("2026-01-05", 300_000).deal("2026-02-05", 200_000)).classifiesAs("key");
        VALUE.on(june().deal("2026-01-05", 500_000).deal("2026-02-05", "-0.01")).classifiesAs("normal");
        VALUE.on(june().deal("2025-06-30", 500_000).deal("2026-02-05", 499_999).deal("2026-06-30", 1))
                .classifiesAs("key");
    }

    @Test
    void no_deals_mean_an_amount_of_zero_and_an_opening_amount_does_not_count() {
        VALUE.on(june())
                .classifiesAs("normal")
                .reading("amount(12 months)", "0")
                .forEver();
        VALUE.on(june().openingAmount(5_000_000)).classifiesAs("normal");
    }

    @Test
    void a_value_explains_itself_and_holds_until_its_first_deal_leaves() {
        VALUE.on(june().deal("2025-09-10", 300_000).deal("2026-01-05", 223_000))
                .classifiesAs("key")
                .reading("amount(12 months)", "523000")
                .saying("近12个月成交额 523,000 元,达到 500,000 元、不足 1,000,000 元")
                .saying("amount of the last 12 months 523,000, from 500,000 to below 1,000,000")
                .until("2026-09-10");
    }

    @Test
    void what_an_undecided_class_read_is_named_in_the_language_of_the_reader() {
        ABC.on(june().deal("2026-01-05", -300).dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("unclassified")
                .saying("有交易金额无法折算为本位币,无法判定" + "(近12个月金额 = -300(另有1笔金额未知);近12个月笔数 = 1;战略合作伙伴 = 否)")
                .saying("(amount(12 months) = -300 (1 more of unknown amount); deals(12 months) = 1;"
                        + " strategic-partner = no)")
                .reading("strategic-partner", "false");
    }

    @Test
    void an_unknown_amount_leaves_value_open_unless_the_known_ones_are_strategic_already() {
        VALUE.on(june().deal("2026-01-05", 999_999).dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("unclassified")
                .because("amount-unknown");
        VALUE.on(june().deal("2026-01-05", 1_000_000).dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("strategic");
    }

    @Test
    void other_thresholds_make_a_policy_of_another_name() {
        PolicyTester own =
                PolicyTester.of(new ValuePolicy(new BigDecimal("200"), new BigDecimal("100")).policy("acme.value", 4));

        own.on(june().deal("2026-01-05", 200)).classifiesAs("strategic");
        own.on(june().deal("2026-01-05", 199)).classifiesAs("key").saying("不足 200 元");
        own.on(june().deal("2026-01-05", 99)).classifiesAs("normal");
    }

    @ParameterizedTest
    @CsvSource({
        "100000, A, a-by-amount",
        "99999.99, B, b-by-amount",
        "50000, B, b-by-amount",
        "49999.99, C, below-b",
        "0.01, C, below-b"
    })
    void abc_goes_by_amount(String amount, String classKey, String reason) {
        ABC.on(june().deal("2026-01-05", amount)).classifiesAs(classKey).because(reason);
    }

    @ParameterizedTest
    @CsvSource({"0, C, below-b", "1, C, below-b", "2, B, b-by-deals", "3, B, b-by-deals", "4, A, a-by-deals"})
    void abc_goes_by_deals(int deals, String classKey, String reason) {
        ProfileBuilder profile = june();
        for (int i = 0; i < deals; i++) {
            profile.deal("2026-01-05", 1);
        }
        profile.deal("2026-01-06", -1).deal("2025-06-30", 1).deal("2026-07-01", 1);

        ABC.on(profile).classifiesAs(classKey).because(reason);
    }

    @Test
    void a_strategic_partner_is_a_and_a_comes_before_b() {
        ABC.on(june().strategicPartner())
                .classifiesAs("A")
                .because("a-by-partnership")
                .forEver();
        ABC.on(june().strategicPartner().deal("2026-01-05", 50_000))
                .classifiesAs("A")
                .because("a-by-partnership");
        ABC.on(june().deal("2026-01-05", 100_000).deal("2026-01-06", 1)).classifiesAs("A");
    }

    @Test
    void an_unknown_amount_does_not_matter_where_deals_or_partnership_make_an_a() {
        ABC.on(june().strategicPartner().dealOfUnknownAmount("2026-01-05")).classifiesAs("A");
        ABC.on(june().dealOfUnknownAmount("2026-01-05").deal("2026-01-05", 1).deal("2026-01-05", 1))
                .classifiesAs("unclassified")
                .because("amount-unknown");
    }
}
