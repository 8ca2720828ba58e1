package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.customer.StatusMachine;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.dictionary.Dictionaries;
import io.guanxi.crm.dictionary.DictionaryEntry;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.tag.TagDraft;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A customer's life: what a status needs must be true at the instant of the move, and losses are told apart by code. */
public abstract class StatusContract extends ServiceSuite {
    private static final StatusReason WON = StatusReason.of("won", "签了");

    private boolean becomes(CustomerId id, CustomerStatus to, StatusReason reason) {
        try {
            boss().customers().acts().moveTo(id, to, reason);
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.code()).isEqualTo("status-condition");
            return false;
        }
    }

    private boolean becomesActive(CustomerId id) {
        return becomes(id, CustomerStatus.ACTIVE, WON);
    }

    private ContractDraft contract(CustomerId id, LocalDate from, LocalDate to) {
        return ContractDraft.between(id, "HT-1", from, to);
    }

    @Test
    void a_refund_or_a_deal_dated_later_makes_nobody_active() {
        CustomerId refunded = customer("退款公司");
        boss().deals().record(DealDraft.completed(refunded, TODAY, Money.cny(-5)));
        assertThat(becomesActive(refunded)).isFalse();
        CustomerId later = customer("以后成交公司");
        deal(later, TODAY.plusDays(1), 5);
        assertThat(becomesActive(later)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(becomesActive(later)).isTrue();
        CustomerId open = customer("未成交公司");
        var deal = boss().deals().record(DealDraft.open(open, TODAY, Money.cny(5)));
        assertThat(becomesActive(open)).isFalse();
        boss().deals().complete(deal.id(), TODAY);
        assertThat(becomesActive(open)).isTrue();
    }

    @Test
    void a_move_dated_back_needs_what_was_true_then() {
        CustomerId id = customer("补录公司");
        clock.advance(Duration.ofDays(3));
        deal(id, TODAY.plusDays(2), 5);
        assertThat(becomes(id, CustomerStatus.ACTIVE, WON.at(NOON.plus(Duration.ofDays(1)))))
                .isFalse();
        assertThat(becomes(id, CustomerStatus.ACTIVE, WON.at(NOON.plus(Duration.ofDays(2)))))
                .isTrue();
    }

    @Test
    void a_contract_makes_active_once_signed_and_until_it_is_over() {
        CustomerId over = customer("已到期公司");
        boss().deals().sign(contract(over, TODAY.minusDays(30), TODAY.minusDays(1)));
        assertThat(becomesActive(over)).isFalse();
        CustomerId lastDay = customer("到期日公司");
        boss().deals().sign(contract(lastDay, TODAY.minusDays(30), TODAY));
        assertThat(becomesActive(lastDay)).isTrue();
        CustomerId notYet = customer("尚未签约公司");
        boss().deals().sign(contract(notYet, TODAY.plusDays(1), TODAY.plusDays(9)));
        assertThat(becomesActive(notYet)).isFalse();
        boss().deals()
                .sign(contract(notYet, TODAY.plusDays(1), TODAY.plusDays(9)).signedOn(TODAY));
        assertThat(becomesActive(notYet)).isTrue();
    }

    @Test
    void one_returns_by_buying_again_and_not_by_what_was_bought_before() {
        CustomerId id = customer("回流公司");
        deal(id, TODAY, 5);
        assertThat(becomesActive(id)).isTrue();
        clock.advance(Duration.ofDays(100));
        boss().customers().acts().moveTo(id, CustomerStatus.CHURNED, StatusReason.of("price", ""));
        assertThat(becomes(id, CustomerStatus.RETURNED, WON)).isFalse();
        deal(id, TODAY.plusDays(100), 5);
        assertThat(becomes(id, CustomerStatus.RETURNED, WON)).isTrue();
    }

    @Test
    void a_condition_of_ones_own_may_name_tags_classes_figures_and_fields() {
        CustomerStatus intent = CustomerStatus.INTENT;
        WorkspaceSettings settings = WorkspaceSettings.defaults();
        StatusMachine machine = settings.statuses()
                .guarded(
                        intent,
                        Filter.<io.guanxi.crm.customer.Customer>tagged("VIP")
                                .and(Filter.classified("value", "key"))
                                .and(new Filter.Measured<>("amount", "12 months", Op.GE, new BigDecimal("600000.0")))
                                .and(Filter.eq(CustomerFields.INDUSTRY, "C")));
        CrmSession own =
                node(builder -> builder.settings(settings.statuses(machine))).as(boss().actor());
        CustomerId id = customer("自定义条件公司");
        StatusReason asked = StatusReason.of("asked", "");
        assertThatThrownBy(() -> own.customers().acts().moveTo(id, intent, asked))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("status-condition");
                    assertThat(refused.messageIn(Locale.CHINA)).doesNotContain("合同");
                });
        own.tags().define(TagDraft.of("VIP"));
        own.tags().assign(id, "VIP", null);
        deal(id, TODAY, 600_000);
        own.customers().acts().moveTo(id, intent, asked);
        assertThat(classOf(id, "stage")).isEqualTo("intent");
    }

    @Test
    void a_reason_calls_a_status_as_the_workspace_calls_it() {
        WorkspaceSettings settings = WorkspaceSettings.defaults();
        StatusMachine machine = settings.statuses()
                .with(CustomerStatus.POTENTIAL, new Label("线索", "lead"), Set.of(CustomerStatus.INTENT));
        CrmSession own =
                node(builder -> builder.settings(settings.statuses(machine))).as(boss().actor());
        CustomerId lead = own.customers().register(enterprise("线索公司")).id();
        assertThat(classes(lead).get("stage").reason()).isEqualTo(new Label("客户状态为 线索", "the status is lead"));
        assertThat(classes(lead).get("stage").classKey()).isEqualTo("potential");
        CustomerId usual = customer("潜在公司");
        assertThat(classes(usual).get("stage").reason().zh()).isEqualTo("客户状态为 潜在客户");
        assertThat(classes(usual).get("stage").inputs()).containsEntry("status", "potential");
    }

    @Test
    void a_loss_needs_a_reason_of_the_dictionary_and_any_other_move_any() {
        CustomerId id = customer("流失公司");
        deal(id, TODAY, 5);
        assertThat(becomes(id, CustomerStatus.ACTIVE, StatusReason.of("", "客户签了")))
                .isTrue();
        for (StatusReason vague : new StatusReason[] {StatusReason.of("gone", "没了"), StatusReason.of("", "没了")}) {
            assertThatThrownBy(() -> boss().customers().acts().moveTo(id, CustomerStatus.CHURNED, vague))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                        assertThat(refused.violations().get(0).code()).isEqualTo("loss-reason.unknown");
                        assertThat(refused.getMessage()).contains("price", "competitor", "other");
                        assertThat(refused.messageIn(Locale.CHINA)).contains("价格");
                    });
        }
        boss().customers().acts().moveTo(id, CustomerStatus.CHURNED, StatusReason.of("竞争对手", "被抢走"));
        assertThat(boss().customers().acts().statusHistory(id))
                .last()
                .extracting(StatusChange::reasonCode, StatusChange::reason)
                .containsExactly("competitor", "被抢走");
    }

    @Test
    void users_add_reasons_of_their_own() {
        Dictionaries own = Dictionaries.standard()
                .withLossReasons(Dictionaries.standard()
                        .lossReasons()
                        .with(DictionaryEntry.of("merged-away", new Label("被并购", "Bought up"))));
        CrmSession session = node(builder -> builder.dictionaries(own)).as(boss().actor());
        CustomerId id = customer("被并购公司");
        deal(id, TODAY, 5);
        assertThat(becomesActive(id)).isTrue();
        clock.advance(Duration.ofDays(1));
        session.customers().acts().moveTo(id, CustomerStatus.CHURNED, StatusReason.of("被并购", ""));
        assertThat(boss().customers().acts().statusHistory(id))
                .last()
                .extracting(StatusChange::reasonCode)
                .isEqualTo("merged-away");
    }

    @Test
    void who_never_bought_is_archived_as_lost_with_a_coded_reason() {
        CustomerId id = customer("丢单公司");
        var acts = boss().customers().acts();
        assertThatThrownBy(() -> acts.archiveLost(id, StatusReason.of("没谈成", "")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("price");
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        assertThatThrownBy(
                        () -> acts.archiveLost(id, StatusReason.of("price", "").at(yesterday)))
                .isInstanceOf(InvalidInputException.class);
        acts.archiveLost(id, StatusReason.of("价格", "嫌贵"));
        assertThat(boss().customers().get(id).get(CustomerFields.STATE).get()).isEqualTo(RecordState.ARCHIVED);
        assertThat(boss().audit().of(id))
                .anySatisfy(entry -> assertThat(entry.reason()).isEqualTo("price 嫌贵"));
        CustomerId active = customer("合作中公司");
        deal(active, TODAY, 5);
        assertThat(becomesActive(active)).isTrue();
        assertThatThrownBy(() -> acts.archiveLost(active, StatusReason.of("price", "")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("status-not-allowed"));
    }
}
