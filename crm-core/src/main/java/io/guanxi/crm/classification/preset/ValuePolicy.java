package io.guanxi.crm.classification.preset;

import static io.guanxi.crm.time.Windows.ROLLING_YEAR;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Figures;
import io.guanxi.crm.classification.Policies;
import java.math.BigDecimal;

/**
 * Value (价值维度) by the amount of the rolling year.
 *
 * @param strategicFrom yuan from which a customer is strategic
 * @param keyFrom yuan from which a customer is key
 */
public record ValuePolicy(BigDecimal strategicFrom, BigDecimal keyFrom) {

    /** {@code preset.value}: 1,000,000 and 500,000. */
    public static ClassificationPolicy preset() {
        return new ValuePolicy(BigDecimal.valueOf(1_000_000), BigDecimal.valueOf(500_000)).policy("preset.value", 1);
    }

    /** The policy with these thresholds, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        String strategic = Figures.grouped(strategicFrom);
        String key = Figures.grouped(keyFrom);
        return Policies.dimension("value")
                .named(id)
                .version(version)
                .when("amount-strategic", i -> i.amount(ROLLING_YEAR).atLeast(strategicFrom))
                .then("strategic", zh("达到 " + strategic), en("at least " + strategic))
                .when("amount-key", i -> i.amount(ROLLING_YEAR).atLeast(keyFrom))
                .then("key", zh("达到 " + key + " 元、不足 " + strategic), en("from " + key + " to below " + strategic))
                .otherwise("normal", "amount-below-key", zh("不足 " + key), en("below " + key));
    }

    private static String zh(String range) {
        return "近12个月成交额 {amount(12 months)} 元," + range + " 元";
    }

    private static String en(String range) {
        return "amount of the last 12 months {amount(12 months)}, " + range;
    }
}
