package io.guanxi.crm.field;

import java.util.NoSuchElementException;
import java.util.Optional;

/** A labelled value as one actor may see it. */
public sealed interface Shown<T> {
    /** The value in clear. */
    record Clear<T>(T value) implements Shown<T> {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A text that hides most of the value. */
    record Masked<T>(String text) implements Shown<T> {}

    /** There may be a value, the actor may not know. */
    record Hidden<T>() implements Shown<T> {}

    /** There is no value. */
    record Absent<T>() implements Shown<T> {}

    /** The value when it is clear, empty otherwise. */
    default Optional<T> clear() {
        return this instanceof Clear<T> c ? Optional.of(c.value()) : Optional.empty();
    }

    /** The value, which must be clear. */
    default T get() {
        return clear().orElseThrow(() -> new NoSuchElementException("the value is not shown in clear to this actor"));
    }

    /** What a list or a page shows: the value, the mask, {@code ***} for hidden, nothing for absent. */
    default String display() {
        if (this instanceof Clear<T> c) {
            return String.valueOf(c.value());
        }
        if (this instanceof Masked<T> m) {
            return m.text();
        }
        return this instanceof Hidden<T> ? "***" : "";
    }
}
