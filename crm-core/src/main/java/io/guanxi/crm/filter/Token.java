package io.guanxi.crm.filter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a filter's text.
 *
 * @param text the name, the unquoted content, the plain number, the day or the symbol
 * @param at where it begins
 * @param end where it ends, exclusive
 * @param bad why it cannot be read; null for a good one
 */
record Token(
        Kind kind, String text, int at, int end, @Nullable Refusal bad) {
    enum Kind {
        NAME,
        /** In double quotes: a name where a name is expected, a text where a value is. */
        QUOTED_NAME,
        TEXT,
        NUMBER,
        DATE,
        SYMBOL,
        END,
        BAD
    }

    static Token of(Kind kind, String text, int at, int end) {
        return new Token(kind, text, at, end, null);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.QUOTED_NAME;
    }

    /** The word of the language that this is, if it is one. */
    Optional<Word> word() {
        return kind == Kind.NAME ? Word.of(text) : Optional.empty();
    }

    /** The content may be a personal value. */
    @Override
    public String toString() {
        return kind + "@" + at;
    }
}
