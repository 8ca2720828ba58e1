package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.classification.profile.ProfileBuilder;
import io.guanxi.crm.tck.policy.PolicyTester;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TierPolicyTest {
    private static final PolicyTester TIER = PolicyTester.of(TierPolicy.preset());

    private static ProfileBuilder june() {
        return Profile.asOf("2026-06-30");
    }

    @Test
    void a_churned_status_is_churned_whatever_else_is_true() {
        TIER.on(june().status("churned").deal("2020-01-01", 1).deal("2026-01-05", 2_000_000))
                .classifiesAs("churned")
                .because("status-churned");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, churned, lapsed", "2025-07-01, normal, none-of-these"})
    void who_bought_but_not_in_the_rolling_year_is_churned(String lastDeal, String tier, String reason) {
        TIER.on(june().deal(lastDeal, 10)).classifiesAs(tier).because(reason);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, normal", "2026-06-29, churned"})
    void a_contract_in_force_keeps_from_being_churned(String expires, String tier) {
        TIER.on(june().deal("2024-01-01", 10).contract("2024-01-01", expires)).classifiesAs(tier);
    }

    @Test
    void a_refund_in_the_rolling_year_is_no_deal_in_it() {
        TIER.on(june().deal("2025-01-01", 10).deal("2026-01-01", -5))
                .classifiesAs("churned")
                .because("lapsed");
    }

    @Test
    void deals_known_by_an_opening_count_alone_have_lapsed_too() {
        TIER.on(june().firstCooperation("2023-01-01").openingDeals(2))
                .classifiesAs("churned")
                .because("lapsed");
        TIER.on(june().firstCooperation("2023-01-01")).classifiesAs("normal");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 1000000, core, core-by-amount",
        "2025-06-30, 999999.99, normal, none-of-these",
        "2025-07-01, 1000000, potential, first-year"
    })
    void core_needs_a_years_standing_and_the_amount(String since, String amount, String tier, String reason) {
        TIER.on(june().firstCooperation(since).deal("2026-01-05", amount))
                .classifiesAs(tier)
                .because(reason);
    }

    @ParameterizedTest
    @CsvSource({"500000, 4, core", "499999.99, 4, normal", "500000, 3, normal"})
    void half_the_amount_is_enough_with_four_deals(String amount, int deals, String tier) {
        ProfileBuilder profile = june().firstCooperation("2020-01-01").deal("2026-01-05", amount);
        for (int i = 1; i < deals; i++) {
            profile.deal("2026-01-06", 0);
        }

        TIER.on(profile).classifiesAs(tier);
    }

    @Test
    void the_first_deal_gives_a_years_standing_when_it_is_earlier_than_the_field() {
        TIER.on(june().firstCooperation("2026-01-01").deal("2025-06-30", 1).deal("2026-01-05", 1_000_000))
                .classifiesAs("core")
                .reading("first-cooperation", "2025-06-30");
    }

    @Test
    void intent_or_three_contacts_show_potential_before_the_first_deal_alone() {
        TIER.on(june().status("intent")).classifiesAs("potential").because("intent");
        TIER.on(june().status("intent").deal("2026-01-05", 1)).classifiesAs("normal");
        ProfileBuilder two = june().interaction("2026-06-01").interaction("2026-06-30");
        TIER.on(two).classifiesAs("normal");
        TIER.on(two.interaction("2026-05-31")).classifiesAs("normal");
        TIER.on(two.interaction("2026-06-10"))
                .classifiesAs("potential")
                .because("many-contacts")
                .until("2026-07-01");
        TIER.on(two.deal("2026-01-05", 1)).classifiesAs("normal");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01, 50000, potential", "2025-07-01, 49999.99, normal", "2025-06-30, 50000, normal"})
    void the_first_year_shows_potential_from_fifty_thousand(String since, String amount, String tier) {
        TIER.on(june().firstCooperation(since).deal("2026-01-05", amount)).classifiesAs(tier);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1200, potential", "1000, 1199.99, normal", "0.05, 0.06, potential", "1000, 1000, normal"})
    void growth_by_a_fifth_over_the_year_before_shows_potential(String before, String now, String tier) {
        TIER.on(june().deal("2025-01-05", before).deal("2026-01-05", now)).classifiesAs(tier);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, normal", "2024-07-01, potential", "2025-06-30, potential"})
    void growth_is_measured_against_the_year_before_alone(String day, String tier) {
        TIER.on(june().firstCooperation("2020-01-01").deal(day, 100).deal("2026-01-05", 120))
                .classifiesAs(tier);
    }

    @Test
    void a_year_before_with_more_refunds_than_deals_shows_no_growth() {
        TIER.on(june().firstCooperation("2020-01-01").deal("2025-01-05", -100).deal("2026-01-05", 500))
                .classifiesAs("normal");
    }

    @Test
    void the_order_is_churned_core_potential_normal() {
        ProfileBuilder core = june().deal("2025-01-05", 10).deal("2026-01-05", 1_000_000);
        TIER.on(core).classifiesAs("core");
        TIER.on(core.status("churned")).classifiesAs("churned");
        TIER.on(june()).classifiesAs("normal").because("none-of-these");
    }

    @Test
    void an_unknown_amount_matters_only_where_the_tier_hangs_on_it() {
        TIER.on(june().firstCooperation("2020-01-01").dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("unclassified")
                .because("amount-unknown");
        TIER.on(june().dealOfUnknownAmount("2025-06-30")).classifiesAs("churned");
        TIER.on(june().deal("2020-01-01", 1).deal("2026-01-05", 1_000_000).dealOfUnknownAmount("2026-01-05"))
                .classifiesAs("core");
    }

    @Test
    void a_year_of_standing_comes_by_time_alone() {
        ProfileBuilder profile =
                Profile.asOf("2025-02-28").firstCooperation("2024-02-29").deal("2025-01-05", 1_000_000);
        TIER.on(profile)
                .classifiesAs("potential")
                .because("first-year")
                .until("2025-03-01")
                .saying("首次合作 2024-02-29 在近12个月内,成交额 1,000,000 元");
        TIER.on(profile.build().at(java.time.LocalDate.parse("2025-03-01"))).classifiesAs("core");
    }
}
