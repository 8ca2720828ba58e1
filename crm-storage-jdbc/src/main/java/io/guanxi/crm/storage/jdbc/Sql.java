package io.guanxi.crm.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement under construction: its text and the values bound to it. No value ever becomes part of the text. */
final class Sql {
    /** One bound value. */
    record Bound(ColumnType type, @Nullable Object value) {}

    /** Several values of one type, bound together as an array. */
    record Several(List<?> values) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Bound> bound = new ArrayList<>();

    static Sql of(String text) {
        return new Sql().add(text);
    }

    Sql add(String part) {
        text.append(part);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        bound.addAll(other.bound);
        return this;
    }

    /** Adds a place holder and its value. */
    Sql bind(ColumnType type, @Nullable Object value) {
        text.append('?');
        return bound(type, value);
    }

    /** Adds the value of a place holder that the text has already. */
    Sql bound(ColumnType type, @Nullable Object value) {
        bound.add(new Bound(type, value));
        return this;
    }

    /**
     * Adds a list of place holders. Its length is a power of two, the last value repeated, so that sets of all sizes
     * make few different statements.
     */
    Sql bindSet(ColumnType type, List<?> values) {
        int size = values.size() < 2 ? 1 : Integer.highestOneBit(values.size() - 1) * 2;
        add("(");
        for (int i = 0; i < size; i++) {
            add(i == 0 ? "" : ",").bind(type, values.get(Math.min(i, values.size() - 1)));
        }
        return add(")");
    }

    String text() {
        return text.toString();
    }

    List<Bound> values() {
        return bound;
    }
}
