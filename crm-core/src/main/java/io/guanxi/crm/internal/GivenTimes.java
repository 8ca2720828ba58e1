package io.guanxi.crm.internal;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the instants at which, as callers say, something came to us. */
public final class GivenTimes {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private GivenTimes() {}

    /** What is wrong with an instant: it lies ahead, or before any that is meant. With none nothing is. */
    public static List<Violation> violations(String field, @Nullable Instant at, Instant now) {
        if (at == null) {
            return List.of();
        }
        if (at.isAfter(now)) {
            return List.of(inFuture(field));
        }
        return at.isBefore(EARLIEST) ? List.of(tooEarly(field)) : List.of();
    }

    public static Violation inFuture(String field) {
        return new Violation(
                field, "time.in-future", new Label("时间不能晚于现在", "the time must not lie after the present instant"));
    }

    private static Violation tooEarly(String field) {
        return new Violation(
                field, "time.too-early", new Label("时间不能早于 1900 年,请核对年份", "the time lies before 1900; check the year"));
    }
}
