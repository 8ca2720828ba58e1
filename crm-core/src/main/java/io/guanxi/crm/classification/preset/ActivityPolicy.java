package io.guanxi.crm.classification.preset;

import static io.guanxi.crm.time.Windows.ROLLING_MONTH;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Policies;

/**
 * Activity (行为维度) by interactions of the rolling month, in both directions.
 *
 * @param highFrom interactions from which activity is high
 * @param mediumFrom interactions from which activity is medium
 */
public record ActivityPolicy(int highFrom, int mediumFrom) {

    /** {@code preset.activity}: 3 and 1. */
    public static ClassificationPolicy preset() {
        return new ActivityPolicy(3, 1).policy("preset.activity", 1);
    }

    /** The policy with these thresholds, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        return Policies.dimension("activity")
                .named(id)
                .version(version)
                .when("interactions-high", i -> i.interactions(ROLLING_MONTH) >= highFrom)
                .then("high", zh("达到 " + highFrom), en("at least " + highFrom))
                .when("interactions-medium", i -> i.interactions(ROLLING_MONTH) >= mediumFrom)
                .then("medium", zh("达到 " + mediumFrom + " 次、不足 " + highFrom), en("at least " + mediumFrom))
                .otherwise("low", "interactions-low", zh("不足 " + mediumFrom), en("below " + mediumFrom));
    }

    private static String zh(String range) {
        return "近30天互动 {interactions(30 days)} 次," + range + " 次";
    }

    private static String en(String range) {
        return "{interactions(30 days)} interactions in the last 30 days, " + range;
    }
}
