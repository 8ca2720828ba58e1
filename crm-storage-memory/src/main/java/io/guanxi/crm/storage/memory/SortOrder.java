package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.filter.StoredOrder;
import io.guanxi.crm.storage.SortValues;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the order of a list: absent values last in either direction, ties by id. */
final class SortOrder<T> {
    private final Sort<T> sort;
    private final List<Function<T, @Nullable Object>> readers = new ArrayList<>();

    SortOrder(Table<T> table, Sort<T> sort) {
        this.sort = sort;
        for (Sort.Order<T> order : sort.orders()) {
            readers.add(reader(table, order.field()));
        }
    }

    private static <T, V> Function<T, @Nullable Object> reader(Table<T> table, Field<T, V> field) {
        if (field.isSortedByAsciiKey()) {
            return owner -> SortValues.of(field, owner);
        }
        StoredReader<T, V> reader = table.reader(field);
        return reader::first;
    }

    /** How many criteria there are beside the id. */
    int width() {
        return readers.size();
    }

    /** The value of one criterion. */
    @Nullable
    Object key(int criterion, T owner) {
        return readers.get(criterion).apply(owner);
    }

    /** The order of two values of one criterion. */
    int compare(int criterion, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return StoredReader.compare(left, right);
        }
        int order = StoredOrder.compare(left, right);
        return sort.orders().get(criterion).descending() ? -order : order;
    }

    /** The order of two records, given by the values of their criteria and their ids. */
    int compare(List<@Nullable Object> left, UUID leftId, List<@Nullable Object> right, UUID rightId) {
        for (int i = 0; i < readers.size(); i++) {
            int order = compare(i, left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return StoredOrder.compare(leftId, rightId);
    }
}
