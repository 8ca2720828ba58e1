package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.TagPolicy;
import java.util.List;

/** The policies shipped, one for each dimension shipped and one for each tag. */
public final class Presets {
    private static final List<ClassificationPolicy> POLICIES = List.of(
            ValuePolicy.preset(),
            AbcPolicy.preset(),
            TierPolicy.preset(),
            DemandPolicy.preset(),
            Demand3Policy.preset(),
            ActivityPolicy.preset(),
            IndustryPolicy.preset(),
            ScalePolicy.preset(),
            StagePolicy.preset(),
            DepthPolicy.preset());
    private static final List<TagPolicy> TAGS = List.of(TagPresets.highIntent(), TagPresets.longTerm());

    private Presets() {}

    /** The classification policies, in the order of {@link io.guanxi.crm.classification.Dimensions#shipped()}. */
    public static List<ClassificationPolicy> policies() {
        return POLICIES;
    }

    /** The tag policies. */
    public static List<TagPolicy> tags() {
        return TAGS;
    }
}
