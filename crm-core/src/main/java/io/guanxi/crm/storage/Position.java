package io.guanxi.crm.storage;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Sort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list: the sort values of a record, in stored form and in the order of the criteria, and its id.
 * A list that changes meanwhile shows every record that stayed unchanged exactly once.
 */
public record Position(List<@Nullable Object> values, UUID id) {
    public Position {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The place of this record in that order. */
    public static <T> Position of(RecordType<T> type, Sort<T> sort, T last) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Sort.Order<T> order : sort.orders()) {
            values.add(SortValues.of(order.field(), last));
        }
        return new Position(values, type.idOf(last));
    }
}
