package io.guanxi.crm.storage;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import java.util.Optional;

/**
 * A question for a part of a sorted list.
 *
 * @param filter plain nodes only
 * @param after where the part begins (exclusive); empty for the beginning
 * @param limit at most this many records, 1 to {@link #MAX_LIMIT}
 */
public record Scan<T>(Filter<T> filter, Sort<T> sort, Optional<Position> after, int limit) {
    /** The most records that one scan may ask for. */
    public static final int MAX_LIMIT = 5_000;

    public Scan {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a scan asks for 1 to " + MAX_LIMIT + " records, not " + limit);
        }
    }

    /** The first records in the order of their ids. */
    public static <T> Scan<T> of(Filter<T> filter, int limit) {
        return new Scan<>(filter, Sort.byId(), Optional.empty(), limit);
    }

    public Scan<T> sorted(Sort<T> by) {
        return new Scan<>(filter, by, after, limit);
    }

    public Scan<T> after(Position position) {
        return new Scan<>(filter, sort, Optional.of(position), limit);
    }
}
