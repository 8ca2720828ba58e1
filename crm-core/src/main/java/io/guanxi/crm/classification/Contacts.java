package io.guanxi.crm.classification;

import io.guanxi.crm.classification.profile.InteractionFact;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.time.Window;
import java.time.LocalDate;
import java.util.List;

/** Counts interactions in windows. They are kept by day, so the first held is the first to leave. */
final class Contacts {
    private Contacts() {}

    static int in(Profile profile, Window window, Recorder recorder) {
        List<InteractionFact> all = profile.history().interactions();
        LocalDate after = window.after(profile.day());
        LocalDate through = window.through(profile.day());
        int count = 0;
        boolean first = true;
        for (int i = 0; i < all.size(); i++) {
            InteractionFact each = all.get(i);
            if (each.day().isAfter(through)) {
                recorder.until(window.entryDay(each.day()));
                break;
            }
            if (each.day().isAfter(after)) {
                if (first) {
                    recorder.until(window.exitDay(each.day()));
                    first = false;
                }
                count += happened(each, profile, recorder) ? 1 : 0;
            }
        }
        return count;
    }

    /** An interaction counts at its instant, not from the start of its day. */
    private static boolean happened(InteractionFact fact, Profile profile, Recorder recorder) {
        if (fact.at().isAfter(profile.asOf())) {
            recorder.until(fact.at());
            return false;
        }
        return true;
    }
}
