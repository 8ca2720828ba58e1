package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.filter.Aggregate.Function;
import io.guanxi.crm.filter.Filter.Absent;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Classified;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.Measured;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.StartsWith;
import io.guanxi.crm.filter.Filter.Tagged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates trees of everything that {@link Filters#check} allows over the fields of a record type. */
final class FilterTrees {
    private FilterTrees() {}

    /** Trees over the fields alone. */
    static <T> Arbitrary<Filter<T>> over(RecordType<T> type, int depth) {
        return nested(leaves(type), depth);
    }

    /** Trees over the fields, a relation and its figures. */
    static <T, C> Arbitrary<Filter<T>> over(RecordType<T> type, Relation<T, C> relation, int depth) {
        return nested(plainLeaves(type, relation), depth);
    }

    /** Trees over the fields, a relation, its figures, and the terms that go with these metrics. */
    static <T, C> Arbitrary<Filter<T>> over(
            RecordType<T> type, Relation<T, C> relation, List<MetricName> metrics, int depth) {
        return nested(Arbitraries.oneOf(plainLeaves(type, relation), terms(metrics)), depth);
    }

    private static <T, C> Arbitrary<Filter<T>> plainLeaves(RecordType<T> type, Relation<T, C> relation) {
        Arbitrary<Filter<C>> where = over(relation.child(), 1);
        Arbitrary<Filter<T>> any = where.map(w -> new Any<>(relation, w));
        return Arbitraries.oneOf(List.of(leaves(type), leaves(type), any, figures(type, relation, where)));
    }

    static <T> Arbitrary<Filter<T>> nested(Arbitrary<Filter<T>> leaf, int depth) {
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Filter<T>> part = nested(leaf, depth - 1);
        Arbitrary<List<Filter<T>>> parts = part.list().ofMinSize(0).ofMaxSize(3);
        Arbitrary<Filter<T>> and = parts.map(And::new);
        Arbitrary<Filter<T>> or = parts.map(Or::new);
        Arbitrary<Filter<T>> not = part.map(Not::new);
        return Arbitraries.oneOf(List.of(leaf, and, or, not));
    }

    static <T> Arbitrary<Filter<T>> leaves(RecordType<T> type) {
        List<Arbitrary<Filter<T>>> leaves = new ArrayList<>();
        leaves.add(Arbitraries.just(Filter.all()));
        type.fields().forEach(field -> leaves.add(leaf(field)));
        return Arbitraries.oneOf(leaves);
    }

    static <T, V> Arbitrary<Filter<T>> leaf(Field<T, V> field) {
        return Arbitraries.of(Operator.of(field)).flatMap(operator -> leaf(field, operator));
    }

    @SuppressWarnings("unchecked")
    private static <T, V> Arbitrary<Filter<T>> leaf(Field<T, V> field, Operator operator) {
        return switch (operator) {
            case ABSENT -> Arbitraries.just(new Absent<>(field));
            case IN -> FieldValues.of(field).set().ofMaxSize(4).map(values -> new In<>(field, values));
            case STARTS_WITH -> FieldValues.texts().map(text -> new StartsWith<>((Field<T, String>) field, text));
            case CONTAINS -> FieldValues.texts().map(text -> new Contains<>((Field<T, String>) field, text));
            default -> FieldValues.of(field).map(value -> new Compare<>(field, Op.valueOf(operator.name()), value));
        };
    }

    private static <T> Arbitrary<Filter<T>> terms(List<MetricName> metrics) {
        Arbitrary<Filter<T>> tag = FieldValues.texts().map(Tagged::new);
        Arbitrary<Set<String>> keys =
                Arbitraries.of("key", "strategic", "unclassified", "it's").set().ofMaxSize(3);
        Arbitrary<Filter<T>> classes = Combinators.combine(Arbitraries.of("value", "abc", "my own"), keys)
                .as(Classified::new);
        Arbitrary<Filter<T>> measured = Arbitraries.of(metrics).flatMap(FilterTrees::measured);
        return Arbitraries.oneOf(List.of(tag, classes, measured));
    }

    private static <T> Arbitrary<Filter<T>> measured(MetricName metric) {
        Arbitrary<String> window = metric.windows().isEmpty()
                ? Arbitraries.just(null)
                : Arbitraries.of(metric.windows()).map(MetricName.WindowName::key);
        return Combinators.combine(window, Arbitraries.of(Op.values()), FieldValues.decimals())
                .as((w, op, value) -> new Measured<>(metric.key(), w, op, value));
    }

    private static <T, C> Arbitrary<Filter<T>> figures(
            RecordType<T> type, Relation<T, C> relation, Arbitrary<Filter<C>> where) {
        List<Arbitrary<Filter<T>>> figures = new ArrayList<>();
        for (Function function : Function.values()) {
            relation.child().fields().stream()
                    .filter(field -> Operator.aggregates(function, field))
                    .forEach(field -> figures.add(figure(relation, function, field, null, where)));
        }
        figures.add(figure(relation, Function.COUNT, null, null, where));
        List<Field<T, ?>> numbers =
                type.fields().stream().filter(Operator::isNumber).toList();
        relation.child().fields().stream()
                .filter(field -> Operator.aggregates(Function.SUM, field))
                .forEach(field -> figures.add(
                        Arbitraries.of(numbers).flatMap(plus -> figure(relation, Function.SUM, field, plus, where))));
        return Arbitraries.oneOf(figures);
    }

    private static <T, C> Arbitrary<Filter<T>> figure(
            Relation<T, C> relation,
            Function function,
            Field<C, ?> field,
            Field<T, ?> plus,
            Arbitrary<Filter<C>> where) {
        Arbitrary<?> value = switch (function) {
            case COUNT, COUNT_DISTINCT -> Arbitraries.longs().between(0, 3);
            case SUM -> FieldValues.decimals();
            case MIN, MAX -> stored(field);
        };
        return Combinators.combine(where, Arbitraries.of(Op.values()), value)
                .as((w, op, v) -> new Compute<>(new Aggregate<>(relation, function, field, w, plus), op, v));
    }

    private static <C, V> Arbitrary<Object> stored(Field<C, V> field) {
        return FieldValues.of(field).map(field::stored);
    }
}
