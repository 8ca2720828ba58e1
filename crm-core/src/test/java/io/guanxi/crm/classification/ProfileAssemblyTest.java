package io.guanxi.crm.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.classification.profile.ContractFact;
import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.History;
import io.guanxi.crm.classification.profile.InteractionFact;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractId;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What of a customer's records becomes a fact. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileAssemblyTest {
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.parse("2026-06-10");
    private static final Instant NOON = Instant.parse("2026-06-10T04:00:00Z");

    private static Deal deal(long amount, DealStatus status, BigDecimal base) {
        Money money = new Money(BigDecimal.valueOf(amount), Currency.getInstance("USD"));
        return new Deal(new DealId(new UUID(1, amount)), CUSTOMER, DAY, "P", money, base, null, status, null, NOON);
    }

    private static Contract contract(LocalDate signed, LocalDate effective) {
        return new Contract(
                new ContractId(new UUID(2, 1)), CUSTOMER, "C-1", null, signed, effective, null, null, null, NOON);
    }

    private static Interaction interaction(int id, Method method, Instant at, boolean automatic) {
        return new Interaction(
                new InteractionId(new UUID(3, id)),
                CUSTOMER,
                at,
                DAY,
                at,
                new UserId("li.wei"),
                List.of(),
                Direction.values()[0],
                method,
                new Interaction.Talk(null, null, null, null, null),
                automatic,
                at);
    }

    private static History ofDeals(Deal... deals) {
        return History.of(List.of(deals), List.of(), List.of());
    }

    @Test
    void only_completed_deals_are_facts() {
        BigDecimal base = new BigDecimal("700.00");

        assertThat(ofDeals(
                                deal(100, DealStatus.COMPLETED, base),
                                deal(101, DealStatus.OPEN, base),
                                deal(102, DealStatus.CANCELLED, base))
                        .deals())
                .containsExactly(new DealFact(DAY, base, false, "P"));
    }

    @Test
    void a_deal_without_a_rate_keeps_its_amount_unknown_and_whether_it_is_a_refund() {
        assertThat(ofDeals(deal(100, DealStatus.COMPLETED, null)).deals())
                .containsExactly(new DealFact(DAY, null, false, "P"));
        assertThat(ofDeals(deal(-100, DealStatus.COMPLETED, null)).deals())
                .containsExactly(new DealFact(DAY, null, true, "P"));
    }

    @Test
    void a_contract_begins_when_it_is_effective_or_else_signed_and_never_without_both() {
        LocalDate later = DAY.plusDays(5);
        List<Contract> contracts = List.of(contract(DAY, later), contract(DAY, null), contract(null, null));

        assertThat(History.of(List.of(), contracts, List.of()).contracts())
                .containsExactly(new ContractFact(later, null, null), new ContractFact(DAY, null, null));
    }

    @Test
    void instant_messages_of_one_day_are_one_fact_and_automatic_messages_none() {
        History history = History.of(
                List.of(),
                List.of(),
                List.of(
                        interaction(1, Method.WECHAT, NOON.plusSeconds(60), false),
                        interaction(2, Method.SMS, NOON, false),
                        interaction(3, Method.PHONE, NOON, false),
                        interaction(4, Method.PHONE, NOON, false),
                        interaction(5, Method.EMAIL, NOON, true)));

        assertThat(history.interactions()).extracting(InteractionFact::at).containsExactly(NOON, NOON, NOON);
        assertThat(history.interactions())
                .filteredOn(each -> each.countKey().startsWith("im:"))
                .hasSize(1);
    }

    @Test
    void facts_come_in_the_order_of_their_days_whatever_the_order_given() {
        DealFact early = DealFact.of(DAY.minusDays(1), BigDecimal.ONE, null);
        DealFact late = DealFact.of(DAY, BigDecimal.ONE, null);

        assertThat(new History(List.of(late, early), List.of(), List.of()).deals())
                .containsExactly(early, late);
    }
}
