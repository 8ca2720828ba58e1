package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.ClassPeriodFields;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Decision;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.Reason;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tck.Rendezvous;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Classes follow the facts in the unit of their change, and time when it passes; nothing stored is ever stale. */
public abstract class ClassificationServiceContract extends ServiceSuite {
    @Test
    void two_deals_at_once_end_in_the_class_of_their_sum() {
        for (int round = 0; round < 8; round++) {
            CustomerId raced = customer("两单公司" + round);
            Rendezvous.of(2, n -> deal(raced, TODAY, 300_000)).forEach(Rendezvous.Outcome::get);
            assertThat(classOf(raced, "value")).as("round %d", round).isEqualTo("key");
        }
    }

    @Test
    void different_facts_at_once_are_all_in_the_classes() {
        CustomerId raced = customer("各种事实公司");
        Rendezvous.of(6, n -> switch (n % 3) {
                    case 0 -> deal(raced, TODAY, 200_000).id();
                    case 1 ->
                        boss().interactions()
                                .record(InteractionDraft.outbound(raced, Method.PHONE, "谈"))
                                .id();
                    default ->
                        boss().deals()
                                .sign(ContractDraft.between(raced, "HT-" + n, TODAY, null))
                                .id();
                })
                .forEach(Rendezvous.Outcome::get);
        assertThat(classOf(raced, "activity")).isEqualTo("medium");
        assertThat(classOf(raced, "abc")).isEqualTo("A");
        assertThat(classOf(raced, "depth")).isEqualTo("medium");
    }

    @Test
    void a_new_customer_has_a_class_in_every_dimension_with_its_reason() {
        CustomerId fresh = customer("新来的公司");
        Map<String, Classification> classes = classes(fresh);
        assertThat(classes.keySet())
                .containsExactlyInAnyOrderElementsOf(boss().classifications().dimensions().stream()
                        .map(each -> each.key())
                        .toList());
        assertThat(classes.values()).allSatisfy(each -> {
            assertThat(each.reasonCode()).isNotBlank();
            assertThat(each.reason().zh()).isNotBlank();
            assertThat(each.reason().en()).isNotBlank();
            assertThat(each.asOf()).isEqualTo(NOON);
        });
        assertThat(classOf(fresh, "value")).isEqualTo("normal");
        assertThat(classOf(fresh, "industry")).isEqualTo("C");
        assertThat(classOf(fresh, "stage")).isEqualTo("potential");
        assertThat(classOf(fresh, "scale")).isEqualTo("unclassified");
    }

    @Test
    void every_kind_of_change_decides_again_before_it_returns() {
        CustomerId changed = customer("变化的公司");
        DealId sold = deal(changed, TODAY, 1_000_000).id();
        assertThat(classOf(changed, "value")).isEqualTo("strategic");
        boss().deals().record(DealDraft.completed(changed, TODAY, Money.cny(-1)));
        assertThat(classOf(changed, "value")).isEqualTo("key");
        boss().deals().cancel(sold, "客户反悔");
        assertThat(classOf(changed, "value")).isEqualTo("normal");
        boss().customers().acts().change(changed, 1, CustomerPatch.empty().set(CustomerFields.HEAD_COUNT, "1001人"));
        assertThat(classOf(changed, "scale")).isEqualTo("large");
        boss().customers().acts().change(changed, 2, CustomerPatch.empty().set(CustomerFields.CORE_DEMANDS, "技术支持"));
        assertThat(classOf(changed, "demand")).isEqualTo("technical-support");
    }

    @Test
    void a_class_that_time_ends_is_swept_when_it_is_due_and_not_before() {
        CustomerId aging = customer("渐老的公司");
        deal(aging, TODAY, 600_000);
        Instant until = Optional.ofNullable(classes(aging).get("value"))
                .map(Classification::holdsUntil)
                .orElseThrow();
        assertThat(until).isEqualTo(Instant.parse("2027-06-29T16:00:00Z"));
        clock.set(until.minusSeconds(1));
        crm().sweep(clock.instant());
        assertThat(classOf(aging, "value")).isEqualTo("key");
        clock.set(until);
        assertThat(crm().sweep(until)).isPositive();
        assertThat(classOf(aging, "value")).isEqualTo("normal");
        assertThat(crm().sweep(until)).isZero();
    }

    @Test
    void a_sweep_touches_only_what_is_due() {
        CustomerId due = customer("到期的公司");
        CustomerId idle = customer("无事的公司");
        boss().interactions().record(InteractionDraft.outbound(due, Method.PHONE, "谈"));
        Map<String, Classification> before = classes(idle);
        assertThat(later(Duration.ofDays(30))).isPositive();
        assertThat(classOf(due, "activity")).isEqualTo("low");
        assertThat(classes(idle)).isEqualTo(before);
    }

    @Test
    void two_nodes_that_sweep_at_once_record_every_change_once() {
        for (int i = 0; i < 12; i++) {
            deal(customer("同扫公司" + i), TODAY, 600_000);
        }
        crm().sweep(clock.instant());
        long before = stored(ClassPeriodFields.CLASS_PERIODS);
        clock.advance(Duration.ofDays(366));
        long changed = Rendezvous.of(2, n -> node(b -> b).sweep(clock.instant())).stream()
                .mapToLong(outcome -> Optional.ofNullable(outcome.get()).orElseThrow())
                .sum();
        assertThat(stored(ClassPeriodFields.CLASS_PERIODS)).isEqualTo(before + changed);
        assertThat(boss().classifications().counts("value")).containsEntry("normal", 12L);
        assertThat(crm().sweep(clock.instant())).isZero();
    }

    @Test
    void the_future_cannot_be_swept() {
        assertThatThrownBy(() -> crm().sweep(clock.instant().plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void history_answers_what_a_customer_was_on_a_day() {
        CustomerId lived = customer("有历史的公司");
        clock.advance(Duration.ofDays(10));
        deal(lived, TODAY.plusDays(10), 500_000);
        clock.advance(Duration.ofDays(10));
        deal(lived, TODAY.plusDays(20), 500_000);
        later(Duration.ofDays(360));
        List<ClassPeriod> value = boss().classifications().history(lived).stream()
                .filter(period -> period.dimension().equals("value"))
                .toList();
        assertThat(value).extracting(ClassPeriod::classKey).containsExactly("normal", "key", "strategic", "key");
        assertThat(value)
                .extracting(ClassPeriod::since)
                .containsExactly(NOON, NOON.plus(Duration.ofDays(10)), NOON.plus(Duration.ofDays(20)), clock.instant());
        assertThat(value)
                .extracting(ClassPeriod::until)
                .containsExactly(NOON.plus(Duration.ofDays(10)), NOON.plus(Duration.ofDays(20)), clock.instant(), null);
        assertThat(value.get(1).inputs()).containsEntry("amount(12 months)", "500000");
        assertThat(valueAsOf(lived, TODAY)).isEqualTo("normal");
        assertThat(valueAsOf(lived, TODAY.plusDays(10))).isEqualTo("key");
        assertThat(valueAsOf(lived, TODAY.plusDays(20))).isEqualTo("strategic");
        assertThat(valueAsOf(lived, TODAY.plusDays(9))).isEqualTo("normal");
    }

    @Test
    void a_day_is_looked_at_with_the_status_of_that_day() {
        CustomerId id = customer("状态历史公司");
        clock.advance(Duration.ofDays(5));
        moveTo(id, CustomerStatus.INTENT, "asked");
        deal(id, TODAY.plusDays(5), 5);
        clock.advance(Duration.ofDays(5));
        moveTo(id, CustomerStatus.ACTIVE, "won");
        clock.advance(Duration.ofDays(5));
        moveTo(id, CustomerStatus.CHURNED, "price");
        assertThat(List.of(-9, 0, 4, 5, 9, 10, 14, 15, 30))
                .extracting(days -> asOf(id, "stage", TODAY.plusDays(days)))
                .containsExactly(
                        "potential",
                        "potential",
                        "potential",
                        "intent",
                        "intent",
                        "active",
                        "active",
                        "churned",
                        "churned");
        assertThat(asOf(id, "tier", TODAY.plusDays(14))).isNotEqualTo("churned");
        assertThat(asOf(id, "tier", TODAY.plusDays(15))).isEqualTo("churned");
    }

    private void moveTo(CustomerId id, CustomerStatus to, String code) {
        boss().customers().acts().moveTo(id, to, StatusReason.of(code, ""));
    }

    private String valueAsOf(CustomerId customer, LocalDate day) {
        return asOf(customer, "value", day);
    }

    private String asOf(CustomerId customer, String dimension, LocalDate day) {
        return boss().classifications().asOf(customer, day).stream()
                .filter(each -> each.dimension().equals(dimension))
                .map(Classification::classKey)
                .findFirst()
                .orElse("none");
    }

    @Test
    void reclassifying_all_changes_nothing_that_is_true() {
        CustomerId kept = customer("不变的公司");
        deal(kept, TODAY, 700_000);
        Map<String, Classification> before = classes(kept);
        assertThat(boss().classifications().reclassifyAll(clock.instant())).isZero();
        assertThat(classes(kept)).isEqualTo(before);
    }

    @Test
    void reclassifying_all_follows_another_policy() {
        CustomerId moved = customer("换策略的公司");
        deal(moved, TODAY, 700_000);
        ClassificationPolicy stricter =
                Policies.dimension("value").named("own-value").version(2).otherwise("strategic");
        var other = node(builder -> builder.replacePolicy(stricter)).as(boss().actor());
        assertThat(other.classifications().reclassifyAll(clock.instant())).isEqualTo(1);
        assertThat(classes(moved).get("value"))
                .extracting(Classification::classKey, Classification::policy, Classification::version)
                .containsExactly("strategic", "own-value", 2L);
    }

    @Test
    void equal_numbers_written_otherwise_are_no_change() {
        CustomerId id = customer("数字写法公司");
        Crm first = node(builder -> builder.replacePolicy(noting(new BigDecimal("1.0"), 2.50d)));
        first.as(boss().actor()).classifications().reclassifyAll(clock.instant());
        long before = version(id);
        Crm second = node(builder -> builder.replacePolicy(noting(new BigDecimal("1.000"), new BigDecimal("2.5"))));
        second.as(boss().actor()).classifications().reclassifyAll(clock.instant());
        assertThat(version(id)).isEqualTo(before);
        assertThat(Objects.requireNonNull(classes(id).get("value")).inputs())
                .containsEntry("share", "1")
                .containsEntry("ratio", "2.5");
    }

    private static ClassificationPolicy noting(Object share, Object ratio) {
        return Policies.function("value", "own-noting", 1, facts -> {
            facts.note("share", share);
            facts.note("ratio", ratio);
            return new Decision("key", Reason.of("noted", "占比 {share}、{ratio}", "share {share}, {ratio}"));
        });
    }

    private long version(CustomerId id) {
        return storage()
                .<Long>read(
                        WorkspaceId.of(FIRM),
                        unit -> unit.reader(ClassificationFields.CLASSIFICATIONS)
                                .find(Classification.idOf(id, "value"))
                                .orElseThrow()
                                .version());
    }

    @Test
    void a_policy_that_reads_a_tag_follows_its_expiry() {
        ClassificationPolicy vip = Policies.dimension("value")
                .named("own-vip")
                .when("vip", facts -> facts.hasTag("VIP"))
                .then("strategic", "贵宾", "a VIP")
                .otherwise("normal");
        CrmSession own = node(builder -> builder.replacePolicy(vip)).as(boss().actor());
        CustomerId tagged = own.customers().register(enterprise("贵宾公司")).id();
        own.tags().define(TagDraft.of("VIP"));
        own.tags().assign(tagged, "VIP", NOON.plusSeconds(60));
        assertThat(classOf(tagged, "value")).isEqualTo("strategic");
        clock.advance(Duration.ofSeconds(60));
        node(builder -> builder.replacePolicy(vip)).sweep(clock.instant());
        assertThat(classOf(tagged, "value")).isEqualTo("normal");
    }

    @Test
    void only_who_may_classify_reclassifies() {
        customer("某公司");
        assertThatThrownBy(() -> li().classifications().reclassifyAll(clock.instant()))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("classify");
    }

    @Test
    void classes_and_tags_of_policies_can_be_asked_for() {
        CustomerId key = customer("重点公司");
        CustomerId normal = customer("普通公司");
        deal(key, TODAY, 600_000);
        CrmSession boss = boss();
        assertThat(found("class(value) = 'key'")).containsExactly(key);
        assertThat(found("class(value) = '重点客户'")).containsExactly(key);
        assertThat(found("tag('value:key')")).containsExactly(key);
        assertThat(found("not class(value) = 'key'")).containsExactly(normal);
        assertThat(boss.classifications().counts("value"))
                .isEqualTo(Map.of("strategic", 0L, "key", 1L, "normal", 1L, "unclassified", 0L));
    }

    @Test
    void a_tag_that_a_policy_sets_comes_and_goes_with_the_facts() {
        CustomerId keen =
                boss().customers().register(enterprise("高意向公司").status("意向")).id();
        assertThat(found("tag('高意向客户')")).isEmpty();
        for (int i = 0; i < 3; i++) {
            boss().interactions().record(InteractionDraft.inbound(keen, Method.PHONE, "询价" + i));
        }
        assertThat(found("tag('高意向客户')")).containsExactly(keen);
        assertThat(boss().tags().of(List.of(keen)).get(keen))
                .singleElement()
                .satisfies(tag -> assertThat(tag.source()).contains("@"));
        later(Duration.ofDays(30));
        assertThat(found("tag('高意向客户')")).isEmpty();
    }

    private List<CustomerId> found(String text) {
        Filter<Customer> filter = boss().filter(text);
        List<CustomerId> ids = listed(boss(), Query.where(filter));
        assertThat(boss().customers().count(filter)).isEqualTo(ids.size());
        return ids;
    }
}
