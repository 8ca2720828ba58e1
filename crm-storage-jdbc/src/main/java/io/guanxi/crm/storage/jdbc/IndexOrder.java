package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Orders by an id in the words of an index. What a condition fixes to one value does not change an order, yet H2 reads an
 * index in its order only when all columns before the id are named.
 */
final class IndexOrder {
    private IndexOrder() {}

    /** The parts that must all hold. */
    static <T> void conjuncts(Filter<T> filter, List<Filter<T>> parts) {
        if (filter instanceof Filter.And<T> and) {
            and.parts().forEach(part -> conjuncts(part, parts));
        } else {
            parts.add(filter);
        }
    }

    /** What follows {@code order by} for the records that pass, by this column of theirs. */
    static <T> String of(TableLayout<T> table, String alias, Filter<T> filter, Column last) {
        Set<String> fixed = fixed(table, filter);
        List<Column> best = List.of();
        for (List<Column> index : indexes(table.table())) {
            List<Column> before = before(index, fixed, last);
            best = before.size() > best.size() ? before : best;
        }
        return Stream.concat(best.stream(), Stream.of(last))
                .map(column -> alias + "." + column.sql())
                .collect(Collectors.joining(", "));
    }

    private static <T> Set<String> fixed(TableLayout<T> table, Filter<T> filter) {
        List<Filter<T>> parts = new ArrayList<>();
        conjuncts(filter, parts);
        Set<String> fixed = new HashSet<>(Set.of(table.workspace().name()));
        for (Filter<T> part : parts) {
            if (part instanceof Filter.Compare<T, ?> compare && compare.op() == Op.EQ) {
                Column column = table.mapping(compare.field()).comparable();
                if (column != null) {
                    fixed.add(column.name());
                }
            }
        }
        return fixed;
    }

    private static List<List<Column>> indexes(Table table) {
        List<List<Column>> indexes = new ArrayList<>(List.of(table.primaryKey()));
        table.indexes().forEach(index -> indexes.add(index.columns()));
        return indexes;
    }

    /** The columns of an index before this one when all of them are fixed, none otherwise. */
    private static List<Column> before(List<Column> index, Set<String> fixed, Column last) {
        int at = 0;
        while (at < index.size() && !index.get(at).name().equals(last.name())) {
            if (!fixed.contains(index.get(at).name())) {
                return List.of();
            }
            at++;
        }
        return at < index.size() ? index.subList(0, at) : List.of();
    }
}
