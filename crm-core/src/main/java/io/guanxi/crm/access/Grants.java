package io.guanxi.crm.access;

import io.guanxi.crm.field.Sensitivity;
import java.util.EnumMap;
import java.util.Map;

/** What a role, or a whole actor, may do and see. Whatever is not granted is denied. Immutable. */
public final class Grants {
    /** Nothing at all. */
    public static final Grants NONE = new Grants(Map.of(), Map.of());

    private final Map<Right, Scope> rights;
    private final Map<Sensitivity, FieldGrant> fields;

    private Grants(Map<Right, Scope> rights, Map<Sensitivity, FieldGrant> fields) {
        this.rights = Map.copyOf(rights);
        this.fields = Map.copyOf(fields);
    }

    /** The same grants and this right within this scope. */
    public Grants may(Scope scope, Right... more) {
        Map<Right, Scope> changed = new EnumMap<>(Right.class);
        changed.putAll(rights);
        for (Right right : more) {
            changed.merge(right, scope, Scope::atLeast);
        }
        return new Grants(changed, fields);
    }

    /** The same grants without these rights. */
    public Grants without(Right... fewer) {
        Map<Right, Scope> changed = new EnumMap<>(Right.class);
        changed.putAll(rights);
        for (Right right : fewer) {
            changed.remove(right);
        }
        return new Grants(changed, fields);
    }

    /** The same grants and this access to the fields of these classes. */
    public Grants see(FieldAccess own, FieldAccess others, Sensitivity... classes) {
        Map<Sensitivity, FieldGrant> changed = new EnumMap<>(Sensitivity.class);
        changed.putAll(fields);
        for (Sensitivity sensitivity : classes) {
            if (sensitivity == Sensitivity.UNLABELLED) {
                throw new IllegalArgumentException("an unlabelled field cannot be granted; label it first");
            }
            changed.merge(sensitivity, new FieldGrant(own, others), FieldGrant::union);
        }
        return new Grants(rights, changed);
    }

    /** How far this right reaches. */
    public Scope scope(Right right) {
        return rights.getOrDefault(right, Scope.NONE);
    }

    /** How far fields of this class are open. */
    public FieldGrant fields(Sensitivity sensitivity) {
        return fields.getOrDefault(sensitivity, FieldGrant.NOTHING);
    }

    /** What either allows: an actor with several roles. */
    public Grants union(Grants other) {
        Map<Right, Scope> scopes = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            scopes.put(right, scope(right).atLeast(other.scope(right)));
        }
        Map<Sensitivity, FieldGrant> grants = new EnumMap<>(Sensitivity.class);
        for (Sensitivity sensitivity : Sensitivity.values()) {
            grants.put(sensitivity, fields(sensitivity).union(other.fields(sensitivity)));
        }
        return new Grants(scopes, grants);
    }

    /** What both allow: acting on behalf of someone. */
    public Grants intersection(Grants other) {
        Map<Right, Scope> scopes = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            scopes.put(right, scope(right).atMost(other.scope(right)));
        }
        Map<Sensitivity, FieldGrant> grants = new EnumMap<>(Sensitivity.class);
        for (Sensitivity sensitivity : Sensitivity.values()) {
            grants.put(sensitivity, fields(sensitivity).intersection(other.fields(sensitivity)));
        }
        return new Grants(scopes, grants);
    }
}
