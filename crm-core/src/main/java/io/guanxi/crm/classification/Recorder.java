package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what an inquiry read, each question once, and the first instant at which an answer can change. */
final class Recorder {
    private final LocalDate day;
    private final Instant asOf;
    private final List<Input> read = new ArrayList<>(4);
    private @Nullable LocalDate limitDay;
    private @Nullable Instant limitAt;

    Recorder(LocalDate day, Instant asOf) {
        this.day = day;
        this.asOf = asOf;
    }

    /** What was answered to a question before, or null when it is new. */
    @Nullable
    Input find(String metric, @Nullable Window window) {
        for (int i = 0; i < read.size(); i++) {
            Input input = read.get(i);
            if (input.metric().equals(metric)
                    && (window == null ? input.window() == null : window.equals(input.window()))) {
                return input;
            }
        }
        return null;
    }

    void add(String metric, @Nullable Window window, @Nullable Object value) {
        read.add(new Input(metric, window, value, null));
    }

    /** Keeps the first answer to a question without a window, with what it is called where it is a key. */
    void once(String metric, @Nullable Object value, @Nullable Label words) {
        if (find(metric, null) == null) {
            read.add(new Input(metric, null, value, words));
        }
    }

    /** An answer can change on this day; days that have come already say nothing. */
    void until(@Nullable LocalDate change) {
        if (change != null && change.isAfter(day) && (limitDay == null || change.isBefore(limitDay))) {
            limitDay = change;
        }
    }

    /** An answer can change at this instant; instants that have come already say nothing. */
    void until(Instant change) {
        if (change.isAfter(asOf) && (limitAt == null || change.isBefore(limitAt))) {
            limitAt = change;
        }
    }

    Inputs inputs() {
        return new Inputs(read);
    }

    /** The first change to come, a day being its first instant in the zone; null when none is to come. */
    @Nullable
    Instant limit(ZoneId zone) {
        if (limitDay == null) {
            return limitAt;
        }
        Instant start = limitDay.atStartOfDay(zone).toInstant();
        return limitAt != null && limitAt.isBefore(start) ? limitAt : start;
    }
}
