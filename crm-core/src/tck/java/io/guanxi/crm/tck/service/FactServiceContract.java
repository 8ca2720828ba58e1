package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.ContractView;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealMetrics;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.InteractionView;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.profile.CustomerProfile;
import io.guanxi.crm.profile.Moment;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.tck.Rendezvous;
import io.guanxi.crm.time.Windows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deals, contracts and interactions: what is entered is what figures, pages and profiles say, as of any instant. */
public abstract class FactServiceContract extends ServiceSuite {
    private static final Money DOLLARS = new Money(new BigDecimal("100"), Currency.getInstance("USD"));

    private DealMetrics metrics(CustomerId id, Instant asOf) {
        return Objects.requireNonNull(
                boss().deals().metrics(List.of(id), Windows.ROLLING_YEAR, asOf).get(id));
    }

    @Test
    void a_deal_is_read_as_it_was_entered() {
        CustomerId id = customer("成交公司");
        boss().deals()
                .record(DealDraft.completed(id, TODAY, Money.cny(new BigDecimal("12.345")))
                        .product(" 甲产品 ")
                        .cost(new BigDecimal("2"))
                        .contract("HT-1"));
        DealView read = boss().deals().of(id).get(0);
        assertThat(read.get(DealFields.AMOUNT).get()).isEqualByComparingTo("12.345");
        assertThat(read.get(DealFields.BASE_AMOUNT).get()).isEqualByComparingTo("12.345");
        assertThat(read.get(DealFields.PRODUCT).get()).isEqualTo("甲产品");
        assertThat(read.get(DealFields.COST).get()).isEqualByComparingTo("2");
        assertThat(read.get(DealFields.STATUS).get()).isEqualTo(DealStatus.COMPLETED);
        assertThat(li().deals().of(id).get(0).get(DealFields.COST)).isInstanceOf(Shown.Hidden.class);
    }

    @Test
    void figures_are_those_of_the_facts_as_of_any_instant() {
        CustomerId id = boss().customers()
                .register(enterprise("指标公司").with(CustomerFields.OPENING_AMOUNT, "1000"))
                .id();
        LocalDate yearAgo = TODAY.minusYears(1);
        boss().deals().record(DealDraft.completed(id, yearAgo, Money.cny(10)).product("甲"));
        boss().deals()
                .record(DealDraft.completed(id, yearAgo.plusDays(1), Money.cny(100))
                        .product("乙"));
        boss().deals().record(DealDraft.completed(id, TODAY, Money.cny(-30)).product("丙"));
        boss().deals().record(DealDraft.completed(id, TODAY.plusDays(1), Money.cny(7)));
        DealMetrics now = metrics(id, NOON);
        assertThat(now.amount().get()).isEqualByComparingTo("70");
        assertThat(now.frequency()).isEqualTo(1);
        assertThat(now.cumulative().get()).isEqualByComparingTo("1080");
        assertThat(now.lastDeal()).contains(yearAgo.plusDays(1));
        assertThat(now.firstCooperation()).contains(yearAgo);
        assertThat(now.products()).isEqualTo(2);
        assertThat(metrics(id, NOON.minus(Duration.ofDays(1))).amount().get()).isEqualByComparingTo("110");
        assertThat(metrics(id, NOON.plus(Duration.ofDays(1))).amount().get()).isEqualByComparingTo("-23");
        assertThat(metrics(id, NOON.minus(Duration.ofDays(800))).cumulative().get())
                .isEqualByComparingTo("1000");
    }

    @Test
    void figures_of_several_windows_are_those_of_each() {
        List<CustomerId> ids = List.of(customer("两年公司"), customer("无单公司"));
        deal(ids.get(0), TODAY, 500);
        deal(ids.get(0), TODAY.minusYears(1), 70);
        Map<CustomerId, List<DealMetrics>> both =
                boss().deals().metrics(ids, List.of(Windows.YEAR_BEFORE, Windows.ROLLING_YEAR), NOON);
        assertThat(both.keySet()).containsExactlyElementsOf(ids);
        for (CustomerId id : ids) {
            assertThat(both.get(id))
                    .containsExactly(
                            boss().deals()
                                    .metrics(List.of(id), Windows.YEAR_BEFORE, NOON)
                                    .get(id),
                            metrics(id, NOON));
        }
        assertThat(both.get(ids.get(0)))
                .extracting(each -> each.amount().get().intValueExact())
                .containsExactly(70, 500);
    }

    @Test
    void open_and_cancelled_deals_count_nowhere() {
        CustomerId id = customer("取消公司");
        DealView sold = deal(id, TODAY, 500_000);
        boss().deals()
                .record(new DealDraft(
                        id, null, TODAY, Money.cny(900_000), DealStatus.OPEN, null, null, null, null, null));
        assertThat(metrics(id, NOON).amount().get()).isEqualByComparingTo("500000");
        boss().deals().cancel(sold.id(), "客户违约");
        boss().deals().cancel(sold.id(), "再次");
        assertThat(metrics(id, NOON).amount().get()).isEqualByComparingTo("0");
        assertThat(metrics(id, NOON).lastDeal()).isEmpty();
        assertThat(classOf(id, "value")).isEqualTo("normal");
        assertThat(boss().customers().count(boss().filter("deals(12 months) >= 1")))
                .isZero();
    }

    @Test
    void figures_of_filters_agree_with_figures_read() {
        for (int i = 0; i < 6; i++) {
            deal(customer("筛选公司" + i), TODAY.minusDays(100L * i), 100_000L * i);
        }
        assertThat(boss().customers().count(boss().filter("amount(12 months) >= 20万")))
                .isEqualTo(2);
        assertThat(boss().customers().count(boss().filter("amount(12 months) = 0")))
                .isEqualTo(3);
        assertThat(boss().customers().count(boss().filter("cumulative-amount >= 50万")))
                .isEqualTo(1);
    }

    @Test
    void a_deal_in_another_currency_needs_a_rate_to_have_an_amount() {
        CustomerId id = customer("外汇公司");
        boss().deals().record(DealDraft.completed(id, TODAY, DOLLARS));
        boss().deals().record(DealDraft.completed(id, TODAY, DOLLARS).rate(new BigDecimal("7.1")));
        assertThat(boss().deals().of(id))
                .extracting(each -> each.get(DealFields.BASE_AMOUNT).clear().isPresent())
                .containsExactlyInAnyOrder(true, false);
        assertThatThrownBy(() -> boss().deals()
                        .record(DealDraft.completed(id, TODAY, DOLLARS).rate(BigDecimal.ZERO)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_key_makes_one_deal_and_one_interaction() {
        CustomerId id = customer("同键成交公司");
        IdempotencyKey key = IdempotencyKey.of("k");
        DealDraft draft = DealDraft.completed(id, TODAY, Money.cny(300_000));
        Rendezvous.of(4, n -> boss().deals().record(draft, key).id()).forEach(Rendezvous.Outcome::get);
        assertThat(boss().deals().of(id)).hasSize(1);
        assertThatThrownBy(() -> boss().deals().record(draft.product("别的"), key))
                .isInstanceOf(RefusedException.class);
        InteractionDraft talk = InteractionDraft.outbound(id, Method.PHONE, "谈");
        assertThat(boss().interactions().record(talk, key).id())
                .isEqualTo(boss().interactions().record(talk, key).id());
        assertThat(boss().interactions().of(id, Optional.empty(), 9).items()).hasSize(1);
    }

    @Test
    void a_contract_of_one_number_is_one_contract_in_its_latest_state() {
        CustomerId id = customer("签约公司");
        ContractDraft draft = ContractDraft.between(id, "HT-1", TODAY, TODAY.plusDays(30));
        boss().deals().sign(draft.amount(Money.cny(5)));
        boss().deals().sign(draft.amount(Money.cny(6)));
        assertThat(boss().deals().contractsOf(id))
                .singleElement()
                .satisfies(contract ->
                        assertThat(contract.get(ContractFields.AMOUNT).get()).isEqualByComparingTo("6"));
        assertThatThrownBy(() -> boss().deals().sign(ContractDraft.between(id, "HT-2", TODAY, TODAY.minusDays(1))))
                .isInstanceOf(InvalidInputException.class);
        Rendezvous.of(4, n -> boss().deals().sign(ContractDraft.between(id, "HT-3", TODAY, null)))
                .forEach(Rendezvous.Outcome::get);
        assertThat(boss().deals().contractsOf(id)).hasSize(2);
    }

    @Test
    void an_interaction_lies_neither_in_the_future_nor_in_the_past_without_the_right() {
        CustomerId id = customer("跟进公司");
        InteractionDraft talk = InteractionDraft.outbound(id, Method.VISIT, "拜访");
        assertThatThrownBy(() -> boss().interactions().record(talk.at(NOON.plusSeconds(1))))
                .isInstanceOf(InvalidInputException.class);
        var service = as("desk", Role.SERVICE).interactions();
        assertThatThrownBy(() -> service.record(talk.at(NOON.minusSeconds(1))))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("backdate");
        InteractionView now = service.record(talk);
        assertThat(now.get(InteractionFields.AT).get()).isEqualTo(NOON);
        InteractionView past = li().interactions().record(talk.at(NOON.minus(Duration.ofDays(3))));
        assertThat(past.get(InteractionFields.DAY).get()).isEqualTo(TODAY.minusDays(3));
        assertThat(past.get(InteractionFields.RECORDED_AT).get()).isEqualTo(NOON);
    }

    @Test
    void interactions_are_paged_latest_first_each_once() {
        CustomerId id = customer("翻页跟进公司");
        List<InteractionId> entered = IntStream.range(0, 7)
                .mapToObj(n -> boss().interactions()
                        .record(InteractionDraft.inbound(id, Method.PHONE, "第" + n)
                                .at(NOON.minusSeconds(n / 2)))
                        .id())
                .toList();
        List<InteractionId> read = new ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        do {
            Page<InteractionView> page = boss().interactions().of(id, from, 2);
            page.items().forEach(each -> read.add(each.id()));
            from = page.next();
        } while (from.isPresent());
        assertThat(read).containsExactlyInAnyOrderElementsOf(entered).doesNotHaveDuplicates();
        assertThat(read.get(6)).isEqualTo(entered.get(6));
    }

    @Test
    void instant_messages_of_a_day_count_once_and_automatic_ones_never() {
        CustomerId id = customer("消息公司");
        for (int i = 0; i < 4; i++) {
            boss().interactions().record(InteractionDraft.inbound(id, Method.WECHAT, "微信" + i));
            boss().interactions()
                    .record(InteractionDraft.outbound(id, Method.EMAIL, "群发").asAutomatic());
        }
        assertThat(classOf(id, "activity")).isEqualTo("medium");
        assertThat(boss().customers().count(boss().filter("interactions(30 days) = 1")))
                .isEqualTo(1);
        boss().interactions().record(InteractionDraft.inbound(id, Method.PHONE, "来电"));
        boss().interactions().record(InteractionDraft.inbound(id, Method.PHONE, "又来电"));
        assertThat(classOf(id, "activity")).isEqualTo("high");
    }

    @Test
    void a_profile_gathers_what_the_services_say_one_by_one() {
        CustomerId id = customer("档案公司");
        deal(id, TODAY, 500_000);
        boss().deals().sign(ContractDraft.between(id, "HT-1", TODAY, null));
        boss().interactions()
                .record(InteractionDraft.outbound(id, Method.PHONE, "谈")
                        .talk(new Interaction.Talk("续约", "谈", null, "报价", TODAY.plusDays(3))));
        CustomerProfile profile = boss().profiles().of(id);
        assertThat(profile.customer().id()).isEqualTo(id);
        assertThat(profile.deals()).hasSize(1);
        assertThat(profile.contracts()).hasSize(1);
        assertThat(profile.interactions()).hasSize(1);
        assertThat(profile.figures().amount().get()).isEqualByComparingTo("500000");
        assertThat(profile.classes())
                .containsExactlyInAnyOrderElementsOf(classes(id).values());
        assertThat(profile.lastFollowUp()).contains(TODAY);
        assertThat(profile.nextDuty()).contains(TODAY.plusDays(3));
    }

    @Test
    void a_profile_has_one_timeline_of_all_that_happened_the_latest_day_first() {
        CustomerId id = customer("时间线公司");
        DealView sold = deal(id, TODAY.minusDays(3), 500_000);
        ContractView signed = boss().deals().sign(ContractDraft.between(id, "HT-1", TODAY.minusDays(5), null));
        InteractionView talk = boss().interactions()
                .record(InteractionDraft.inbound(id, Method.PHONE, "来电").at(NOON.minus(Duration.ofDays(4))));
        CaseView complaint = boss().feedback().submit(FeedbackSuite.complaint(id));
        CustomerProfile profile = boss().profiles().of(id);
        assertThat(profile.cases()).extracting(CaseSummary::id).containsExactly(complaint.id());
        assertThat(profile.timeline())
                .containsExactly(
                        new Moment(TODAY, Moment.Kind.CASE, complaint.id().value()),
                        new Moment(
                                TODAY.minusDays(3), Moment.Kind.DEAL, sold.id().value()),
                        new Moment(
                                TODAY.minusDays(4),
                                Moment.Kind.INTERACTION,
                                talk.id().value()),
                        new Moment(
                                TODAY.minusDays(5),
                                Moment.Kind.CONTRACT,
                                signed.id().value()));
    }
}
