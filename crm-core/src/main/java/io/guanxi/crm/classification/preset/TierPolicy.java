package io.guanxi.crm.classification.preset;

import static io.guanxi.crm.time.Windows.ROLLING_MONTH;
import static io.guanxi.crm.time.Windows.ROLLING_YEAR;
import static io.guanxi.crm.time.Windows.YEAR_BEFORE;

import io.guanxi.crm.classification.Amount;
import io.guanxi.crm.classification.ClassificationDraft;
import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Figures;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import java.math.BigDecimal;

/**
 * Tier (客户分层) by amount, tenure, frequency and recency; churned over core over potential over normal.
 *
 * @param coreFrom yuan of the rolling year from which a customer of a year's standing is core
 * @param coreFromWithDeals yuan that are enough with {@code coreDeals}
 * @param coreDeals deals of the rolling year that lower the threshold
 * @param contacts interactions of the rolling month that show potential before the first deal
 * @param firstYearFrom yuan that show potential within the year of the first cooperation
 * @param growth how many times the amount of the year before shows potential
 */
public record TierPolicy(
        BigDecimal coreFrom,
        BigDecimal coreFromWithDeals,
        int coreDeals,
        int contacts,
        BigDecimal firstYearFrom,
        BigDecimal growth) {

    /** {@code preset.tier}: 1,000,000; 500,000 with 4 deals; 3 interactions; 50,000; 1.2 times. */
    public static ClassificationPolicy preset() {
        TierPolicy settled = new TierPolicy(
                BigDecimal.valueOf(1_000_000),
                BigDecimal.valueOf(500_000),
                4,
                3,
                BigDecimal.valueOf(50_000),
                new BigDecimal("1.2"));
        return settled.policy("preset.tier", 1);
    }

    /** The policy with these thresholds, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        ClassificationDraft draft = Policies.dimension("tier").named(id).version(version);
        churned(draft);
        core(draft);
        potentialBeforeDeals(draft);
        potentialByAmount(draft);
        return draft.otherwise("normal", "none-of-these", "不符合流失、核心、潜力客户的条件", "neither churned nor core nor promising");
    }

    private static void churned(ClassificationDraft draft) {
        draft.when("status-churned", i -> i.status().equals("churned"))
                .then("churned", "客户状态为流失", "the status is churned")
                .when("lapsed", i -> i.anyDeal() && i.deals(ROLLING_YEAR) == 0 && !i.contractInForce())
                .then(
                        "churned",
                        "曾有成交,近12个月无成交且无有效合同",
                        "there were deals, but none in the last 12 months, and no contract is in force");
    }

    private void core(ClassificationDraft draft) {
        String all = Figures.grouped(coreFrom);
        String some = Figures.grouped(coreFromWithDeals);
        draft.when("core-by-amount", i -> tenured(i) && i.amount(ROLLING_YEAR).atLeast(coreFrom))
                .then(
                        "core",
                        "首次合作 {first-cooperation} 已满一年,近12个月成交额 {amount(12 months)} 元,达到 " + all + " 元",
                        "first cooperation {first-cooperation} at least a year ago, amount of the last 12 months"
                                + " {amount(12 months)}, at least " + all)
                .when(
                        "core-by-amount-and-deals",
                        i -> tenured(i)
                                && i.deals(ROLLING_YEAR) >= coreDeals
                                && i.amount(ROLLING_YEAR).atLeast(coreFromWithDeals))
                .then(
                        "core",
                        "首次合作 {first-cooperation} 已满一年,近12个月成交 {deals(12 months)} 笔、{amount(12 months)} 元,达到 "
                                + coreDeals + " 笔、" + some + " 元",
                        "first cooperation {first-cooperation} at least a year ago, {deals(12 months)} deals and"
                                + " {amount(12 months)} in the last 12 months, at least " + coreDeals + " and " + some);
    }

    private void potentialBeforeDeals(ClassificationDraft draft) {
        draft.when("intent", i -> !i.anyDeal() && i.status().equals("intent"))
                .then("potential", "尚无成交,客户状态为意向", "no deal yet, the status is intent")
                .when("many-contacts", i -> !i.anyDeal() && i.interactions(ROLLING_MONTH) >= contacts)
                .then(
                        "potential",
                        "尚无成交,近30天互动 {interactions(30 days)} 次,达到 " + contacts + " 次",
                        "no deal yet, {interactions(30 days)} interactions in the last 30 days, at least " + contacts);
    }

    private void potentialByAmount(ClassificationDraft draft) {
        String first = Figures.grouped(firstYearFrom);
        String factor = Figures.plain(growth);
        draft.when("first-year", i -> firstYear(i) && i.amount(ROLLING_YEAR).atLeast(firstYearFrom))
                .then(
                        "potential",
                        "首次合作 {first-cooperation} 在近12个月内,成交额 {amount(12 months)} 元,达到 " + first + " 元",
                        "first cooperation {first-cooperation} in the last 12 months, amount {amount(12 months)}, at"
                                + " least " + first)
                .when("growing", this::growing)
                .then(
                        "potential",
                        "近12个月成交额 {amount(12 months)} 元,达到上一年 {amount(12 months until 12 months ago)} 元的 " + factor
                                + " 倍",
                        "amount of the last 12 months {amount(12 months)}, at least " + factor
                                + " times the {amount(12 months until 12 months ago)} of the year before");
    }

    /** First cooperation was at least a year ago. */
    private static boolean tenured(Inquiry i) {
        return i.firstCooperation().filter(day -> i.before(ROLLING_YEAR, day)).isPresent();
    }

    private static boolean firstYear(Inquiry i) {
        return i.firstCooperation().filter(day -> i.within(ROLLING_YEAR, day)).isPresent();
    }

    private boolean growing(Inquiry i) {
        Amount before = i.amount(YEAR_BEFORE);
        return before.isPositive() && i.amount(ROLLING_YEAR).atLeast(before.times(growth));
    }
}
