package io.guanxi.crm.storage.memory;

import io.guanxi.crm.filter.Filter;
import java.util.List;

/**
 * How a filter is answered.
 *
 * @param parts the parts of the conjunction
 * @param ranges the ranges that they name
 * @param best the way with the fewest candidates
 * @param ordered the way with the fewest candidates among those in the order of ids
 */
record Plan<T>(List<Filter<T>> parts, Ranges<T> ranges, Choice<T> best, Choice<T> ordered) {
    /** About how many candidates are visited on a way until so many pass, if those that pass lie evenly. */
    long visitsUntil(int limit, long candidates) {
        return Math.min(candidates, limit * candidates / Math.max(1, best.estimate()));
    }
}
