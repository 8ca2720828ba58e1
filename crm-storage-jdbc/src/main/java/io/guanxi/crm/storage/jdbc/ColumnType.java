package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Stored;

/** The kinds of columns. A dialect knows the engine's type of each and how its values travel. */
enum ColumnType {
    /** A name in ASCII of at most 64 characters: workspaces, record types, keys of fields, ids of ciphers. */
    NAME,
    ID,
    INTEGER,
    TEXT,
    LONG_TEXT,
    /** What a list of values or a sealed value is kept as; never compared. */
    PAYLOAD,
    /** The ASCII form of a text by which lists are sorted. */
    SORT_KEY,
    DECIMAL,
    DATE,
    INSTANT,
    BOOLEAN;

    static ColumnType of(Stored stored) {
        return switch (stored) {
            case TEXT -> TEXT;
            case LONG_TEXT -> LONG_TEXT;
            case INTEGER -> INTEGER;
            case DECIMAL -> DECIMAL;
            case DATE -> DATE;
            case INSTANT -> INSTANT;
            case BOOLEAN -> BOOLEAN;
            case ID -> ID;
        };
    }

    boolean isText() {
        return this == TEXT || this == LONG_TEXT;
    }
}
