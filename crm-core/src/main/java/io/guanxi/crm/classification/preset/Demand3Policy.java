package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Decision;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.classification.Dimensions;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.Reason;
import java.util.Map;
import java.util.Optional;

/**
 * Demand type (需求类型): that of the latest open demand, else after the class of {@link DemandPolicy}.
 *
 * @param fromDemand demand class to demand type; classes not named are unclassified
 */
public record Demand3Policy(Map<String, String> fromDemand) {
    private static final DemandPolicy DEMAND = new DemandPolicy(Dimensions.DEMAND);
    private static final Reason OPEN =
            Reason.of("open-demand", "最近一项未完成需求的类型为 {open-demand}", "the latest open demand is of type {open-demand}");
    private static final Reason DERIVED =
            Reason.of("from-demand", "由需求维度 {demand} 推定", "after the demand class {demand}");
    private static final Decision OTHER = Decision.unclassified(
            "demand-without-type", "需求维度 {demand} 不对应需求类型", "the demand class {demand} has no demand type");

    public Demand3Policy {
        fromDemand = Map.copyOf(fromDemand);
    }

    /** {@code preset.demand3}: product to product, technical-support and after-sales to service. */
    public static ClassificationPolicy preset() {
        Map<String, String> settled =
                Map.of("product", "product", "technical-support", "service", "after-sales", "service");
        return new Demand3Policy(settled).policy("preset.demand3", 1);
    }

    /** The policy with this mapping, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        return Policies.function("demand3", id, version, this::decide);
    }

    private Decision decide(Inquiry inquiry) {
        Optional<String> open = inquiry.openDemand()
                .flatMap(Dimensions.DEMAND3::named)
                .map(DimensionClass::key)
                .filter(key -> !key.equals(Dimension.UNCLASSIFIED));
        return open.map(type -> new Decision(type, OPEN)).orElseGet(() -> derived(inquiry));
    }

    private Decision derived(Inquiry inquiry) {
        Decision demand = DEMAND.decide(inquiry);
        if (demand.outcome().equals(Dimension.UNCLASSIFIED)) {
            return demand;
        }
        Dimensions.DEMAND
                .withKey(demand.outcome())
                .ifPresent(found -> inquiry.note("demand", found.key(), found.label()));
        String type = fromDemand.get(demand.outcome());
        return type == null ? OTHER : new Decision(type, DERIVED);
    }
}
