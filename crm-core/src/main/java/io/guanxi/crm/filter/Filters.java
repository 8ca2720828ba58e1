package io.guanxi.crm.filter;

/** The limits of a filter tree. */
public final class Filters {
    /** The deepest nesting of a tree. */
    public static final int MAX_DEPTH = 64;

    /** The most values of one set. */
    public static final int MAX_SET = 1_000;

    private Filters() {}
}
