package io.guanxi.crm.classification.preset;

import static io.guanxi.crm.time.Windows.ROLLING_YEAR;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;

/**
 * Depth of cooperation (合作深度).
 *
 * @param deepProducts different products that, with a contract in force, make cooperation deep
 * @param mediumDeals deals of the rolling year that make cooperation medium
 */
public record DepthPolicy(int deepProducts, int mediumDeals) {

    /** {@code preset.depth}: 2 and 2. */
    public static ClassificationPolicy preset() {
        return new DepthPolicy(2, 2).policy("preset.depth", 1);
    }

    /** The policy with these thresholds, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        return Policies.dimension("depth")
                .named(id)
                .version(version)
                .when("contract-and-products", i -> i.contractInForce() && i.products() >= deepProducts)
                .then(
                        "deep",
                        "有有效合同,购买过 {products} 种产品,达到 " + deepProducts + " 种",
                        "a contract in force and {products} products bought, at least " + deepProducts)
                .when("partnership", Inquiry::strategicPartner)
                .then("deep", "战略合作伙伴", "a strategic partner")
                .when("repeated-deals", i -> i.deals(ROLLING_YEAR) >= mediumDeals)
                .then(
                        "medium",
                        "近12个月成交 {deals(12 months)} 笔,达到 " + mediumDeals + " 笔",
                        "{deals(12 months)} deals in the last 12 months, at least " + mediumDeals)
                .when("any-deal", Inquiry::anyDeal)
                .then("shallow", "有过成交", "there was a deal")
                .otherwise(Dimension.UNCLASSIFIED, "no-deal", "尚无成交", "no deal yet");
    }
}
