package io.guanxi.crm.classification.preset;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Decision;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.Reason;
import io.guanxi.crm.customer.Band;
import io.guanxi.crm.customer.CustomerKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Scale (规模维度) of an enterprise by head count. A band takes its lower end, 0 when open: 500人以下 is small. Where a band
 * spans classes the reason code is {@code band-spans-classes}.
 *
 * @param largeAbove people above which an enterprise is large
 * @param mediumFrom people from which an enterprise is medium
 */
public record ScalePolicy(long largeAbove, long mediumFrom) {
    private static final Decision PERSON = Decision.unclassified("individual", "个人客户不分规模", "a person has no scale");
    private static final Decision MISSING = Decision.unclassified("head-count-missing", "缺少人员规模", "no head count");
    private static final Reason SPANS = Reason.of(
            "band-spans-classes",
            "人员规模 {head-count} 跨越多个类别,取下限",
            "head count {head-count} spans classes, the lower end counts");

    /** {@code preset.scale}: above 1000 large, 100 to 1000 medium, below 100 small. */
    public static ClassificationPolicy preset() {
        return new ScalePolicy(1000, 100).policy("preset.scale", 1);
    }

    /** The policy with these thresholds, under an id and version of its own. */
    public ClassificationPolicy policy(String id, int version) {
        return Policies.function("scale", id, version, this::decide);
    }

    private Decision decide(Inquiry inquiry) {
        if (inquiry.kind() == CustomerKind.INDIVIDUAL) {
            return PERSON;
        }
        return inquiry.headCount().map(this::decide).orElse(MISSING);
    }

    private Decision decide(Band band) {
        String lower = classOf(band.from(), "small");
        String upper = classOf(band.to(), "large");
        return new Decision(lower, lower.equals(upper) ? plain(lower) : SPANS);
    }

    private String classOf(@Nullable BigDecimal people, String whenOpen) {
        if (people == null) {
            return whenOpen;
        }
        if (people.compareTo(BigDecimal.valueOf(largeAbove)) > 0) {
            return "large";
        }
        return people.compareTo(BigDecimal.valueOf(mediumFrom)) >= 0 ? "medium" : "small";
    }

    private Reason plain(String scale) {
        if (scale.equals("large")) {
            return reason("head-count-large", "多于 " + largeAbove + " 人", "above " + largeAbove);
        }
        return scale.equals("medium")
                ? reason("head-count-medium", mediumFrom + "–" + largeAbove + " 人", mediumFrom + " to " + largeAbove)
                : reason("head-count-small", "少于 " + mediumFrom + " 人", "below " + mediumFrom);
    }

    private static Reason reason(String code, String zh, String en) {
        return Reason.of(code, "人员规模 {head-count}," + zh, "head count {head-count}, " + en);
    }
}
