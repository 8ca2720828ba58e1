package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.tag.TagDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What no storage could keep is refused before it, by name and limit, on every storage the same. */
public abstract class IntakeLimitsContract extends ServiceSuite {
    private static final List<Field<io.guanxi.crm.customer.Customer, BigDecimal>> NUMBERS =
            List.of(CustomerFields.OPENING_AMOUNT, CustomerFields.REVENUE, CustomerFields.CAPITAL);
    private static final List<Field<io.guanxi.crm.customer.Customer, String>> TEXTS = List.of(
            CustomerFields.REMARKS,
            CustomerFields.MAIN_BUSINESS,
            CustomerFields.PREFERENCES,
            CustomerFields.COMPETITORS);
    private static final String MOST = "999999999999999.999999";
    private static final String TOO_MUCH = "1000000000000000";

    private final List<RowOutcome> outcomes = new ArrayList<>();

    private BulkReport enter(CustomerDraft... rows) {
        outcomes.clear();
        return boss().customers()
                .registerAll(List.of(rows).iterator(), BulkOptions.strict().reporting(outcomes::add));
    }

    private List<String> said(int row) {
        return outcomes.get(row) instanceof RowOutcome.Refused refused ? told(refused.violations()) : List.of();
    }

    private static List<String> told(List<Violation> violations) {
        return violations.stream().map(each -> each.path() + " " + each.code()).toList();
    }

    private static void refused(ThrowingCallable call, String... told) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        bad -> assertThat(told(bad.violations())).contains(told));
    }

    @Test
    void numbers_up_to_the_limit_are_kept_exactly_and_beyond_it_refused_by_field() {
        for (Field<io.guanxi.crm.customer.Customer, BigDecimal> field : NUMBERS) {
            CustomerId id = boss().customers()
                    .register(enterprise("大额公司").with(field, MOST))
                    .id();
            assertThat(boss().customers().get(id).get(field).clear()).contains(new BigDecimal(MOST));
            String refusal = field.key() + " amount.too-large";
            refused(() -> boss().customers().register(enterprise("超额公司").with(field, TOO_MUCH)), refusal);
            refused(() -> boss().customers().register(enterprise("超额公司").with(field, "9".repeat(30))), refusal);
            refused(
                    () -> boss().customers()
                            .acts()
                            .change(id, 1, CustomerPatch.empty().set(field, TOO_MUCH)),
                    refusal);
            assertThat(enter(enterprise("好行公司"), enterprise("超额公司").with(field, TOO_MUCH)))
                    .isEqualTo(new BulkReport(2, 1, 0, 1));
            assertThat(said(1)).contains(refusal);
        }
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(6);
    }

    @Test
    void texts_that_cannot_be_kept_are_refused_by_field() {
        CustomerId id = customer("文本公司");
        Map<String, String> bad = Map.of(
                "前\u0000后", "text.not-storable", "\ud83d", "text.not-storable", "长".repeat(100_001), "text.too-long");
        for (Field<io.guanxi.crm.customer.Customer, String> field : TEXTS) {
            bad.forEach((text, code) -> {
                String refusal = field.key() + " " + code;
                refused(() -> boss().customers().register(enterprise("坏文公司").with(field, text)), refusal);
                refused(
                        () -> boss().customers()
                                .acts()
                                .change(id, 1, CustomerPatch.empty().set(field, text)),
                        refusal);
                enter(enterprise("坏文公司").with(field, text));
                assertThat(said(0)).contains(refusal);
            });
            boss().customers().register(enterprise("长文公司").with(field, "😀".repeat(50_000)));
        }
    }

    @Test
    void invisible_characters_of_short_texts_are_dropped_like_any_other() {
        CustomerId id = boss().customers()
                .register(enterprise("控制\u0000符公司").number("K\u0000-1"))
                .id();
        assertThat(boss().customers().byNumber("K-1").id()).isEqualTo(id);
    }

    @Test
    void facts_with_what_cannot_be_kept_are_refused_row_by_row() {
        CustomerId id = customer("事实公司");
        InteractionDraft good = InteractionDraft.inbound(id, Method.PHONE, "好");
        InteractionDraft bad = good.talk(new Interaction.Talk("题\u0000", "前\u0000后", null, "x".repeat(100_001), null));
        refused(() -> boss().interactions().record(bad), "subject text.not-storable", "content text.not-storable");
        outcomes.clear();
        assertThat(boss().interactions()
                        .recordAll(
                                List.of(good, bad).iterator(),
                                BulkOptions.strict().reporting(outcomes::add)))
                .isEqualTo(new BulkReport(2, 1, 0, 1));
        assertThat(said(1)).contains("content text.not-storable", "next-step text.too-long");
        refused(
                () -> boss().deals().record(DealDraft.completed(id, TODAY, Money.cny(new BigDecimal(TOO_MUCH)))),
                "amount amount.too-large");
        DealDraft cheap = DealDraft.ofNumber(
                boss().customers().get(id).number().get(), TODAY, Money.cny(1), DealStatus.COMPLETED);
        assertThat(boss().deals()
                        .recordAll(
                                List.of(cheap, cheap.cost(new BigDecimal(TOO_MUCH)))
                                        .iterator(),
                                BulkOptions.strict()))
                .isEqualTo(new BulkReport(2, 1, 0, 1));
    }

    @Test
    void reasons_and_catalogues_refuse_the_same() {
        CustomerId id = customer("理由公司");
        String nul = "因\u0000此";
        refused(() -> boss().customers().acts().transfer(List.of(id), SUN, nul), "reason text.not-storable");
        refused(() -> boss().customers().acts().archive(id, nul), "reason text.not-storable");
        refused(
                () -> boss().customers().acts().moveTo(id, CustomerStatus.INTENT, StatusReason.of("asked", nul)),
                "reason text.not-storable");
        refused(
                () -> boss().customers()
                        .acts()
                        .change(
                                id,
                                1,
                                CustomerPatch.empty()
                                        .set(CustomerFields.MAIN_BUSINESS, "新")
                                        .because(nul)),
                "reason text.not-storable");
        refused(() -> admin().tags().define(TagDraft.of("标\u0000签")), "key text.not-storable");
        refused(() -> admin().people().put(SUN, "孙\u0000浩", null, null, null), "name text.not-storable");
        assertThat(boss().customers().get(id).version()).isEqualTo(1);
    }
}
