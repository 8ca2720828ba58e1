package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Decision;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.classification.Dimensions;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.Reason;
import io.guanxi.crm.dictionary.Industries;
import io.guanxi.crm.shared.Label;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Industry (行业维度): the section (门类) of GB/T 4754-2017 that the customer's industry lies in. Codes are read with or
 * without the section's letter, down to the four digits of a class; so are the names of sections. Other texts are
 * intake's to translate into codes.
 *
 * @param industries the dictionary, with a workspace's own industries below those of the standard
 */
public record IndustryPolicy(Industries industries) {
    private static final Pattern CODE = Pattern.compile("([A-T])?(\\d{2})\\d{0,2}");
    private static final Decision MISSING = Decision.unclassified("industry-missing", "缺少所属行业", "no industry");
    private static final Decision UNKNOWN = Decision.unclassified(
            "industry-unknown", "所属行业不在国民经济行业分类中", "the industry is not in the national classification");
    private static final Reason SECTION =
            Reason.of("industry-section", "国民经济行业分类门类 {section}", "section {section} of the national classification");

    /** {@code preset.industry}: the dictionary shipped. */
    public static ClassificationPolicy preset() {
        return new IndustryPolicy(Industries.standard()).policy("preset.industry", 1);
    }

    /** The policy with this dictionary, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        return Policies.function("industry", id, version, this::decide);
    }

    private Decision decide(Inquiry inquiry) {
        Optional<String> industry = inquiry.industry();
        if (industry.isEmpty()) {
            return MISSING;
        }
        Optional<String> section = section(industry.get());
        section.ifPresent(letter -> inquiry.note("section", letter, called(letter)));
        return section.map(letter -> new Decision(letter, SECTION)).orElse(UNKNOWN);
    }

    private static Label called(String letter) {
        return Dimensions.INDUSTRY
                .withKey(letter)
                .map(DimensionClass::label)
                .orElseGet(() -> new Label(letter, letter));
    }

    private Optional<String> section(String text) {
        Optional<String> known = industries.sectionOf(text);
        if (known.isPresent()) {
            return known;
        }
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            String letter = code.group(1);
            return industries.sectionOf(code.group(2)).filter(found -> letter == null || found.equals(letter));
        }
        return Dimensions.INDUSTRY
                .named(text)
                .map(DimensionClass::key)
                .filter(key -> !key.equals(Dimension.UNCLASSIFIED));
    }
}
