package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Decision;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.classification.Dimensions;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Demand (需求维度): the first core demand tag that names a class.
 *
 * @param dimension the classes and the texts that name them
 */
public record DemandPolicy(Dimension dimension) {
    private static final Decision MISSING =
            Decision.unclassified("core-demand-missing", "缺少核心需求标签", "no core demand tag");
    private static final Decision UNMAPPED = Decision.unclassified(
            "core-demand-unmapped",
            "{core-demands} 个核心需求标签均不对应任何类别",
            "none of {core-demands} core demand tags names a class");
    private static final Reason FIRST = Reason.of(
            "core-demand",
            "第 {core-demand-place} 个核心需求标签对应此类别",
            "core demand tag {core-demand-place} names this class");

    /** {@code preset.demand}: the classes shipped. */
    public static ClassificationPolicy preset() {
        return new DemandPolicy(Dimensions.DEMAND).policy("preset.demand", 1);
    }

    /** The policy with these texts, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        return Policies.function(dimension.key(), id, version, this::decide);
    }

    Decision decide(Inquiry inquiry) {
        List<String> demands = inquiry.coreDemands();
        for (int i = 0; i < demands.size(); i++) {
            Optional<DimensionClass> named = dimension.named(demands.get(i));
            if (named.isPresent() && !named.get().key().equals(Dimension.UNCLASSIFIED)) {
                inquiry.note("core-demand-place", i + 1);
                return new Decision(named.get().key(), FIRST);
            }
        }
        return demands.isEmpty() ? MISSING : UNMAPPED;
    }
}
