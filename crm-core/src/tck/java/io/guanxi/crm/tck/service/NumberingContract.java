package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.shared.DuplicateKeyException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The numbers that the shipped schemes give, written out, from day to day and from year to year. */
public abstract class NumberingContract extends ServiceSuite {
    private int count;

    private CustomerView next(String industry) {
        CustomerDraft draft = CustomerDraft.enterprise("编号公司" + count++)
                .industry(industry)
                .region("上海市")
                .contact("王芳", "13800001234");
        return boss().customers().register(draft);
    }

    private String next() {
        return next("制造业").number().get();
    }

    private void numberedBy(NumberScheme scheme) {
        admin().settings().changeNumbering(scheme.toString());
    }

    /** The clock at a time of day in the workspace's zone. */
    private void on(String local) {
        clock.set(Instant.parse(local + ":00+08:00"));
    }

    @Test
    void daily_numbers_begin_anew_with_every_day_of_the_workspaces_zone() {
        numberedBy(NumberScheme.DAILY);
        on("2026-07-01T09:00");
        assertThat(next()).isEqualTo("C20260701001");
        assertThat(next()).isEqualTo("C20260701002");
        on("2026-07-01T23:59");
        assertThat(next()).isEqualTo("C20260701003");
        on("2026-07-02T00:00");
        assertThat(next()).isEqualTo("C20260702001");
        assertThat(next()).isEqualTo("C20260702002");
        on("2027-07-01T09:00");
        assertThat(next()).isEqualTo("C20270701001");
    }

    @Test
    void yearly_numbers_with_a_dash_begin_anew_with_the_year_alone() {
        numberedBy(NumberScheme.YEARLY_DASH);
        on("2026-07-01T09:00");
        assertThat(next()).isEqualTo("CRM2026-001");
        on("2026-07-02T09:00");
        assertThat(next()).isEqualTo("CRM2026-002");
        on("2026-12-31T23:59");
        assertThat(next()).isEqualTo("CRM2026-003");
        on("2027-01-01T00:00");
        assertThat(next()).isEqualTo("CRM2027-001");
    }

    @Test
    void yearly_numbers_begin_anew_with_the_year_alone() {
        on("2026-07-01T09:00");
        assertThat(next()).isEqualTo("C2026001");
        on("2026-08-02T09:00");
        assertThat(next()).isEqualTo("C2026002");
        on("2026-12-31T23:59");
        assertThat(next()).isEqualTo("C2026003");
        on("2027-01-01T00:00");
        assertThat(next()).isEqualTo("C2027001");
    }

    @Test
    void numbers_by_industry_count_every_initial_apart_and_begin_anew_with_the_year_alone() {
        numberedBy(NumberScheme.INDUSTRY_YEARLY);
        on("2026-07-01T09:00");
        assertThat(next("制造业").number().get()).isEqualTo("Z2026001");
        assertThat(next("教育").number().get()).isEqualTo("J2026001");
        assertThat(next("制造业").number().get()).isEqualTo("Z2026002");
        assertThat(next("前所未闻业").number().get()).isEqualTo("X2026001");
        on("2026-12-31T23:59");
        assertThat(next("制造业").number().get()).isEqualTo("Z2026003");
        on("2027-01-01T00:00");
        assertThat(next("制造业").number().get()).isEqualTo("Z2027001");
        assertThat(next("教育").number().get()).isEqualTo("J2027001");
    }

    @Test
    void a_number_is_never_given_again_after_its_customer_was_archived() {
        CustomerView first = next("制造业");
        CustomerView second = next("制造业");
        assertThat(second.number().get()).isEqualTo("C2026002");
        boss().customers().acts().archive(second.id(), "重复");
        boss().customers().acts().archive(first.id(), "重复");
        assertThat(next()).isEqualTo("C2026003");
        assertThatThrownBy(() -> boss().customers().register(enterprise("再用公司").number("C2026002")))
                .isInstanceOf(DuplicateKeyException.class);
        numberedBy(NumberScheme.YEARLY_DASH);
        assertThat(next()).isEqualTo("CRM2026-001");
        numberedBy(NumberScheme.YEARLY);
        assertThat(next()).isEqualTo("C2026004");
    }
}
