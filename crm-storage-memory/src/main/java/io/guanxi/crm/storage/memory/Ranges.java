package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.StartsWith;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.StoredOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which range of an ordered index the parts of a conjunction name. */
final class Ranges<T> {
    private final Table<T> table;
    private final List<Filter<T>> parts;

    Ranges(Table<T> table, List<Filter<T>> parts) {
        this.table = table;
        this.parts = parts;
    }

    /**
     * A range and what it answers.
     *
     * @param fixed how many leading fields of the index have one value in the range
     * @param covered the parts that every record of the range passes
     */
    record Range<T>(RangeAccess<T> access, int fixed, List<Filter<T>> covered) {}

    /** The range that these parts name; the whole index when they name none. */
    Range<T> of(OrderedIndex<T> index) {
        List<Filter<T>> covered = new ArrayList<>();
        List<RowProbe<T>> steps = new ArrayList<>();
        int fixed = 0;
        while (fixed < index.fields().size() && fix(index.fields().get(fixed), covered, steps)) {
            fixed++;
        }
        boolean bounded = fixed < index.fields().size() && bound(index.fields().get(fixed), covered, steps);
        RowProbe<T> range = RowProbe.of(steps);
        return new Range<>(
                new RangeAccess<>(table, index, range, bounded ? null : orderedBy(index, fixed)), fixed, covered);
    }

    private boolean fix(StoredReader<T, ?> field, List<Filter<T>> covered, List<RowProbe<T>> steps) {
        for (Filter<T> part : parts) {
            if (part instanceof Compare<T, ?> compare && compare.op() == Op.EQ && names(compare.field(), field)) {
                covered.add(part);
                steps.add(RowProbe.at(field, wanted(compare)));
                return true;
            }
        }
        return false;
    }

    private boolean bound(StoredReader<T, ?> field, List<Filter<T>> covered, List<RowProbe<T>> steps) {
        List<Bound> bounds = new ArrayList<>();
        for (Filter<T> part : parts) {
            boundOf(part, field).ifPresent(bound -> {
                bounds.add(bound);
                covered.add(part);
            });
        }
        if (bounds.isEmpty()) {
            return false;
        }
        steps.add(row -> between(field.first(row), bounds));
        return true;
    }

    private Optional<Bound> boundOf(Filter<T> part, StoredReader<T, ?> field) {
        if (part instanceof StartsWith<T> starts && names(starts.field(), field)) {
            return Optional.of(value -> {
                String text = (String) value;
                return text.startsWith(starts.prefix()) ? 0 : text.compareTo(starts.prefix());
            });
        }
        if (!(part instanceof Compare<T, ?> compare) || !names(compare.field(), field) || compare.op() == Op.NE) {
            return Optional.empty();
        }
        Object wanted = wanted(compare);
        Op op = compare.op();
        int outside = op == Op.GT || op == Op.GE ? -1 : 1;
        return Optional.of(value -> op.holds(StoredOrder.compare(value, wanted)) ? 0 : outside);
    }

    /** Where a stored value lies; the lower bounds decide before the upper ones. */
    private interface Bound {
        int compare(Object value);
    }

    private static int between(@Nullable Object value, List<Bound> bounds) {
        if (value == null) {
            return 1;
        }
        int order = 0;
        for (Bound bound : bounds) {
            int found = bound.compare(value);
            if (found < 0) {
                return found;
            }
            order = Math.max(order, found);
        }
        return order;
    }

    private @Nullable Field<T, UUID> orderedBy(OrderedIndex<T> index, int fixed) {
        if (fixed == index.fields().size()) {
            return table.type().id();
        }
        return ids(index.fields().get(fixed).field());
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Field<T, UUID> ids(Field<T, ?> field) {
        return field.type().stored() == Stored.ID && field.type().javaType() == UUID.class
                ? (Field<T, UUID>) field
                : null;
    }

    private <V> Object wanted(Compare<T, V> compare) {
        return table.reader(compare.field()).stored(compare.value());
    }

    private boolean names(Field<T, ?> asked, StoredReader<T, ?> indexed) {
        return asked == indexed.field() && !asked.isMany();
    }
}
