package io.guanxi.crm.storage.memory;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.Absent;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.StartsWith;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.StoredOrder;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Compiles the filters that look at a record's own fields. */
final class FieldPredicates<T> {
    private final Table<T> table;

    FieldPredicates(Table<T> table) {
        this.table = table;
    }

    Predicate<T> of(Filter.Plain<T> filter) {
        if (filter instanceof Compare<T, ?> compare) {
            return compare(compare);
        }
        if (filter instanceof In<T, ?> in) {
            return in(in);
        }
        if (filter instanceof Absent<T> absent) {
            return owner -> absent.field().values(owner).isEmpty();
        }
        if (filter instanceof StartsWith<T> starts) {
            StoredReader<T, String> reader = table.reader(starts.field());
            return owner -> reader.some(owner, found -> ((String) found).startsWith(starts.prefix()));
        }
        if (filter instanceof Contains<T> contains) {
            StoredReader<T, String> reader = table.reader(contains.field());
            return owner -> reader.some(owner, found -> ((String) found).contains(contains.text()));
        }
        return owner -> true;
    }

    private <V> Predicate<T> compare(Compare<T, V> compare) {
        StoredReader<T, V> reader = table.reader(compare.field());
        Object wanted = reader.stored(compare.value());
        Op op = compare.op();
        Predicate<Object> test = op == Op.EQ ? wanted::equals : found -> op.holds(StoredOrder.compare(found, wanted));
        if (compare.field().isMany()) {
            return owner -> reader.some(owner, test);
        }
        return owner -> {
            Object found = reader.first(owner);
            return found != null && test.test(found);
        };
    }

    private <V> Predicate<T> in(In<T, V> in) {
        StoredReader<T, V> reader = table.reader(in.field());
        Set<Object> wanted = new HashSet<>();
        in.values().forEach(value -> wanted.add(reader.stored(value)));
        return owner -> reader.some(owner, wanted::contains);
    }
}
