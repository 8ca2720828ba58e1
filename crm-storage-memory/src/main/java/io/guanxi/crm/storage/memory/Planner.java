package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.All;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the way with the fewest candidates among the indexes that the parts of a conjunction name. */
final class Planner<T> {
    private final @Nullable Tables tables;
    private final Table<T> table;
    private final List<Filter<T>> parts = new ArrayList<>();
    private final Ranges<T> ranges;
    private Choice<T> best;
    private Choice<T> ordered;

    private Planner(@Nullable Tables tables, Table<T> table, Filter<T> filter) {
        this.tables = tables;
        this.table = table;
        flatten(filter, parts);
        this.ranges = new Ranges<>(table, parts);
        Access everything =
                new RangeAccess<>(table, table.byId(), row -> 0, table.type().id());
        this.best = new Choice<>(everything, table.size(), List.of());
        this.ordered = best;
    }

    /** @param tables where related records are; null inside a relation */
    static <T> Plan<T> plan(@Nullable Tables tables, Table<T> table, Filter<T> filter) {
        Planner<T> planner = new Planner<>(tables, table, filter);
        for (OrderedIndex<T> index : table.ordered()) {
            Ranges.Range<T> range = planner.ranges.of(index);
            if (!range.covered().isEmpty()) {
                planner.offer(range.access(), range.covered());
            }
        }
        planner.parts.forEach(planner::consider);
        return new Plan<>(planner.parts, planner.ranges, planner.best, planner.ordered);
    }

    private static <T> void flatten(Filter<T> filter, List<Filter<T>> parts) {
        if (filter instanceof And<T> and) {
            and.parts().forEach(part -> flatten(part, parts));
        } else if (!(filter instanceof All)) {
            parts.add(filter);
        }
    }

    private void offer(Access access, List<Filter<T>> covered) {
        Choice<T> choice = new Choice<>(access, access.estimate(), covered);
        boolean better = choice.estimate() == best.estimate()
                ? access.inIdOrder() && !best.access().inIdOrder()
                : choice.estimate() < best.estimate();
        if (better) {
            best = choice;
        }
        if (access.inIdOrder() && choice.estimate() < ordered.estimate()) {
            ordered = choice;
        }
    }

    private void consider(Filter<T> part) {
        if (part instanceof Compare<T, ?> compare && compare.op() == Op.EQ) {
            byValues(part, table.reader(compare.field()), List.of(wanted(compare)));
        } else if (part instanceof In<T, ?> in) {
            byValues(part, table.reader(in.field()), wanted(in));
        } else if (part instanceof Any<T, ?> any && tables != null) {
            byChildren(any, tables);
        } else if (part instanceof Or<T> or) {
            byAlternatives(or);
        } else if (part instanceof Not<T> not && not.part() instanceof All) {
            offer(SetAccess.none(), List.of());
        }
    }

    private <V> Object wanted(Compare<T, V> compare) {
        return table.reader(compare.field()).stored(compare.value());
    }

    private <V> List<Object> wanted(In<T, V> in) {
        StoredReader<T, V> reader = table.reader(in.field());
        return in.values().stream().map(reader::stored).distinct().toList();
    }

    private void byValues(Filter<T> part, StoredReader<T, ?> reader, List<Object> values) {
        Field<T, ?> field = reader.field();
        Optional<Postings<T>> postings = table.postings(field);
        if (field == table.type().id()) {
            offer(
                    new SetAccess(values.size(), found -> values.forEach(id -> visitIfFound((UUID) id, found))),
                    List.of());
        } else if (postings.isPresent()) {
            Postings<T> entries = postings.get();
            long estimate = values.stream().mapToLong(entries::count).sum();
            offer(new SetAccess(estimate, found -> values.forEach(v -> entries.walk(v, found))), List.of());
        } else if (values.size() > 1 && !field.isMany()) {
            table.ordered().stream()
                    .filter(index -> index.fields().get(0).field() == field)
                    .findFirst()
                    .ifPresent(index -> byRanges(part, index, values));
        }
    }

    private void byRanges(Filter<T> part, OrderedIndex<T> index, List<Object> values) {
        StoredReader<T, ?> field = index.fields().get(0);
        offer(
                union(values.stream()
                        .map(value -> range(index, RowProbe.at(field, value)))
                        .toList()),
                List.of(part));
    }

    private Access range(OrderedIndex<T> index, RowProbe<T> probe) {
        return new RangeAccess<>(table, index, probe, null);
    }

    private boolean visitIfFound(@Nullable UUID id, SlotVisitor visitor) {
        int slot = table.slotOf(id);
        return slot < 0 || visitor.visit(slot);
    }

    private void byAlternatives(Or<T> or) {
        List<Access> ways = new ArrayList<>();
        for (Filter<T> alternative : or.parts()) {
            Plan<T> plan = plan(tables, table, alternative);
            if (plan.best().estimate() >= table.size()) {
                return;
            }
            ways.add(plan.best().access());
        }
        offer(union(ways), List.of());
    }

    private static Access union(List<Access> ways) {
        long estimate = ways.stream().mapToLong(Access::estimate).sum();
        return new SetAccess(estimate, found -> ways.forEach(way -> way.walk(null, found)));
    }

    private <C> void byChildren(Any<T, C> any, Tables related) {
        Table<C> children = related.existing(any.relation().child());
        Field<C, UUID> link = any.relation().link();
        Plan<C> plan = plan(null, children, any.where());
        Predicates<C> predicates = new Predicates<>(null, children);
        for (OrderedIndex<C> index : children.ordered()) {
            Ranges.Range<C> range = plan.ranges().of(index);
            if (range.access().isOrderedBy(link)) {
                Choice<C> choice = new Choice<>(range.access(), 0, range.covered());
                Predicate<C> where = predicates.all(choice.rest(plan.parts()));
                offer(new ParentAccess<>(table, link, range.access(), where), List.of(any));
            }
        }
        Choice<C> best = plan.best();
        Predicate<C> where = predicates.all(best.rest(plan.parts()));
        SetAccess owners = new SetAccess(
                best.estimate(),
                found -> best.access().walk(null, slot -> {
                    C child = children.row(slot);
                    return !where.test(child) || visitIfFound(link.value(child), found);
                }));
        offer(owners, List.of(any));
    }
}
