package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealMetrics;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.time.Windows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A deal is open, completed or cancelled, and every figure says what it leaves out. */
public abstract class DealLifeContract extends ServiceSuite {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private DealView open(CustomerId customer, long yuan) {
        return boss().deals().record(DealDraft.open(customer, TODAY.minusDays(9), Money.cny(yuan)));
    }

    private DealMetrics figures(CustomerId id) {
        return Objects.requireNonNull(boss().deals()
                .metrics(List.of(id), Windows.ROLLING_YEAR, clock.instant())
                .get(id));
    }

    private static void notAllowed(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("deal-status-not-allowed"));
    }

    @Test
    void an_open_deal_is_completed_on_a_day_and_counts_from_then_on() {
        CustomerId id = customer("谈成的公司");
        DealView deal = open(id, 600_000);
        assertThat(classOf(id, "value")).isEqualTo("normal");
        DealView done = boss().deals().complete(deal.id(), TODAY.minusDays(1));
        assertThat(done.get(DealFields.STATUS).get()).isEqualTo(DealStatus.COMPLETED);
        assertThat(done.get(DealFields.DAY).get()).isEqualTo(TODAY.minusDays(1));
        assertThat(done.get(DealFields.AMOUNT).get()).isEqualByComparingTo("600000");
        assertThat(done.version()).isEqualTo(2);
        assertThat(classOf(id, "value")).isEqualTo("key");
        assertThat(figures(id).lastDeal()).contains(TODAY.minusDays(1));
    }

    @Test
    void completing_again_changes_nothing_and_another_day_is_refused() {
        CustomerId id = customer("重复完成公司");
        DealView deal = open(id, 1);
        boss().deals().complete(deal.id(), TODAY);
        var before = census();
        assertThat(boss().deals().complete(deal.id(), TODAY).version()).isEqualTo(2);
        assertThat(boss().deals().complete(deal.id(), TODAY, 1).version()).isEqualTo(2);
        assertThat(census()).isEqualTo(before);
        notAllowed(() -> boss().deals().complete(deal.id(), TODAY.minusDays(1)));
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void what_was_cancelled_stays_cancelled() {
        CustomerId id = customer("取消后公司");
        DealView deal = open(id, 1);
        assertThatThrownBy(() -> boss().deals().cancel(deal.id(), " ")).isInstanceOf(InvalidInputException.class);
        boss().deals().cancel(deal.id(), "客户放弃");
        notAllowed(() -> boss().deals().complete(deal.id(), TODAY));
        assertThat(boss().deals().cancel(deal.id(), "再次", 1).version()).isEqualTo(2);
    }

    @Test
    void a_step_over_an_old_version_is_refused_and_writes_nothing() {
        CustomerId id = customer("旧版本公司");
        DealView deal = open(id, 1);
        var before = census();
        assertThatThrownBy(() -> boss().deals().complete(deal.id(), TODAY, 7))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> boss().deals().cancel(deal.id(), "撤单", 7)).isInstanceOf(StaleVersionException.class);
        assertThat(census()).isEqualTo(before);
        assertThat(boss().deals().complete(deal.id(), TODAY, deal.version()).version())
                .isEqualTo(2);
        assertThatThrownBy(() -> boss().deals().complete(deal.id(), LocalDate.of(1800, 1, 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_completed_deal_is_audited_and_announced() {
        List<DomainEvent> heard = new ArrayList<>();
        var node = node(builder -> builder.listen("deals", heard::add));
        CustomerId id = customer("公告公司");
        DealView deal = open(id, 1);
        node.as(boss().actor()).deals().complete(deal.id(), TODAY);
        node.deliverPending();
        assertThat(heard)
                .filteredOn(event -> event.type().equals("deal.completed.v1"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.subject()).isEqualTo(deal.id().value());
                    assertThat(event.details()).containsEntry("day", TODAY.toString());
                });
        assertThat(boss().audit().of(id)).anySatisfy(entry -> {
            assertThat(entry.record()).isEqualTo(deal.id().value());
            assertThat(entry.before()).containsEntry("status", "open");
            assertThat(entry.after()).containsEntry("status", "completed");
        });
    }

    @Test
    void a_row_of_an_open_deal_that_was_completed_since_is_unchanged() {
        CustomerId id = customer("先开后成公司");
        List<DealDraft> rows =
                List.of(DealDraft.open(id, TODAY.minusDays(5), Money.cny(7)).identity("row-1"));
        assertThat(boss().deals().recordAll(rows.iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(1, 1, 0, 0));
        boss().deals().complete(boss().deals().of(id).get(0).id(), TODAY);
        assertThat(boss().deals().recordAll(rows.iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(1, 0, 1, 0));
        assertThat(boss().deals().of(id).get(0).get(DealFields.STATUS).get()).isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void figures_tell_how_many_deals_they_leave_out() {
        CustomerId id = customer("未知金额公司");
        Money dollars = new Money(new BigDecimal("100"), DOLLAR);
        boss().deals().record(DealDraft.completed(id, TODAY, Money.cny(50)).cost(BigDecimal.TEN));
        boss().deals().record(DealDraft.completed(id, TODAY, dollars));
        boss().deals().record(DealDraft.completed(id, TODAY, new Money(new BigDecimal("-1"), DOLLAR)));
        boss().deals().record(DealDraft.completed(id, TODAY.minusYears(3), dollars));
        boss().deals().record(DealDraft.completed(id, TODAY, Money.cny(5)));
        DealMetrics figures = figures(id);
        assertThat(figures.amount().get()).isEqualByComparingTo("55");
        assertThat(figures.margin().get()).isEqualByComparingTo("40");
        assertThat(figures.unknown()).isEqualTo(new DealMetrics.Unknown(2, 3, 3));
        assertThat(boss().profiles().of(id).figures().unknown()).isEqualTo(figures.unknown());
        CustomerId plain = customer("全部已知公司");
        deal(plain, TODAY, 5);
        assertThat(figures(plain).unknown().amounts()).isZero();
    }

    @Test
    void a_filter_over_amounts_finds_only_those_of_whom_it_is_certain() {
        CustomerId more = customer("可能更多公司");
        deal(more, TODAY, 100);
        boss().deals().record(DealDraft.completed(more, TODAY, new Money(BigDecimal.TEN, DOLLAR)));
        CustomerId less = customer("可能更少公司");
        deal(less, TODAY, 100);
        boss().deals().record(DealDraft.completed(less, TODAY, new Money(BigDecimal.TEN.negate(), DOLLAR)));
        CustomerId known = customer("确定公司");
        deal(known, TODAY, 100);
        assertThat(found("amount(12 months) >= 100")).containsExactlyInAnyOrder(more, known);
        assertThat(found("amount(12 months) > 99")).containsExactlyInAnyOrder(more, known);
        assertThat(found("amount(12 months) <= 100")).containsExactlyInAnyOrder(less, known);
        assertThat(found("amount(12 months) < 101")).containsExactlyInAnyOrder(less, known);
        assertThat(found("amount(12 months) = 100")).containsExactly(known);
        assertThat(found("cumulative-amount != 0")).containsExactly(known);
        assertThat(found("deals(12 months) >= 1")).hasSize(3);
    }

    private List<CustomerId> found(String filter) {
        return listed(boss(), io.guanxi.crm.filter.Query.where(boss().filter(filter)));
    }

    @Test
    void an_amount_without_a_rate_is_a_reason_and_not_a_zero() {
        CustomerId foreign = customer("外币公司");
        Money dollars = new Money(new BigDecimal("100000"), DOLLAR);
        boss().deals().record(DealDraft.completed(foreign, TODAY, dollars));
        assertThat(classOf(foreign, "value")).isEqualTo("unclassified");
        assertThat(classes(foreign).get("value").reason().zh()).isNotBlank();
        deal(foreign, TODAY, 1_000_000);
        assertThat(classOf(foreign, "value")).isEqualTo("strategic");
        CustomerId rated = customer("有汇率的公司");
        boss().deals().record(DealDraft.completed(rated, TODAY, dollars).rate(new BigDecimal("7.1")));
        assertThat(classOf(rated, "value")).isEqualTo("key");
    }
}
