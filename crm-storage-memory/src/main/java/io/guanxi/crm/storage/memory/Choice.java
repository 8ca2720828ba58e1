package io.guanxi.crm.storage.memory;

import io.guanxi.crm.filter.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to candidates.
 *
 * @param covered the parts of the conjunction that every candidate passes
 */
record Choice<T>(Access access, long estimate, List<Filter<T>> covered) {
    /** The parts that candidates still have to pass. */
    List<Filter<T>> rest(List<Filter<T>> parts) {
        List<Filter<T>> rest = new ArrayList<>();
        for (Filter<T> part : parts) {
            if (covered.stream().noneMatch(done -> done == part)) {
                rest.add(part);
            }
        }
        return rest;
    }
}
