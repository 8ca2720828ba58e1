package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.ContactView;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.customer.Requirements;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tck.Rendezvous;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** New customers: everything brought into one form or refused at once, numbered once, entered once. */
public abstract class RegistrationContract extends ServiceSuite {
    private static final String CODE = "91310115MA1K4AAAX7";

    @Test
    void everything_entered_is_brought_into_one_form() {
        CustomerDraft draft = CustomerDraft.enterprise(" 华东智造(上海)有限公司　")
                .industry("生产业")
                .region("上海市浦东新区")
                .with(CustomerFields.HEAD_COUNT, "100-500人")
                .with(CustomerFields.CAPITAL, "1,000万元")
                .with(CustomerFields.FOUNDED_ON, "2019年5月6日")
                .with(CustomerFields.FIRST_CONTACT_ON, "2024/5/1")
                .with(CustomerFields.STRATEGIC_PARTNER, "是")
                .with(CustomerFields.CORE_DEMANDS, "产品采购、技术支持,产品采购")
                .status("意向")
                .address("上海市浦东新区张江路1号")
                .contact(ContactDraft.named("王芳")
                        .titled("采购总监")
                        .deciding("是")
                        .reach("138 0000 1234")
                        .reach("021-58881234")
                        .reach(" Wang.Fang@Example.COM "));
        CustomerId id = li().customers().register(draft).id();
        CustomerView read = li().customers().get(id);
        assertThat(read.get(CustomerFields.INDUSTRY).get()).isEqualTo("C");
        assertThat(read.get(CustomerFields.REGION).get()).isEqualTo("310115");
        assertThat(read.get(CustomerFields.HEAD_COUNT).get()).isEqualByComparingTo("100");
        assertThat(read.get(CustomerFields.HEAD_COUNT_TO).get()).isEqualByComparingTo("500");
        assertThat(read.get(CustomerFields.CAPITAL).get()).isEqualByComparingTo(new BigDecimal("10000000"));
        assertThat(read.get(CustomerFields.FOUNDED_ON).get()).isEqualTo(LocalDate.of(2019, 5, 6));
        assertThat(read.get(CustomerFields.FIRST_CONTACT_ON).get()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(read.get(CustomerFields.STRATEGIC_PARTNER).get()).isTrue();
        assertThat(read.status().get()).isEqualTo(CustomerStatus.INTENT);
        assertThat(read.get(CustomerFields.OWNER).get()).isEqualTo(LI);
        assertThat(read.fields().all(CustomerFields.CORE_DEMANDS))
                .extracting(Shown::get)
                .containsExactly("产品采购", "技术支持");
        assertThat(read.contacts()).singleElement().satisfies(RegistrationContract::isWangFang);
        assertThat(read.version()).isEqualTo(1);
    }

    private static void isWangFang(ContactView person) {
        assertThat(person.name().get()).isEqualTo("王芳");
        assertThat(person.decisionMaker().get()).isTrue();
        assertThat(person.mobiles()).extracting(Shown::get).containsExactly("+8613800001234");
        assertThat(person.landlines()).extracting(Shown::get).containsExactly("+862158881234");
        assertThat(person.emails()).extracting(Shown::get).containsExactly("Wang.Fang@example.com");
    }

    @Test
    void every_violation_is_told_at_once_in_both_languages() {
        CustomerDraft bad = CustomerDraft.enterprise("")
                .creditCode("123")
                .with(CustomerFields.FOUNDED_ON, "昨天")
                .status("不存在的状态")
                .contact(ContactDraft.named("王芳").reach("12345"));
        long before = stored(CustomerRecords.CUSTOMERS);
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> li().customers().register(bad));
        assertThat(refused.violations())
                .extracting(Violation::path)
                .contains("name", "credit-code", "founded-on", "status", "industry", "region");
        assertThat(refused.violations()).anyMatch(each -> each.path().startsWith("contacts"));
        assertThat(refused.violations()).allSatisfy(each -> {
            assertThat(each.code()).isNotBlank();
            assertThat(each.message().zh()).isNotBlank();
            assertThat(each.message().en()).isNotBlank();
        });
        assertThat(refused.messageIn(Locale.CHINA)).contains("必填").doesNotContain("12345", "王芳");
        assertThat(refused.messageIn(Locale.ENGLISH)).contains("required").doesNotContain("12345", "王芳");
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(before);
    }

    @Test
    void an_individual_needs_a_name_and_one_contact_point() {
        assertThatThrownBy(() -> li().customers().register(CustomerDraft.individual("赵六")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(Requirements.CONTACT_POINT);
        CustomerView person =
                li().customers().register(CustomerDraft.individual("赵六").contact("赵六", "13900000001"));
        assertThat(li().customers().get(person.id()).name().get()).isEqualTo("赵六");
        assertThat(sun().customers().get(person.id()).name().display()).doesNotContain("赵六");
    }

    @Test
    void numbers_of_every_scheme_never_collide() {
        List<NumberScheme> schemes = List.of(
                NumberScheme.DAILY, NumberScheme.YEARLY_DASH, NumberScheme.INDUSTRY_YEARLY, NumberScheme.YEARLY);
        for (NumberScheme scheme : schemes) {
            admin().settings().changeNumbering(scheme.toString());
            List<String> numbers = Rendezvous.of(
                            8,
                            thread -> IntStream.range(0, 4)
                                    .mapToObj(n -> li().customers()
                                            .register(enterprise("编号公司" + thread + n))
                                            .number()
                                            .get())
                                    .toList())
                    .stream()
                    .flatMap(each -> Objects.requireNonNull(each.get()).stream())
                    .toList();
            assertThat(numbers).doesNotHaveDuplicates().hasSize(32);
            String last = scheme.render(TODAY, "Z", 32);
            assertThat(new TreeSet<>(numbers).last()).isEqualTo(last);
        }
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(128);
    }

    @Test
    void a_number_given_by_hand_is_passed_over() {
        li().customers().register(enterprise("先来公司").number("C2026002"));
        List<String> numbers = IntStream.range(0, 3)
                .mapToObj(n -> li().customers()
                        .register(enterprise("后来公司" + n))
                        .number()
                        .get())
                .toList();
        assertThat(numbers).containsExactly("C2026001", "C2026003", "C2026004");
        assertThat(li().customers().byNumber("C2026002").name().get()).isEqualTo("先来公司");
    }

    @Test
    void numbers_given_by_hand_and_allocated_at_once_do_not_lose_a_customer() {
        List<Rendezvous.Outcome<String>> outcomes = Rendezvous.of(8, n -> {
            CustomerDraft draft = enterprise("手填公司" + n);
            CustomerDraft numbered = n % 2 == 0 ? draft : draft.number("C202600" + (n + 1) / 2);
            return li().customers().register(numbered).number().get();
        });
        List<String> taken = outcomes.stream()
                .filter(Rendezvous.Outcome::succeeded)
                .map(each -> Objects.requireNonNull(each.get()))
                .toList();
        assertThat(taken).doesNotHaveDuplicates().hasSize((int) stored(CustomerRecords.CUSTOMERS));
        for (int n = 0; n < 8; n += 2) {
            assertThat(outcomes.get(n).error()).as("allocated number of %d", n).isEmpty();
        }
    }

    @Test
    void an_intake_whose_number_somebody_gives_by_hand_meanwhile_takes_the_next_each_time() {
        Iterator<Runnable> others = IntStream.rangeClosed(1, 5)
                .<Runnable>mapToObj(n ->
                        () -> sun().customers().register(enterprise("抢先公司" + n).number("C202600" + n)))
                .iterator();
        CustomerView registered = Crm.builder(new Meanwhile(storage(), others))
                .clock(clock)
                .build()
                .as(Actor.of(FIRM, LI.value(), Role.SALES))
                .customers()
                .register(enterprise("从容公司"));
        assertThat(registered.number().get()).isEqualTo("C2026006");
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(6);
    }

    @Test
    void a_number_or_credit_code_that_is_taken_is_refused_by_name() {
        li().customers().register(enterprise("甲公司").number("A-1").creditCode(CODE));
        assertThatThrownBy(() -> li().customers().register(enterprise("乙公司").number("A-1")))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("number")
                .hasMessageNotContaining("A-1");
        assertThatThrownBy(() -> li().customers().register(enterprise("丙公司").creditCode(CODE)))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("credit-code")
                .hasMessageNotContaining(CODE);
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(1);
    }

    @Test
    void one_credit_code_at_once_is_one_customer() {
        List<Rendezvous.Outcome<CustomerId>> outcomes = Rendezvous.of(
                6,
                n -> li().customers()
                        .register(enterprise("同码公司" + n).creditCode(CODE))
                        .id());
        assertThat(outcomes.stream().filter(Rendezvous.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().flatMap(each -> each.error().stream()))
                .hasSize(5)
                .allSatisfy(error -> assertThat(error).isInstanceOf(DuplicateKeyException.class));
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(1);
    }

    @Test
    void the_same_key_with_the_same_draft_answers_the_first_result() {
        IdempotencyKey key = IdempotencyKey.of("form-1");
        CustomerView first = li().customers().register(enterprise("一次公司"), key);
        clock.advance(Duration.ofDays(1));
        CustomerView again = li().customers().register(enterprise("一次公司"), key);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.number().get()).isEqualTo(first.number().get());
        assertThatThrownBy(() -> li().customers().register(enterprise("两次公司"), key))
                .isInstanceOf(RefusedException.class)
                .extracting(error -> ((RefusedException) error).code())
                .isEqualTo("idempotency-key-reused");
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(1);
    }

    @Test
    void threads_with_one_key_make_one_customer() {
        for (int round = 0; round < 5; round++) {
            IdempotencyKey key = IdempotencyKey.of("form-" + round);
            CustomerDraft draft = enterprise("同键公司" + round).number("N-" + round);
            Set<CustomerId> ids = Rendezvous.of(
                            4, n -> li().customers().register(draft, key).id())
                    .stream()
                    .map(each -> Objects.requireNonNull(each.get()))
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(1);
            assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(round + 1);
        }
    }

    @Test
    void tags_that_exclude_each_other_are_refused_together() {
        admin().tags().define(TagDraft.of("红").inExclusive("颜色"));
        admin().tags().define(TagDraft.of("蓝").inExclusive("颜色"));
        assertThatThrownBy(() ->
                        boss().customers().register(enterprise("花公司").tag("红").tag("蓝")))
                .isInstanceOf(InvalidInputException.class);
        CustomerId plain =
                boss().customers().register(enterprise("素公司").tag("红")).id();
        assertThat(boss().tags().of(List.of(plain)).get(plain))
                .extracting(tag -> tag.tag())
                .containsExactly("红");
    }

    @Test
    void unknown_terms_are_kept_and_flagged_or_refused_by_setting() {
        CustomerView kept = li().customers().register(enterprise("怪行业公司").industry("量子占星业"));
        assertThat(kept.get(CustomerFields.INDUSTRY).get()).isEqualTo("量子占星业");
        assertThat(kept.fields().all(CustomerFields.FLAGS))
                .extracting(Shown::display)
                .contains("industry-unknown");
        assertThat(classOf(kept.id(), "industry")).isEqualTo("unclassified");
        admin().settings().refuseUnknownTerms(true);
        assertThatThrownBy(() -> li().customers().register(enterprise("怪行业公司二").industry("量子占星业")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("industry");
    }

    @Test
    void what_is_required_can_depend_on_the_status() {
        WorkspaceSettings strict = WorkspaceSettings.defaults().requirements(Requirements.preset004());
        CrmSession own = node(builder -> builder.settings(strict)).as(Actor.of(FIRM, "li.wei", Role.SALES));
        own.customers().register(enterprise("潜在公司"));
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> own.customers().register(enterprise("成交公司").status("成交客户")));
        assertThat(refused.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("first-cooperation-on", "opening-amount", "core-demands");
    }

    @Test
    void each_workspace_requires_what_it_decided_on_every_node() {
        admin().settings().changeRequirements(Requirements.none().inStatus(CustomerStatus.ACTIVE, "core-demands"));
        CrmSession elsewhere = node(builder -> builder).as(li().actor());
        elsewhere.customers().register(CustomerDraft.enterprise("只有名称的公司"));
        assertThatThrownBy(
                        () -> elsewhere.customers().register(enterprise("成交公司").status("成交客户")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("core-demands");
        CrmSession theirs = crm().as(Actor.of("elsewhere", "zhou", Role.MANAGEMENT));
        assertThatThrownBy(() -> theirs.customers().register(CustomerDraft.enterprise("只有名称的公司")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("region");
        assertThatThrownBy(() -> li().settings().changeRequirements(Requirements.none()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void workspaces_do_not_share_numbers_or_customers() {
        CustomerId ours = customer("我方公司");
        CrmSession theirs = crm().as(Actor.of("elsewhere", "zhou", Role.MANAGEMENT));
        assertThatThrownBy(() -> theirs.customers().get(ours))
                .hasMessage(message(() -> theirs.customers().get(unknown())));
        assertThat(theirs.customers().count(Filter.all())).isEqualTo(1);
        assertThat(listed(boss(), Query.<Customer>where(Filter.all()))).containsExactly(ours);
        assertThat(boss().customers().get(ours).number().get()).isEqualTo("C2026001");
        assertThat(theirs.customers().register(enterprise("他方公司").number("Z")).id())
                .isNotEqualTo(ours);
        assertThat(boss().customers().register(enterprise("我方公司二").number("Z")).version())
                .isEqualTo(1);
        assertThat(theirs.classifications().of(List.of(ours))).isEqualTo(Map.of());
    }

    private static String message(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowable(call).getMessage());
    }
}
