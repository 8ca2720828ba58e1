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
class TagPresetsTest {
    private static final PolicyTester HIGH_INTENT = PolicyTester.of(TagPresets.highIntent());
    private static final PolicyTester LONG_TERM = PolicyTester.of(TagPresets.longTerm());

    private static ProfileBuilder june() {
        return Profile.asOf("2026-06-30");
    }

    @Test
    void high_intent_needs_the_status_and_three_contacts_in_the_rolling_month() {
        ProfileBuilder two = june().status("intent").interaction("2026-06-01").interaction("2026-06-30");
        HIGH_INTENT.on(two).doesNotCarry().because("not-met");
        HIGH_INTENT.on(two.interaction("2026-05-31")).doesNotCarry();
        HIGH_INTENT
                .on(two.interaction("2026-06-15"))
                .carries()
                .because("intent-and-contacts")
                .saying("近30天互动 3 次")
                .until("2026-07-01");
        HIGH_INTENT.on(two.status("active")).doesNotCarry();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30, 2025-07-01, true",
        "2023-07-01, 2025-07-01, false",
        "2023-06-30, 2025-06-30, false",
        "2023-06-30, 2026-06-30, true"
    })
    void long_term_needs_three_years_and_a_deal_in_the_rolling_year(String since, String deal, boolean carried) {
        ProfileBuilder profile = june().firstCooperation(since).deal(deal, 1);

        if (carried) {
            LONG_TERM.on(profile).carries().because("tenure-and-deal");
        } else {
            LONG_TERM.on(profile).doesNotCarry().because("not-met");
        }
    }

    @Test
    void three_years_come_by_time_alone() {
        LONG_TERM
                .on(june().deal("2023-07-15", 1).deal("2026-06-01", 1))
                .doesNotCarry()
                .until("2026-07-15");
    }

    @Test
    void a_refund_or_no_deal_at_all_makes_nobody_long_term() {
        LONG_TERM
                .on(june().firstCooperation("2020-01-01").deal("2026-06-01", -1))
                .doesNotCarry();
        LONG_TERM.on(june()).doesNotCarry().forEver();
    }
}
