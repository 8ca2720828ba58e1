package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a parser: the value in its one form, or why the text is refused. Neither form of the answer shows
 * the text that was parsed, so it may be logged.
 */
public sealed interface Parsed<T> {
    /** The text was understood. */
    record Ok<T>(T value) implements Parsed<T> {
        /** The value may be personal and is not shown. */
        @Override
        public String toString() {
            return "Ok[***]";
        }
    }

    /**
     * The text was not understood.
     *
     * @param code stable, for example {@code phone.masked}
     * @param message what is wrong, for people; never holds the text
     * @param hint what to write instead, null when there is nothing to add
     */
    record Refused<T>(String code, Label message, @Nullable Label hint) implements Parsed<T> {}

    /** The value, empty when the text was refused. */
    default Optional<T> toOptional() {
        return this instanceof Ok<T> ok ? Optional.of(ok.value()) : Optional.empty();
    }

    /** The refusal, empty when the text was understood. */
    default Optional<Refused<T>> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused) : Optional.empty();
    }

    /** The same answer about a value derived from this one; a refusal stays as it is. */
    default <U> Parsed<U> map(Function<? super T, ? extends U> change) {
        return then(value -> new Ok<>(change.apply(value)));
    }

    /** The answer of the next step, or this refusal. */
    default <U> Parsed<U> then(Function<? super T, ? extends Parsed<U>> next) {
        if (this instanceof Ok<T> ok) {
            return next.apply(ok.value());
        }
        Refused<T> refused = (Refused<T>) this;
        return new Refused<>(refused.code(), refused.message(), refused.hint());
    }

    /** An understood text. */
    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    /** A refused text, with the two languages of the message. */
    static <T> Parsed<T> refused(String code, String zh, String en) {
        return new Refused<>(code, new Label(zh, en), null);
    }

    /** A refused text, with a hint. */
    static <T> Parsed<T> refused(String code, Label message, Label hint) {
        return new Refused<>(code, message, hint);
    }
}
