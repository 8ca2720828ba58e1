package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts records, from the sizes of an index's ranges where they tell all. */
final class Tally<T> {
    private final Table<T> table;
    private final Plan<T> plan;
    private final Predicate<T> rest;
    private final boolean exact;

    Tally(Tables tables, Table<T> table, Filter<T> filter) {
        this.table = table;
        this.plan = Planner.plan(tables, table, filter);
        Predicates<T> predicates = new Predicates<>(tables, table);
        plan.parts().forEach(predicates::of);
        List<Filter<T>> open = plan.best().rest(plan.parts());
        this.rest = predicates.all(open);
        this.exact = open.isEmpty();
    }

    long count() {
        Access access = plan.best().access();
        if (exact) {
            return access.count();
        }
        long[] count = {0};
        access.walk(null, slot -> {
            count[0] += rest.test(table.row(slot)) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    /** How many records have which value, in the order of the stored values. */
    <V> Map<V, Long> groups(Field<T, V> by) {
        StoredReader<T, V> reader = table.reader(by);
        Map<Object, Long> counts = new HashMap<>();
        Optional<Ranges.Range<T>> range = rangeOrderedBy(by);
        if (range.isPresent()) {
            range.get().access().index().countBy(range.get().access().range(), reader, counts);
        } else {
            countEach(reader, counts);
        }
        Map<Object, Long> sorted = new TreeMap<>(StoredReader::compare);
        sorted.putAll(counts);
        Map<V, Long> decoded = new LinkedHashMap<>();
        sorted.forEach((value, count) -> decoded.put(by.type().decode().apply(value), count));
        return decoded;
    }

    private Optional<Ranges.Range<T>> rangeOrderedBy(Field<T, ?> by) {
        return table.ordered().stream()
                .map(plan.ranges()::of)
                .filter(range -> range.covered().size() == plan.parts().size())
                .filter(range -> range.fixed() < range.access().index().fields().size())
                .filter(range ->
                        range.access().index().fields().get(range.fixed()).field() == by)
                .findFirst();
    }

    private void countEach(StoredReader<T, ?> reader, Map<Object, Long> counts) {
        plan.best().access().walk(null, slot -> {
            T row = table.row(slot);
            if (rest.test(row)) {
                reader.all(row).stream().distinct().forEach(value -> counts.merge(value, 1L, Long::sum));
            }
            return true;
        });
    }
}
