package io.guanxi.crm.access;

/** Which customers a right reaches, each scope including those before it. */
public enum Scope {
    NONE,
    /** Those that the actor owns. */
    OWN,
    /** And those on which the actor collaborates. */
    COLLABORATING,
    /** And those owned by someone of the actor's team. */
    TEAM,
    /** And those owned by someone of the actor's department. */
    DEPARTMENT,
    ALL;

    public Scope atLeast(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Scope atMost(Scope other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
