package io.guanxi.crm.classification.preset;

import static io.guanxi.crm.time.Windows.ROLLING_YEAR;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Figures;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import java.math.BigDecimal;

/**
 * A, B, C by amount or number of deals of the rolling year, or strategic partnership; the higher class wins.
 *
 * @param amountA yuan from which a customer is A
 * @param dealsA deals from which a customer is A
 * @param amountB yuan from which a customer is B
 * @param dealsB deals from which a customer is B
 */
public record AbcPolicy(BigDecimal amountA, int dealsA, BigDecimal amountB, int dealsB) {

    /** {@code preset.abc}: A from 100,000 or 4 deals, B from 50,000 or 2 deals. */
    public static ClassificationPolicy preset() {
        return new AbcPolicy(BigDecimal.valueOf(100_000), 4, BigDecimal.valueOf(50_000), 2).policy("preset.abc", 1);
    }

    /** The policy with these thresholds, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        return Policies.dimension("abc")
                .named(id)
                .version(version)
                .when("a-by-amount", i -> i.amount(ROLLING_YEAR).atLeast(amountA))
                .then("A", zhAmount(amountA), enAmount(amountA))
                .when("a-by-deals", i -> i.deals(ROLLING_YEAR) >= dealsA)
                .then("A", zhDeals(dealsA), enDeals(dealsA))
                .when("a-by-partnership", Inquiry::strategicPartner)
                .then("A", "战略合作伙伴", "a strategic partner")
                .when("b-by-amount", i -> i.amount(ROLLING_YEAR).atLeast(amountB))
                .then("B", zhAmount(amountB), enAmount(amountB))
                .when("b-by-deals", i -> i.deals(ROLLING_YEAR) >= dealsB)
                .then("B", zhDeals(dealsB), enDeals(dealsB))
                .otherwise(
                        "C",
                        "below-b",
                        "近12个月成交额 {amount(12 months)} 元、{deals(12 months)} 笔,未达到 B 类条件",
                        "{amount(12 months)} in {deals(12 months)} deals in the last 12 months, below class B");
    }

    private static String zhAmount(BigDecimal threshold) {
        return "近12个月成交额 {amount(12 months)} 元,达到 " + Figures.grouped(threshold) + " 元";
    }

    private static String enAmount(BigDecimal threshold) {
        return "amount of the last 12 months {amount(12 months)}, at least " + Figures.grouped(threshold);
    }

    private static String zhDeals(int threshold) {
        return "近12个月成交 {deals(12 months)} 笔,达到 " + threshold + " 笔";
    }

    private static String enDeals(int threshold) {
        return "{deals(12 months)} deals in the last 12 months, at least " + threshold;
    }
}
