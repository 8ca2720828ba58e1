package io.guanxi.crm.classification;

import static io.guanxi.crm.time.Windows.CALENDAR_YEAR;
import static io.guanxi.crm.time.Windows.ROLLING_MONTH;
import static io.guanxi.crm.time.Windows.ROLLING_YEAR;
import static io.guanxi.crm.time.Windows.YEAR_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.classification.profile.ContractFact;
import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.InteractionFact;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.classification.profile.ProfileBuilder;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.shared.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the questions answer, what they record, and until when the answers hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InquiryTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Inquiry on(ProfileBuilder profile) {
        return new Inquiry(profile.build());
    }

    private static ProfileBuilder june() {
        return Profile.asOf("2026-06-30");
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, 0", "2025-07-01, 100", "2026-06-30, 100", "2026-07-01, 0"})
    void the_rolling_year_begins_the_day_after_the_day_a_year_ago(String day, String amount) {
        Inquiry inquiry = on(june().deal(day, 100));

        assertThat(inquiry.amount(ROLLING_YEAR).exact())
                .hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo(amount));
    }

    @Test
    void a_deal_of_the_leap_day_leaves_the_rolling_year_on_the_first_of_march() {
        Inquiry inquiry = on(Profile.asOf("2025-02-28").deal("2024-02-29", 100));

        assertThat(inquiry.deals(ROLLING_YEAR)).isEqualTo(1);
        assertThat(inquiry.limit()).isEqualTo(start("2025-03-01"));
    }

    @Test
    void on_a_leap_day_the_rolling_year_begins_on_the_first_of_march_before() {
        assertThat(on(Profile.asOf("2024-02-29").deal("2023-02-28", 1)).deals(ROLLING_YEAR))
                .isZero();
        assertThat(on(Profile.asOf("2024-02-29").deal("2023-03-01", 1)).deals(ROLLING_YEAR))
                .isEqualTo(1);
    }

    @Test
    void the_first_deal_to_leave_the_window_limits_how_long_the_amount_holds() {
        Inquiry inquiry = on(june().deal("2026-05-01", 1).deal("2025-08-10", 1).deal("2024-01-01", 1));

        inquiry.amount(ROLLING_YEAR);

        assertThat(inquiry.limit()).isEqualTo(start("2026-08-10"));
    }

    @Test
    void a_deal_of_a_later_day_does_not_count_but_limits_how_long_the_amount_holds() {
        Inquiry inquiry = on(june().deal("2026-07-15", 900));

        assertThat(inquiry.amount(ROLLING_YEAR).known()).isZero();
        assertThat(inquiry.limit()).isEqualTo(start("2026-07-15"));
    }

    @Test
    void a_deal_enters_the_year_before_a_year_later() {
        Inquiry inquiry = on(june().deal("2025-09-01", 900));

        assertThat(inquiry.amount(YEAR_BEFORE).known()).isZero();
        assertThat(inquiry.limit()).isEqualTo(start("2026-09-01"));
    }

    @Test
    void a_calendar_year_ends_with_december() {
        Inquiry inquiry = on(june().deal("2026-01-01", 1).deal("2025-12-31", 1));

        assertThat(inquiry.deals(CALENDAR_YEAR)).isEqualTo(1);
        assertThat(inquiry.limit()).isEqualTo(start("2027-01-01"));
    }

    @Test
    void a_refund_lessens_the_amount_on_its_own_date_and_is_no_deal() {
        Inquiry inquiry =
                on(june().deal("2025-06-01", 500).deal("2026-01-01", 300).deal("2026-02-01", -100));

        assertThat(inquiry.amount(ROLLING_YEAR).known()).isEqualByComparingTo("200");
        assertThat(inquiry.deals(ROLLING_YEAR)).isEqualTo(1);
        assertThat(inquiry.lastDeal()).contains(LocalDate.parse("2026-01-01"));
        assertThat(inquiry.cumulativeAmount().known()).isEqualByComparingTo("700");
    }

    @Test
    void a_refund_alone_is_no_deal_at_all() {
        Inquiry inquiry = on(june().deal("2026-02-01", -100));

        assertThat(inquiry.anyDeal()).isFalse();
        assertThat(inquiry.firstDeal()).isEmpty();
        assertThat(inquiry.firstCooperation()).isEmpty();
    }

    @Test
    void the_opening_amount_counts_in_the_cumulative_amount_alone() {
        Inquiry inquiry = on(june().openingAmount(1_000).deal("2026-01-01", 10));

        assertThat(inquiry.cumulativeAmount().known()).isEqualByComparingTo("1010");
        assertThat(inquiry.amount(ROLLING_YEAR).known()).isEqualByComparingTo("10");
    }

    @Test
    void deals_before_the_records_are_deals_once_cooperation_has_begun() {
        assertThat(on(june().openingDeals(3)).anyDeal()).isTrue();
        assertThat(on(june().openingDeals(0)).anyDeal()).isFalse();
        Inquiry early = on(june().openingDeals(3).firstCooperation("2026-07-02"));
        assertThat(early.anyDeal()).isFalse();
        assertThat(early.limit()).isEqualTo(start("2026-07-02"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2025-01-01, 2024-05-01",
        "2025-05-01, 2025-01-01, 2025-01-01",
        "2026-12-01, 2025-01-01, 2025-01-01"
    })
    void first_cooperation_is_the_earlier_of_the_field_and_the_first_deal(String field, String deal, String first) {
        Inquiry inquiry = on(june().firstCooperation(field).deal(deal, 1));

        assertThat(inquiry.firstCooperation()).contains(LocalDate.parse(first));
    }

    @Test
    void instant_messages_of_one_day_count_once_and_other_contacts_each() {
        Inquiry inquiry = on(june().instantMessage("2026-06-10")
                .instantMessage("2026-06-10")
                .instantMessage("2026-06-11")
                .interaction("2026-06-10")
                .interaction("2026-06-10"));

        assertThat(inquiry.interactions(ROLLING_MONTH)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, 0", "2026-06-01, 1", "2026-06-30, 1", "2026-07-01, 0"})
    void the_rolling_month_is_thirty_days(String day, int count) {
        assertThat(on(june().interaction(day)).interactions(ROLLING_MONTH)).isEqualTo(count);
    }

    @Test
    void an_interaction_counts_from_its_instant_on() {
        Instant noon = start("2026-06-30").plusSeconds(43_200);
        Profile day = june().interaction(new InteractionFact(noon, LocalDate.parse("2026-06-30"), "a"))
                .build();

        Inquiry before = new Inquiry(day.at(noon.minusNanos(1_000)));
        assertThat(before.interactions(ROLLING_MONTH)).isZero();
        assertThat(before.limit()).isEqualTo(noon);
        assertThat(new Inquiry(day.at(noon)).interactions(ROLLING_MONTH)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-12-31, , true, 2027-01-01",
        "2026-07-01, 2026-12-31, , false, 2026-07-01",
        "2025-01-01, 2026-06-30, , true, 2026-07-01",
        "2025-01-01, 2026-06-29, , false, ",
        "2025-01-01, , , true, ",
        "2025-01-01, 2026-12-31, 2026-06-30, false, ",
        "2025-01-01, 2026-12-31, 2026-07-01, true, 2026-07-01",
        "2026-08-01, 2026-12-31, 2026-07-15, false, "
    })
    void a_contract_is_in_force_from_its_first_to_its_last_day_or_its_termination(
            String begins, String expires, String terminated, boolean inForce, String until) {
        Inquiry inquiry = on(june().contract(new ContractFact(
                LocalDate.parse(begins),
                expires == null ? null : LocalDate.parse(expires),
                terminated == null ? null : LocalDate.parse(terminated))));

        assertThat(inquiry.contractInForce()).isEqualTo(inForce);
        assertThat(inquiry.limit()).isEqualTo(until == null ? null : start(until));
    }

    @Test
    void different_products_are_counted_once_each() {
        Inquiry inquiry = on(june().deal("2020-01-01", 1, "A")
                .deal("2026-01-01", 1, "B")
                .deal("2026-01-02", 1, "B")
                .deal("2026-01-03", 1)
                .deal("2026-07-03", 1, "C"));

        assertThat(inquiry.products()).isEqualTo(2);
        assertThat(inquiry.limit()).isEqualTo(start("2026-07-03"));
    }

    @Test
    void at_least_a_year_ago_turns_true_on_the_first_day_that_is_a_year_later() {
        Inquiry inquiry = on(Profile.asOf("2025-02-28"));
        LocalDate leapDay = LocalDate.parse("2024-02-29");

        assertThat(inquiry.before(ROLLING_YEAR, leapDay)).isFalse();
        assertThat(inquiry.limit()).isEqualTo(start("2025-03-01"));
        assertThat(on(Profile.asOf("2025-03-01")).before(ROLLING_YEAR, leapDay)).isTrue();
    }

    @Test
    void a_question_asked_twice_is_recorded_once() {
        Inquiry inquiry = on(june().deal("2026-01-01", 10));

        inquiry.amount(ROLLING_YEAR);
        inquiry.amount(ROLLING_YEAR);
        inquiry.status();
        inquiry.status();

        assertThat(inquiry.inputs().asMap())
                .containsOnlyKeys("amount(12 months)", "status")
                .containsEntry("amount(12 months)", "10");
    }

    @Test
    void an_answer_of_today_holds_for_today() {
        Inquiry inquiry = on(june());

        assertThat(inquiry.today()).isEqualTo("2026-06-30");
        assertThat(inquiry.limit()).isEqualTo(start("2026-07-01"));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, false, ", "2025-07-01, true, 2026-07-01", "2026-07-05, false, 2026-07-05"})
    void a_date_lies_within_a_window_from_its_entry_to_its_exit(String date, boolean within, String until) {
        Inquiry inquiry = on(june());

        assertThat(inquiry.within(ROLLING_YEAR, LocalDate.parse(date))).isEqualTo(within);
        assertThat(inquiry.limit()).isEqualTo(until == null ? null : start(until));
    }

    @Test
    void a_policy_may_note_inputs_and_limits_of_its_own() {
        Inquiry inquiry = on(june().tag("vip").individual());

        inquiry.note("rating", "AA");
        inquiry.until(LocalDate.parse("2026-06-30"));
        assertThat(inquiry.limit()).isNull();
        inquiry.until(LocalDate.parse("2026-08-01"));
        inquiry.until(LocalDate.parse("2026-09-01"));

        assertThat(inquiry.hasTag("vip")).isTrue();
        assertThat(inquiry.kind()).isEqualTo(CustomerKind.INDIVIDUAL);
        assertThat(inquiry.limit()).isEqualTo(start("2026-08-01"));
        assertThat(inquiry.inputs().asMap()).containsEntry("rating", "AA").containsEntry("tag(vip)", "true");
    }

    @Test
    void every_question_has_a_name_in_chinese() {
        Inquiry inquiry = new Inquiry(Profile.asOf("2026-06-30").build());
        inquiry.amount(YEAR_BEFORE);
        inquiry.deals(CALENDAR_YEAR);
        inquiry.interactions(ROLLING_MONTH);
        inquiry.cumulativeAmount();
        inquiry.anyDeal();
        inquiry.firstDeal();
        inquiry.lastDeal();
        inquiry.firstCooperation();
        inquiry.products();
        inquiry.contractInForce();
        inquiry.kind();
        inquiry.status();
        inquiry.strategicPartner();
        inquiry.industry();
        inquiry.headCount();
        inquiry.coreDemands();
        inquiry.openDemand();
        inquiry.hasTag("高意向");
        inquiry.today();
        String zh = inquiry.inputs().render(new Label("{*}", "{*}")).zh();
        assertThat(zh).doesNotContainPattern("[a-z]");
        assertThat(zh)
                .startsWith("12个月前的12个月金额 = 0;本自然年笔数 = 0;近30天互动次数 = 0;累计金额 = 0;有过成交 = 否;首笔成交日期 = 无")
                .contains("企业/个人 = 企业;客户状态 = 潜在客户;战略合作伙伴 = 否")
                .endsWith("标签“高意向” = 否;当日 = 2026-06-30");
    }

    @Test
    void an_unknown_amount_shows_in_the_inputs() {
        Inquiry inquiry = on(june().deal("2026-01-01", 10)
                .dealOfUnknownAmount("2026-02-01")
                .deal(new DealFact(LocalDate.parse("2026-03-01"), null, true, null)));

        assertThat(inquiry.amount(ROLLING_YEAR)).isEqualTo(new Amount(BigDecimal.TEN, 1, 1));
        assertThat(inquiry.inputs().asMap()).containsEntry("amount(12 months)", "10 + 2 unknown");
    }

    @Test
    void equal_sums_are_equal_amounts_however_they_are_written() {
        assertThat(Amount.of(new BigDecimal("1.0"))).isEqualTo(Amount.of(new BigDecimal("1.000")));
        assertThat(Amount.of(new BigDecimal("500000.00"))).isEqualTo(Amount.of(new BigDecimal("5E+5")));
    }
}
