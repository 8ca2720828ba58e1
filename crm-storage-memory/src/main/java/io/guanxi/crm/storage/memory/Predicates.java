package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Relation;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Figures;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.All;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.Plain;
import io.guanxi.crm.filter.StoredOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles a filter to a test of one record, once for many records. It means what the reference evaluator says. */
final class Predicates<T> {
    private final @Nullable Tables tables;
    private final Table<T> table;
    private final FieldPredicates<T> fields;

    /** @param tables where related records are; null inside a relation, where no further relation may be named */
    Predicates(@Nullable Tables tables, Table<T> table) {
        this.tables = tables;
        this.table = table;
        this.fields = new FieldPredicates<>(table);
    }

    /**
     * The test of a filter.
     *
     * @throws IllegalArgumentException for a tree with terms that were not lowered, or with a relation in a relation
     */
    Predicate<T> of(Filter<T> filter) {
        if (!(filter instanceof Plain<T> plain)) {
            throw new IllegalArgumentException("lower the term " + filter + " before a storage is asked");
        }
        if (plain instanceof And<T> and) {
            return all(and.parts());
        }
        if (plain instanceof Or<T> or) {
            return some(or.parts());
        }
        if (plain instanceof Not<T> not) {
            return of(not.part()).negate();
        }
        if (plain instanceof Any<T, ?> any) {
            return any(any);
        }
        return plain instanceof Compute<T, ?> compute ? compute(compute) : fields.of(plain);
    }

    /** The test that all of these hold; the cheap ones are asked first. */
    Predicate<T> all(List<Filter<T>> parts) {
        List<Filter<T>> cheapFirst = new ArrayList<>(parts);
        cheapFirst.sort(Comparator.comparingInt(Predicates::cost));
        Predicate<T> joined = owner -> true;
        for (int i = 0; i < cheapFirst.size(); i++) {
            joined = i == 0 ? of(cheapFirst.get(0)) : joined.and(of(cheapFirst.get(i)));
        }
        return joined;
    }

    private Predicate<T> some(List<Filter<T>> parts) {
        List<Filter<T>> cheapFirst = new ArrayList<>(parts);
        cheapFirst.sort(Comparator.comparingInt(Predicates::cost));
        Predicate<T> joined = owner -> false;
        for (int i = 0; i < cheapFirst.size(); i++) {
            joined = i == 0 ? of(cheapFirst.get(0)) : joined.or(of(cheapFirst.get(i)));
        }
        return joined;
    }

    private <C> Predicate<T> any(Any<T, C> any) {
        Children<C> children = children(any.relation());
        Predicate<C> where = new Predicates<>(null, children.table()).of(any.where());
        return owner -> children.some(table.type().idOf(owner), where);
    }

    private <C> Predicate<T> compute(Compute<T, C> compute) {
        Aggregate<T, C> aggregate = compute.aggregate();
        Children<C> children = children(aggregate.relation());
        Predicate<C> where = new Predicates<>(null, children.table()).of(aggregate.where());
        return owner -> {
            Object figure =
                    Figures.of(aggregate, owner, children.all(table.type().idOf(owner), where));
            return figure != null && compute.op().holds(StoredOrder.compare(figure, compute.value()));
        };
    }

    private <C> Children<C> children(Relation<T, C> relation) {
        if (tables == null) {
            throw new IllegalArgumentException("a filter inside a relation cannot name the relation " + relation);
        }
        return Children.of(tables.existing(relation.child()), relation.link());
    }

    private static int cost(Filter<?> filter) {
        if (filter instanceof And<?> and) {
            return and.parts().stream().mapToInt(Predicates::cost).sum();
        }
        if (filter instanceof Or<?> or) {
            return or.parts().stream().mapToInt(Predicates::cost).sum();
        }
        if (filter instanceof Not<?> not) {
            return cost(not.part());
        }
        if (filter instanceof Any) {
            return 100;
        }
        return filter instanceof Compute ? 1_000 : filter instanceof All ? 0 : 1;
    }
}
