package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.audit.PastRecord;
import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.InteractionView;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.ClassExpiry;
import io.guanxi.crm.storage.DueCustomer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stored classes are those of the policies and settings in force, and nothing is due that nobody will decide. */
public abstract class StandingRulesContract extends ServiceSuite {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final Currency YUAN = Currency.getInstance("CNY");

    private static ClassificationPolicy everybody(String outcome, int version) {
        return Policies.dimension("value").named("own-value").version(version).otherwise(outcome);
    }

    private long swept(Crm node) {
        return node.sweep(clock.instant());
    }

    private long due() {
        return storage()
                .<Long>read(
                        WorkspaceId.of(FIRM),
                        unit -> unit.reader(ClassExpiry.CLASS_EXPIRIES).count(ClassExpiry.by(clock.instant())));
    }

    @Test
    void another_policy_or_version_decides_again_with_the_next_sweep() {
        CustomerId id = customer("换规则的公司");
        CustomerId gone = customer("归档的公司");
        boss().customers().acts().archive(gone, "停用");
        swept(crm());
        assertThat(swept(crm())).isZero();
        Crm second = node(builder -> builder.replacePolicy(everybody("key", 1)));
        assertThat(swept(second)).isPositive();
        assertThat(classOf(id, "value")).isEqualTo("key");
        assertThat(swept(second)).isZero();
        assertThat(swept(node(builder -> builder.replacePolicy(everybody("strategic", 2)))))
                .isPositive();
        assertThat(classOf(id, "value")).isEqualTo("strategic");
        assertThat(classOf(gone, "value")).isEqualTo("normal");
        assertThat(stored(DueCustomer.DUE_CUSTOMERS)).isZero();
    }

    @Test
    void a_dimension_that_is_added_gets_its_classes_for_those_that_are_there() {
        CustomerId id = customer("新维度公司");
        Dimension esg =
                Dimension.of("esg", new Label("ESG", "ESG"), List.of(DimensionClass.of("green", "绿色", "green")));
        ClassificationPolicy green =
                Policies.dimension("esg").named("own-esg").version(1).otherwise("green");
        Crm second = node(builder -> builder.classify(esg, green));
        swept(second);
        assertThat(second.as(boss().actor()).classifications().of(List.of(id)).get(id))
                .extracting(Classification::dimension, Classification::classKey)
                .contains(org.assertj.core.groups.Tuple.tuple("esg", "green"));
    }

    @Test
    void more_customers_than_one_part_are_all_decided_again() {
        List<CustomerDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 520; i++) {
            drafts.add(enterprise("大批公司" + i));
        }
        boss().customers().registerAll(drafts.iterator(), BulkOptions.strict());
        swept(node(builder -> builder.replacePolicy(everybody("key", 1))));
        assertThat(boss().classifications().counts("value")).containsEntry("key", 520L);
    }

    @Test
    void another_zone_moves_days_and_decides_again() {
        CustomerId id = customer("跨时区公司");
        Instant late = Instant.parse("2026-06-28T15:00:00Z");
        for (Instant at : List.of(late, late.plus(Duration.ofHours(2)))) {
            boss().interactions()
                    .record(InteractionDraft.inbound(id, Method.WECHAT, "微信").at(at));
        }
        boss().interactions().record(InteractionDraft.outbound(id, Method.PHONE, "电话"));
        assertThat(classOf(id, "activity")).isEqualTo("high");
        admin().settings().changeZone(ZoneId.of("UTC"));
        swept(crm());
        assertThat(classOf(id, "activity")).isEqualTo("medium");
        assertThat(boss().interactions().of(id, Optional.empty(), 9).items())
                .extracting(StandingRulesContract::day)
                .containsExactly(TODAY, TODAY.minusDays(2), TODAY.minusDays(2));
        admin().settings().changeZone(ZoneId.of("Asia/Shanghai"));
        swept(crm());
        assertThat(classOf(id, "activity")).isEqualTo("high");
    }

    private static LocalDate day(InteractionView interaction) {
        return interaction.get(InteractionFields.DAY).get();
    }

    @Test
    void another_currency_restates_amounts_and_decides_again() {
        CustomerId yuan = customer("人民币公司");
        deal(yuan, TODAY, 600_000);
        CustomerId dollars = customer("美元公司");
        Money sum = new Money(new BigDecimal("600000"), DOLLAR);
        boss().deals().record(DealDraft.completed(dollars, TODAY, sum).rate(new BigDecimal("7")));
        assertThat(classOf(yuan, "value")).isEqualTo("key");
        assertThat(classOf(dollars, "value")).isEqualTo("strategic");
        admin().settings().changeCurrency(DOLLAR);
        swept(crm());
        assertThat(classes(yuan).get("value"))
                .extracting(Classification::classKey, Classification::reasonCode)
                .containsExactly("unclassified", "amount-unknown");
        assertThat(classOf(dollars, "value")).isEqualTo("key");
        admin().settings().changeCurrency(YUAN);
        swept(crm());
        assertThat(classOf(yuan, "value")).isEqualTo("key");
        assertThat(classOf(dollars, "value")).isEqualTo("unclassified");
        assertThat(boss().deals().of(yuan).get(0).get(DealFields.BASE_AMOUNT).get())
                .isEqualByComparingTo("600000");
    }

    @Test
    void other_rules_in_the_same_currency_keep_what_a_rate_gave() {
        CustomerId dollars = customer("汇率公司");
        Money sum = new Money(new BigDecimal("600000"), DOLLAR);
        boss().deals().record(DealDraft.completed(dollars, TODAY, sum).rate(new BigDecimal("7")));
        admin().settings().changeZone(ZoneId.of("UTC"));
        swept(node(builder -> builder.replacePolicy(everybody("key", 1))));
        assertThat(boss().deals().of(dollars).get(0).get(DealFields.BASE_AMOUNT).get())
                .isEqualByComparingTo("4200000");
    }

    @Test
    void an_archived_customer_is_not_due_and_is_decided_again_when_it_comes_back() {
        CustomerId id = customer("归档又恢复公司");
        deal(id, TODAY, 600_000);
        swept(crm());
        boss().customers().acts().archive(id, "停用");
        clock.advance(Duration.ofDays(400));
        assertThat(due()).isZero();
        assertThat(swept(crm())).isZero();
        assertThat(classOf(id, "value")).isEqualTo("key");
        boss().customers().acts().restore(id, "恢复");
        assertThat(classOf(id, "value")).isEqualTo("normal");
        deal(id, TODAY.plusDays(400), 600_000);
        assertThat(Objects.requireNonNull(classes(id).get("value")).holdsUntil())
                .isNotNull();
    }

    @Test
    void a_retired_dimension_is_not_due_for_ever_and_comes_back_decided() {
        CustomerId id = customer("退役维度公司");
        boss().interactions().record(InteractionDraft.outbound(id, Method.PHONE, "谈"));
        Crm without = node(builder -> builder.withoutDimension("activity"));
        clock.advance(Duration.ofDays(31));
        swept(without);
        assertThat(due()).isZero();
        assertThat(swept(without)).isZero();
        assertThat(activity(boss(), id)).containsExactly("low", "medium");
        assertThat(activity(without.as(Actor.of(FIRM, "zhao", Role.MANAGEMENT)), id))
                .containsExactly("low");
        swept(crm());
        assertThat(classOf(id, "activity")).isEqualTo("low");
    }

    private static List<String> activity(CrmSession session, CustomerId customer) {
        return session.classifications().history(customer).stream()
                .filter(period -> period.dimension().equals("activity"))
                .map(ClassPeriod::classKey)
                .toList();
    }

    @Test
    void what_another_zone_or_currency_moves_is_told_as_it_stood() {
        CustomerId id = customer("回看公司");
        Instant late = Instant.parse("2026-06-28T17:00:00Z");
        boss().interactions()
                .record(InteractionDraft.inbound(id, Method.WECHAT, "微信").at(late));
        deal(id, TODAY, 100);
        deal(id, TODAY, 200);
        admin().settings().changeZone(ZoneId.of("UTC"));
        admin().settings().changeCurrency(DOLLAR);
        Instant before = clock.instant();
        later(Duration.ofHours(1));
        InteractionView moved =
                boss().interactions().of(id, Optional.empty(), 9).items().get(0);
        assertThat(day(moved)).isEqualTo(LocalDate.of(2026, 6, 28));
        assertThat(past(id, before, "interaction")).singleElement().satisfies(was -> {
            assertThat(was.version()).isEqualTo(1);
            assertThat(was.values()).containsEntry("day", "2026-06-29");
        });
        assertThat(past(id, clock.instant(), "interaction")).singleElement().satisfies(is -> {
            assertThat(is.version()).isEqualTo(moved.fields().version()).isEqualTo(2);
            assertThat(is.changedAt()).isEqualTo(clock.instant());
            assertThat(is.values()).containsEntry("day", "2026-06-28");
        });
        assertThat(past(id, before, "deal"))
                .hasSize(2)
                .allSatisfy(was -> assertThat(was.values()).containsKey("base-amount"));
        assertThat(past(id, clock.instant(), "deal")).hasSize(2).allSatisfy(is -> {
            assertThat(is.version()).isEqualTo(2);
            assertThat(is.values()).doesNotContainKey("base-amount");
        });
    }

    private List<PastRecord> past(CustomerId id, Instant at, String type) {
        return boss().audit().asOf(id, at).stream()
                .filter(each -> each.recordType().equals(type))
                .toList();
    }
}
