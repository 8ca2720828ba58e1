package io.guanxi.crm.filter;

import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import org.jspecify.annotations.Nullable;

/** What the text of a filter turned out to be. */
public sealed interface ParsedFilter<T> {
    /** A filter within all limits. */
    record Ok<T>(Filter<T> filter) implements ParsedFilter<T> {}

    /**
     * The first thing that is wrong with the text. Nothing of it repeats what was typed.
     *
     * @param place where it begins
     * @param code stable code, for example {@code unknown-name}
     * @param message what is wrong and what is expected
     * @param suggestion what was probably meant, ready to be written there; null when nothing comes near
     */
    record Problem<T>(
            Place place,
            String code,
            Label message,
            @Nullable String suggestion) implements ParsedFilter<T> {
        /** Place, message and suggestion in one sentence. */
        public Label text() {
            String zh = "第" + place.line() + "行第" + place.column() + "列：" + message.zh();
            String en = "line " + place.line() + ", column " + place.column() + ": " + message.en();
            return suggestion == null
                    ? new Label(zh, en)
                    : new Label(zh + "；是否想写 " + suggestion + "？", en + "; did you mean " + suggestion + "?");
        }
    }

    /**
     * The filter.
     *
     * @param path what the input is called in the error
     * @throws InvalidInputException when the text has a problem
     */
    default Filter<T> orThrow(String path) {
        if (this instanceof Ok<T> ok) {
            return ok.filter();
        }
        Problem<T> problem = (Problem<T>) this;
        throw InvalidInputException.of(path, problem.code(), problem.text());
    }
}
