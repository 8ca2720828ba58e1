package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Decision;
import io.guanxi.crm.classification.Industries;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.Reason;
import java.util.Optional;

/** Industry (行业维度): the section of GB/T 4754-2017. */
public final class IndustryPolicy {
    private static final Decision MISSING = Decision.unclassified("industry-missing", "缺少所属行业", "no industry");
    private static final Decision UNKNOWN = Decision.unclassified(
            "industry-unknown", "所属行业不在国民经济行业分类中", "the industry is not in the national classification");
    private static final Reason SECTION =
            Reason.of("industry-section", "国民经济行业分类门类 {section}", "section {section} of the national classification");

    private IndustryPolicy() {}

    /** {@code preset.industry}: the section letter of the industry's code, or of a text that is a section's name. */
    public static ClassificationPolicy preset() {
        return Policies.function("industry", "preset.industry", 1, IndustryPolicy::decide);
    }

    private static Decision decide(Inquiry inquiry) {
        Optional<String> industry = inquiry.industry();
        if (industry.isEmpty()) {
            return MISSING;
        }
        Optional<String> section = Industries.section(industry.get());
        section.ifPresent(letter -> inquiry.note("section", letter));
        return section.map(letter -> new Decision(letter, SECTION)).orElse(UNKNOWN);
    }
}
