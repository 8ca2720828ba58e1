package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.FilterText;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values of a filter are read as people write them, as an intake reads them. */
public abstract class FilterWordContract extends ServiceSuite {
    private List<CustomerId> found(String text) {
        CrmSession boss = boss();
        Filter<Customer> filter = boss.filter(text);
        List<CustomerId> ids = listed(boss, Query.where(filter));
        assertThat(boss.customers().count(filter)).as(text).isEqualTo(ids.size());
        Filter<Customer> again = boss.filter(FilterText.print(filter));
        assertThat(again).as(text).isEqualTo(filter);
        return ids;
    }

    private CustomerId reached(String name, String... reaches) {
        CustomerDraft draft = CustomerDraft.enterprise(name).industry("制造业").region("上海市");
        for (String reach : reaches) {
            draft = draft.contact("王芳", reach);
        }
        return boss().customers().register(draft).id();
    }

    private CustomerId from(String region) {
        return boss().customers()
                .register(CustomerDraft.enterprise(region + "公司")
                        .industry("制造业")
                        .region(region)
                        .contact("王芳", "13800001234"))
                .id();
    }

    @Test
    void a_phone_is_found_however_it_is_written() {
        CustomerId mobile = reached("手机公司", "13800138000");
        CustomerId desk = reached("座机公司", "021-64321234转8001");
        for (String typed :
                List.of("13800138000", "+8613800138000", "138-0013-8000", "１３８００１３８０００", "手机:13800138000")) {
            assertThat(found("phones = '" + typed + "'")).as(typed).containsExactly(mobile);
            assertThat(found("手机号 in ('" + typed + "')")).as(typed).containsExactly(mobile);
            assertThat(found("not phones = '" + typed + "'")).as(typed).containsExactly(desk);
        }
        for (String typed : List.of("021-64321234转8001", "(021)64321234-8001")) {
            assertThat(found("phones = '" + typed + "'")).as(typed).containsExactly(desk);
        }
        assertThat(found("phones in ('138 0013 8000', '021-64321234转8001')")).containsExactlyInAnyOrder(mobile, desk);
    }

    @Test
    void an_e_mail_is_found_however_it_is_written() {
        CustomerId id = reached("邮件公司", "Wang.Fang@Example.COM");
        for (String typed : List.of(
                "Wang.Fang@example.com",
                "Wang.Fang@EXAMPLE.com",
                "王芳 <Wang.Fang@example.com>",
                "Wang.Fang＠example。com")) {
            assertThat(found("emails = '" + typed + "'")).as(typed).containsExactly(id);
            assertThat(found("邮箱 in ('" + typed + "')")).as(typed).containsExactly(id);
        }
        assertThat(found("emails = 'wang.fang@example.com'")).isEmpty();
    }

    @Test
    void a_text_that_is_no_phone_or_e_mail_finds_nothing() {
        reached("难读公司", "13800138000", "w@example.com");
        for (String typed : List.of("138****8000", "64321234", "不知道", "")) {
            assertThat(found("phones = '" + typed + "'")).as(typed).isEmpty();
            assertThat(found("emails = '" + typed + "'")).as(typed).isEmpty();
        }
    }

    @Test
    void whoever_may_not_look_up_by_a_phone_learns_nothing_from_one() {
        reached("保密公司", "13800138000");
        String refused = null;
        for (String typed : List.of("13800138000", "13900139000", "不知道", "138****8000")) {
            Filter<Customer> asked = li().filter("phones = '" + typed + "'");
            Throwable thrown = catchThrowable(() -> li().customers().count(asked));
            assertThat(thrown).as(typed).isInstanceOf(ForbiddenException.class);
            assertThat(thrown.getMessage()).doesNotContain("138").doesNotContain("139");
            refused = refused == null ? thrown.getMessage() : refused;
            assertThat(thrown.getMessage()).isEqualTo(refused);
        }
    }

    @Test
    void a_large_region_means_all_of_its_provinces() {
        CustomerId shanghai = from("上海市浦东新区");
        CustomerId suzhou = from("江苏省苏州市");
        CustomerId fujian = from("福建");
        CustomerId beijing = from("北京市");
        CustomerId hongkong = from("香港");
        assertThat(found("region in '华东'")).containsExactlyInAnyOrder(shanghai, suzhou, fujian);
        assertThat(found("region in '中国 华东地区'")).containsExactlyInAnyOrder(shanghai, suzhou, fujian);
        assertThat(found("not region in '华东'")).containsExactlyInAnyOrder(beijing, hongkong);
        assertThat(found("region in '华北' or region in '江苏'")).containsExactlyInAnyOrder(beijing, suzhou);
        assertThat(found("region in '华东' and not region in '福建'")).containsExactlyInAnyOrder(shanghai, suzhou);
        assertThat(found("registered-region in '华东'")).isEmpty();
    }

    @Test
    void a_large_region_that_is_all_that_is_known_of_a_place_is_found_with_its_provinces() {
        CustomerId shanghai = from("上海市浦东新区");
        CustomerId east = from("华东");
        CustomerId north = from("华北");
        assertThat(found("region in '华东'")).containsExactlyInAnyOrder(shanghai, east);
        assertThat(found("region in ' 华东 '")).containsExactlyInAnyOrder(shanghai, east);
        assertThat(found("not region in '华东'")).containsExactly(north);
    }

    @Test
    void a_place_of_which_there_are_several_is_asked_back() {
        Throwable thrown = catchThrowable(() -> boss().filter("region in '鼓楼区'"));
        assertThat(thrown).isInstanceOf(InvalidInputException.class).hasMessageContaining("鼓楼区");
    }
}
