package io.guanxi.crm.classification;

import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.Profile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the recorded deals up to the day say; refunds are no deals. */
final class DealsSoFar {
    private DealsSoFar() {}

    static @Nullable LocalDate first(Profile profile, Recorder recorder) {
        for (DealFact deal : profile.history().deals()) {
            if (!deal.refund()) {
                boolean happened = !deal.day().isAfter(profile.day());
                recorder.until(deal.day());
                return happened ? deal.day() : null;
            }
        }
        return null;
    }

    static @Nullable LocalDate last(Profile profile, Recorder recorder) {
        LocalDate last = null;
        for (DealFact deal : profile.history().deals()) {
            if (deal.day().isAfter(profile.day())) {
                recorder.until(deal.day());
                break;
            }
            last = deal.refund() ? last : deal.day();
        }
        return last;
    }

    static int products(Profile profile, Recorder recorder) {
        Set<String> names = new HashSet<>();
        for (DealFact deal : profile.history().deals()) {
            if (deal.day().isAfter(profile.day())) {
                recorder.until(deal.day());
                break;
            }
            if (!deal.refund() && deal.product() != null) {
                names.add(deal.product());
            }
        }
        return names.size();
    }
}
