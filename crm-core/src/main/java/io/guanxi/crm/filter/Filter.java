package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Relation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which records of a type are meant. A closed tree with two-valued logic: a comparison with an absent value is
 * false, {@link Not} is the exact complement, absence is tested by {@link Absent} alone, and on a many-valued field a
 * comparison holds when it holds for some value. A storage meets {@link Plain} nodes only; {@link Term} nodes (tags,
 * classes, metrics) are lowered to plain ones before.
 */
public sealed interface Filter<T> {
    /** The nodes that a storage compiles. */
    sealed interface Plain<T> extends Filter<T> {}

    /** The nodes that name a concept of the domain and are lowered before a storage sees the tree. */
    sealed interface Term<T> extends Filter<T> {}

    /** Every record. */
    record All<T>() implements Plain<T> {}

    /** The field has a value that compares so; values are compared in stored form. */
    record Compare<T, V>(Field<T, V> field, Op op, V value) implements Plain<T> {
        public Compare {
            value = Decimals.same(value);
        }

        @Override
        public String toString() {
            return field + " " + op.symbol() + " ?";
        }
    }

    /** The field has one of these values; what is asked names at most {@link Filters#MAX_SET}, a row right as many as it takes. */
    record In<T, V>(Field<T, V> field, Set<V> values) implements Plain<T> {
        public In {
            values = java.util.Collections.unmodifiableSet(Decimals.same(values));
        }

        @Override
        public String toString() {
            return field + " in (" + values.size() + " values)";
        }
    }

    /** The field has no value. */
    record Absent<T>(Field<T, ?> field) implements Plain<T> {}

    /** The field has a value that begins so, character by character; also the form of a region prefix. */
    record StartsWith<T>(Field<T, String> field, String prefix) implements Plain<T> {
        @Override
        public String toString() {
            return field + " starts with ?";
        }
    }

    /** The field has a value that contains this text, character by character, cases apart. */
    record Contains<T>(Field<T, String> field, String text) implements Plain<T> {
        @Override
        public String toString() {
            return field + " contains ?";
        }
    }

    /** All parts hold; none of no parts fails. */
    record And<T>(List<Filter<T>> parts) implements Plain<T> {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Some part holds; of no parts none does. */
    record Or<T>(List<Filter<T>> parts) implements Plain<T> {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not<T>(Filter<T> part) implements Plain<T> {}

    /** Some record of the relation passes the filter. */
    record Any<T, C>(Relation<T, C> relation, Filter<C> where) implements Plain<T> {}

    /** A figure over the records of a relation compares so. */
    record Compute<T, C>(Aggregate<T, C> aggregate, Op op, Object value) implements Plain<T> {
        public Compute {
            value = Decimals.same(value);
        }

        @Override
        public String toString() {
            return aggregate + " " + op.symbol() + " ?";
        }
    }

    /** The record carries this tag, assigned or by class. */
    record Tagged<T>(String tag) implements Term<T> {}

    /** The record's class of a dimension is one of these; the key {@code unclassified} included. */
    record Classified<T>(String dimension, Set<String> classes) implements Term<T> {
        public Classified {
            classes = Set.copyOf(classes);
        }
    }

    /**
     * A metric of the record compares so.
     *
     * @param metric the metric's key, for example {@code amount}
     * @param window the window's key, for example {@code 12 months}; null for a metric without a window
     */
    record Measured<T>(String metric, @Nullable String window, Op op, java.math.BigDecimal value) implements Term<T> {
        public Measured {
            value = Decimals.canonical(value);
        }

        @Override
        public String toString() {
            return metric + "(" + (window == null ? "" : window) + ") " + op.symbol() + " ?";
        }
    }

    /** Both hold. */
    default Filter<T> and(Filter<T> other) {
        return this instanceof All<T> ? other : other instanceof All<T> ? this : new And<>(List.of(this, other));
    }

    /** One of the two holds. */
    default Filter<T> or(Filter<T> other) {
        return new Or<>(List.of(this, other));
    }

    /** The exact complement. */
    default Filter<T> negate() {
        return new Not<>(this);
    }

    /** Every record. */
    static <T> Filter<T> all() {
        return new All<>();
    }

    /** No record. */
    static <T> Filter<T> none() {
        return new Not<>(new All<>());
    }

    static <T, V> Filter<T> eq(Field<T, V> field, V value) {
        return new Compare<>(field, Op.EQ, value);
    }

    static <T, V> Filter<T> compare(Field<T, V> field, Op op, V value) {
        return new Compare<>(field, op, value);
    }

    static <T, V> Filter<T> in(Field<T, V> field, Collection<V> values) {
        return new In<>(field, new LinkedHashSet<>(values));
    }

    static <T> Filter<T> absent(Field<T, ?> field) {
        return new Absent<>(field);
    }

    static <T> Filter<T> startsWith(Field<T, String> field, String prefix) {
        return new StartsWith<>(field, prefix);
    }

    static <T> Filter<T> contains(Field<T, String> field, String text) {
        return new Contains<>(field, text);
    }

    static <T, C> Filter<T> any(Relation<T, C> relation, Filter<C> where) {
        return new Any<>(relation, where);
    }

    static <T> Filter<T> tagged(String tag) {
        return new Tagged<>(tag);
    }

    static <T> Filter<T> classified(String dimension, String... classes) {
        return new Classified<>(dimension, Set.of(classes));
    }
}
