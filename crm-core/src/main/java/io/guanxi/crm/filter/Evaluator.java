package io.guanxi.crm.filter;

import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Subject;
import io.guanxi.crm.filter.Filter.Absent;
import io.guanxi.crm.filter.Filter.All;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.Plain;
import io.guanxi.crm.filter.Filter.StartsWith;
import io.guanxi.crm.filter.Filter.Term;
import java.util.Collection;

/** The reference of what a filter means: every storage must agree with it. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Whether the subject passes.
     *
     * @throws IllegalArgumentException for a tree with terms that were not lowered
     */
    public static <T> boolean matches(Filter<T> filter, Subject<T> subject) {
        if (filter instanceof Plain<T> plain) {
            return plain(plain, subject);
        }
        throw new IllegalArgumentException("lower the term " + ((Term<T>) filter) + " before it is evaluated");
    }

    private static <T> boolean plain(Plain<T> filter, Subject<T> subject) {
        if (filter instanceof And<T> and) {
            return and.parts().stream().allMatch(part -> matches(part, subject));
        }
        if (filter instanceof Or<T> or) {
            return or.parts().stream().anyMatch(part -> matches(part, subject));
        }
        if (filter instanceof Not<T> not) {
            return !matches(not.part(), subject);
        }
        if (filter instanceof Any<T, ?> any) {
            return any(any, subject);
        }
        if (filter instanceof Compute<T, ?> compute) {
            return compute(compute, subject);
        }
        return onFields(filter, subject.owner());
    }

    private static <T> boolean onFields(Plain<T> filter, T owner) {
        if (filter instanceof Compare<T, ?> compare) {
            return compare(compare, owner);
        }
        if (filter instanceof In<T, ?> in) {
            return in(in, owner);
        }
        if (filter instanceof Absent<T> absent) {
            return absent.field().values(owner).isEmpty();
        }
        if (filter instanceof StartsWith<T> starts) {
            return starts.field().values(owner).stream().anyMatch(v -> v.startsWith(starts.prefix()));
        }
        if (filter instanceof Contains<T> contains) {
            return contains.field().values(owner).stream().anyMatch(v -> v.contains(contains.text()));
        }
        return filter instanceof All<T>;
    }

    private static <T, V> boolean compare(Compare<T, V> compare, T owner) {
        Object wanted = compare.field().stored(compare.value());
        return compare.field().values(owner).stream()
                .map(compare.field()::stored)
                .anyMatch(found -> compare.op().holds(StoredOrder.compare(found, wanted)));
    }

    private static <T, V> boolean in(In<T, V> in, T owner) {
        Collection<Object> wanted = in.values().stream().map(in.field()::stored).toList();
        return in.field().values(owner).stream().map(in.field()::stored).anyMatch(wanted::contains);
    }

    private static <T, C> boolean any(Any<T, C> any, Subject<T> subject) {
        return subject.related(any.relation()).stream().anyMatch(child -> matches(any.where(), Childless.of(child)));
    }

    private static <T, C> boolean compute(Compute<T, C> compute, Subject<T> subject) {
        Aggregate<T, C> aggregate = compute.aggregate();
        Collection<C> children = subject.related(aggregate.relation()).stream()
                .filter(child -> matches(aggregate.where(), Childless.of(child)))
                .toList();
        Object figure = Figures.of(aggregate, subject.owner(), children);
        return figure != null && compute.op().holds(StoredOrder.compare(figure, compute.value()));
    }

    /** The children of a relation are leaves: filters do not reach further. */
    private record Childless<C>(C owner) implements Subject<C> {
        static <C> Subject<C> of(C child) {
            return new Childless<>(child);
        }

        @Override
        public <D> Collection<D> related(Relation<C, D> relation) {
            throw new IllegalArgumentException("a filter inside a relation cannot name the relation " + relation);
        }
    }
}
