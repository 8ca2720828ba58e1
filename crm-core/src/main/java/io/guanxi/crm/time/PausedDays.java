package io.guanxi.crm.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Steps over the whole days inside one long pause at once. */
final class PausedDays {

    private PausedDays() {}

    /**
     * Moves the trail to the day before the one on which the clock runs again, if it now stands still and
     * that day is still to come; that last day is left to be walked, since a close of business at 24:00 may
     * be the instant the pause ends. Answers the date to go on with.
     */
    static LocalDate skip(Trail trail, LocalClock clock, LocalDate date) {
        @Nullable Pause pause = trail.pauseFrom(trail.cursor());
        if (pause == null || pause.isOpenEnded() || !pause.contains(trail.cursor())) {
            return date;
        }
        LocalDate last = clock.dateOf(pause.to()).minusDays(1);
        if (last.isAfter(date)) {
            trail.exclude(clock.startOf(last), Reason.OFF_HOURS);
            return last;
        }
        return date;
    }
}
