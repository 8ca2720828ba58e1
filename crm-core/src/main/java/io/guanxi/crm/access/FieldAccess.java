package io.guanxi.crm.access;

/** How far a field is open, each step including those before it. */
public enum FieldAccess {
    HIDDEN,
    MASKED,
    READABLE,
    EDITABLE;

    public FieldAccess atLeast(FieldAccess other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public FieldAccess atMost(FieldAccess other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
