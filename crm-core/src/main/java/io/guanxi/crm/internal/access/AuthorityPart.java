package io.guanxi.crm.internal.access;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.FieldGrant;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.UserId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one user may do and see by itself.
 *
 * @param team the user ids of the user's team, the user included
 * @param department likewise
 */
record AuthorityPart(UserId user, Grants grants, Set<UserId> team, Set<UserId> department) {

    /** Which customers a right reaches: the one predicate behind single reads, lists and counts. */
    Filter<Customer> rows(Right right) {
        Scope scope = grants.scope(right);
        if (scope == Scope.ALL) {
            return Filter.all();
        }
        if (scope == Scope.NONE) {
            return Filter.none();
        }
        Set<UserId> owners = new LinkedHashSet<>(Set.of(user));
        if (scope.compareTo(Scope.TEAM) >= 0) {
            owners.addAll(team);
        }
        if (scope.compareTo(Scope.DEPARTMENT) >= 0) {
            owners.addAll(department);
        }
        Filter<Customer> owned = Filter.in(CustomerFields.OWNER, owners);
        return scope == Scope.OWN ? owned : owned.or(Filter.eq(CustomerFields.COLLABORATORS, user));
    }

    FieldAccess access(Sensitivity sensitivity, Customer customer) {
        FieldGrant grant = grants.fields(sensitivity);
        return isOwn(customer) ? grant.own() : grant.others();
    }

    /** How far fields are open on customers of one's own. */
    FieldAccess onOwn(Sensitivity sensitivity) {
        return grants.fields(sensitivity).own();
    }

    /** How far fields are open on every customer that the right to view reaches. */
    FieldAccess everywhere(Sensitivity sensitivity) {
        FieldGrant grant = grants.fields(sensitivity);
        boolean onlyOwn = grants.scope(Right.VIEW_CUSTOMERS).compareTo(Scope.COLLABORATING) <= 0;
        return onlyOwn ? grant.own() : grant.own().atMost(grant.others());
    }

    private boolean isOwn(Customer customer) {
        return customer.relationship().owner().equals(user)
                || customer.relationship().collaborators().contains(user);
    }
}
