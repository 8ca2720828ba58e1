package io.guanxi.crm.examples.report;

import java.time.Duration;

/** How long cases took from opening to closing. */
final class Closing {
    /** Up to so many days; what took longer has a place of its own behind them. */
    static final int[] UP_TO_DAYS = {1, 3, 7, 14, 30};

    final long[] places = new long[UP_TO_DAYS.length + 1];
    private long count;
    private long hours;

    void add(Duration time) {
        int place = 0;
        while (place < UP_TO_DAYS.length && time.compareTo(Duration.ofDays(UP_TO_DAYS[place])) > 0) {
            place++;
        }
        places[place]++;
        count++;
        hours += time.toHours();
    }

    long count() {
        return count;
    }

    long hours() {
        return hours;
    }
}
