package io.guanxi.crm.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a sorted list.
 *
 * @param items in order, empty when there are none
 * @param next where to go on; empty at the end of the list
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same page with every item changed. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
