package io.guanxi.crm.filter;

import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.RecordState;
import java.util.Optional;
import java.util.Set;

/**
 * A question for a page of records.
 *
 * @param states the record states looked at; active ones unless said otherwise
 * @param from where the page begins, from the page before; empty for the first
 * @param limit 1 to 500
 */
public record Query<T>(Filter<T> filter, Sort<T> sort, Set<RecordState> states, Optional<Cursor> from, int limit) {
    /** The most records on one page. */
    public static final int MAX_LIMIT = 500;

    public Query {
        states = Set.copyOf(states);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " records, not " + limit);
        }
    }

    /** The first fifty active records that pass, by id. */
    public static <T> Query<T> where(Filter<T> filter) {
        return new Query<>(filter, Sort.byId(), Set.of(RecordState.ACTIVE), Optional.empty(), 50);
    }

    public Query<T> sorted(Sort<T> by) {
        return new Query<>(filter, by, states, from, limit);
    }

    public Query<T> from(Cursor cursor) {
        return new Query<>(filter, sort, states, Optional.of(cursor), limit);
    }

    public Query<T> limit(int most) {
        return new Query<>(filter, sort, states, from, most);
    }

    /** The same over records in these states. */
    public Query<T> in(RecordState... others) {
        return new Query<>(filter, sort, Set.of(others), from, limit);
    }
}
