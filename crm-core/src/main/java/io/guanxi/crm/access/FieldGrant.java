package io.guanxi.crm.access;

/**
 * How far the fields of one sensitivity class are open.
 *
 * @param own on customers that the actor owns or collaborates on
 * @param others on any other customer that the actor may see
 */
public record FieldGrant(FieldAccess own, FieldAccess others) {
    public static final FieldGrant NOTHING = new FieldGrant(FieldAccess.HIDDEN, FieldAccess.HIDDEN);

    /** The same everywhere. */
    public static FieldGrant everywhere(FieldAccess access) {
        return new FieldGrant(access, access);
    }

    FieldGrant union(FieldGrant other) {
        return new FieldGrant(own.atLeast(other.own), others.atLeast(other.others));
    }

    FieldGrant intersection(FieldGrant other) {
        return new FieldGrant(own.atMost(other.own), others.atMost(other.others));
    }
}
