package io.guanxi.crm.filter;

import io.guanxi.crm.shared.Label;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a text; never leaves {@link FilterText}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String code;
    private final transient Label label;
    private final @Nullable String suggestion;

    Refusal(int at, String code, Label label, @Nullable String suggestion) {
        super(code, null, false, false);
        this.at = at;
        this.code = code;
        this.label = label;
        this.suggestion = suggestion;
    }

    String code() {
        return code;
    }

    Label label() {
        return label;
    }

    <T> ParsedFilter.Problem<T> in(String text) {
        return new ParsedFilter.Problem<>(Place.in(text, at), code, label, suggestion);
    }
}
