package io.guanxi.crm.field;

/** The primitive forms in which a storage keeps values. Every field's type maps to exactly one. */
public enum Stored {
    /** {@link String} of at most 500 characters; compared exactly. */
    TEXT,
    /** {@link String}, of at most 100,000 characters where the library enters it; compared exactly, never sorted. */
    LONG_TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link java.math.BigDecimal} with at most six decimals, in canonical form. */
    DECIMAL,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.Instant} with microseconds. */
    INSTANT,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.util.UUID}; ordered by its lower-case text. */
    ID
}
