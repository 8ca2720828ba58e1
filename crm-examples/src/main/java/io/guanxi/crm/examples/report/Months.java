package io.guanxi.crm.examples.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The calendar months that the report looks back over, oldest first.
 *
 * @param last the month of the day as of which the report is made
 */
record Months(YearMonth last) {
    static final int COUNT = 24;

    static Months upTo(LocalDate asOf) {
        return new Months(YearMonth.from(asOf));
    }

    /** The place of a day's month from 0; negative before the first one, {@link #COUNT} or more after the last. */
    int place(LocalDate day) {
        long ago = ChronoUnit.MONTHS.between(YearMonth.from(day), last);
        return (int) Math.max(-1, COUNT - 1 - ago);
    }

    /** The first day of the month at this place. */
    LocalDate first(int place) {
        return last.minusMonths(COUNT - 1L - place).atDay(1);
    }

    boolean holds(LocalDate day) {
        int place = place(day);
        return place >= 0 && place < COUNT;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int ago = COUNT - 1; ago >= 0; ago--) {
            names.add(last.minusMonths(ago).toString());
        }
        return names;
    }
}
