package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.ReferenceOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Storages that misunderstand filters or orders, in one way each. */
final class BrokenQuestions {
    private BrokenQuestions() {}

    /** How a storage misunderstands one node; the parts are misunderstood already. */
    interface Misunderstanding {
        <T> Filter<T> of(Filter<T> node);
    }

    /** How a storage orders the places of a list. */
    interface WrongOrder {
        <T> Comparator<Position> of(Sort<T> sort);
    }

    /** Answers another filter than it was asked. */
    static final class Misunderstands extends AlteredStorage {
        private final Misunderstanding fault;

        Misunderstands(CrmStorage sound, Misunderstanding fault) {
            super(sound);
            this.fault = fault;
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                Filter<T> change(Filter<T> filter) {
                    return misunderstood(filter);
                }
            };
        }

        private <T> Filter<T> misunderstood(Filter<T> filter) {
            if (filter instanceof And<T> and) {
                return fault.of(
                        new And<>(and.parts().stream().map(this::misunderstood).toList()));
            }
            if (filter instanceof Or<T> or) {
                return fault.of(
                        new Or<>(or.parts().stream().map(this::misunderstood).toList()));
            }
            return fault.of(filter instanceof Not<T> not ? new Not<>(misunderstood(not.part())) : filter);
        }
    }

    /** Of a negated comparison, absent values drop out as in SQL. */
    static final class ThreeValued implements Misunderstanding {
        @Override
        public <T> Filter<T> of(Filter<T> node) {
            return node instanceof Not<T> not && not.part() instanceof Compare<T, ?> compare
                    ? node.and(Filter.absent(compare.field()).negate())
                    : node;
        }
    }

    /** A comparison with many values holds only when it holds for all, as far as inequality goes. */
    static final class UnequalToAll implements Misunderstanding {
        @Override
        public <T> Filter<T> of(Filter<T> node) {
            return node instanceof Compare<T, ?> compare && compare.op() == Op.NE ? none(compare) : node;
        }

        private static <T, V> Filter<T> none(Compare<T, V> compare) {
            return Filter.eq(compare.field(), compare.value())
                    .negate()
                    .and(Filter.absent(compare.field()).negate());
        }
    }

    /** A percent sign stands for any text. */
    static final class PercentIsAWildcard implements Misunderstanding {
        @Override
        public <T> Filter<T> of(Filter<T> node) {
            return node instanceof Contains<T> contains
                    ? Filter.contains(contains.field(), contains.text().replace("%", ""))
                    : node;
        }
    }

    /** Texts are equal whatever their case. */
    static final class IgnoresCase implements Misunderstanding {
        @Override
        public <T> Filter<T> of(Filter<T> node) {
            return node instanceof Compare<T, ?> compare && compare.op() == Op.EQ ? anyCase(compare) : node;
        }

        private static <T, V> Filter<T> anyCase(Compare<T, V> compare) {
            if (!(compare.value() instanceof String text)) {
                return compare;
            }
            @SuppressWarnings("unchecked")
            Field<T, String> field = (Field<T, String>) compare.field();
            return Filter.in(field, List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT)));
        }
    }

    /** A sum leaves out the owner's field. */
    static final class SumsTheChildrenAlone implements Misunderstanding {
        @Override
        public <T> Filter<T> of(Filter<T> node) {
            return node instanceof Compute<T, ?> compute ? alone(compute) : node;
        }

        private static <T, C> Filter<T> alone(Compute<T, C> compute) {
            Aggregate<T, C> all = compute.aggregate();
            return new Compute<>(
                    new Aggregate<>(all.relation(), all.function(), all.field(), all.where(), null),
                    compute.op(),
                    compute.value());
        }
    }

    /** Keeps lists in an order of its own. */
    static final class Misorders extends AlteredStorage {
        private final WrongOrder fault;

        Misorders(CrmStorage sound, WrongOrder fault) {
            super(sound);
            this.fault = fault;
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public List<Versioned<T>> scan(Scan<T> scan) {
                    Comparator<Position> order = fault.of(scan.sort());
                    return sound.scan(Scan.of(scan.filter(), Scan.MAX_LIMIT)).stream()
                            .filter(row -> scan.after().isEmpty()
                                    || order.compare(
                                                    place(scan, row),
                                                    scan.after().get())
                                            > 0)
                            .sorted((a, b) -> order.compare(place(scan, a), place(scan, b)))
                            .limit(scan.limit())
                            .toList();
                }

                private Position place(Scan<T> scan, Versioned<T> row) {
                    return Position.of(type, scan.sort(), row.value());
                }
            };
        }
    }

    /** Absent values come first. */
    static final class AbsentFirst implements WrongOrder {
        @Override
        public <T> Comparator<Position> of(Sort<T> sort) {
            Comparator<Position> absent = Comparator.comparing(
                    place -> place.values().isEmpty() || place.values().get(0) != null);
            return absent.thenComparing(ReferenceOrder.positions(sort));
        }
    }

    /** Equal values are one place, whatever the ids. */
    static final class NoTieBreak implements WrongOrder {
        private static final UUID ANY = new UUID(0, 0);

        @Override
        public <T> Comparator<Position> of(Sort<T> sort) {
            Comparator<Position> order = ReferenceOrder.positions(sort);
            return sort.orders().isEmpty()
                    ? order
                    : (a, b) -> order.compare(new Position(a.values(), ANY), new Position(b.values(), ANY));
        }
    }

    /** Ids are ordered as pairs of signed numbers. */
    static final class SignedIds implements WrongOrder {
        @Override
        public <T> Comparator<Position> of(Sort<T> sort) {
            Comparator<Position> byId = Comparator.comparing(Position::id);
            return sort.orders().isEmpty() ? byId : ReferenceOrder.positions(sort);
        }
    }
}
