package io.guanxi.crm.internal.access;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.FieldGrant;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.UserId;
import java.util.LinkedHashSet;
import java.util.List;
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
        return reached(right, List.of(CustomerFields.OWNER), CustomerFields.COLLABORATORS);
    }

    /** Which records a right reaches by the person who has them. */
    <T> Filter<T> with(Right right, Field<T, UserId> person) {
        Scope scope = grants.scope(right);
        if (scope == Scope.ALL) {
            return Filter.all();
        }
        return scope == Scope.NONE ? Filter.none() : Filter.in(person, people(scope));
    }

    private Set<UserId> people(Scope scope) {
        Set<UserId> people = new LinkedHashSet<>(Set.of(user));
        if (scope.compareTo(Scope.TEAM) >= 0) {
            people.addAll(team);
        }
        if (scope.compareTo(Scope.DEPARTMENT) >= 0) {
            people.addAll(department);
        }
        return people;
    }

    /** Which records a right reaches: by the person in charge, or by the customer that they belong to. */
    <T> Filter<T> within(Right right, Reached<T> by) {
        return reached(right, List.of(by.inCharge(), by.owner()), by.collaborators());
    }

    /** What one of these people has and, from {@link Scope#COLLABORATING} on, what the user collaborates on. */
    private <T> Filter<T> reached(Right right, List<Field<T, UserId>> people, Field<T, UserId> collaborators) {
        Scope scope = grants.scope(right);
        if (scope == Scope.ALL || scope == Scope.NONE) {
            return with(right, people.get(0));
        }
        Filter<T> had = people.stream()
                .map(person -> with(right, person))
                .reduce(Filter::or)
                .orElseThrow();
        return scope == Scope.OWN ? had : had.or(Filter.eq(collaborators, user));
    }

    /** How far fields are open on something that these people have or keep. */
    FieldAccess access(Sensitivity sensitivity, Set<UserId> people) {
        FieldGrant grant = grants.fields(sensitivity);
        return people.contains(user) ? grant.own() : grant.others();
    }

    /** How far fields are open on everything that a right reaches. */
    FieldAccess everywhere(Sensitivity sensitivity, Right right) {
        FieldGrant grant = grants.fields(sensitivity);
        boolean onlyOwn = grants.scope(right).compareTo(Scope.COLLABORATING) <= 0;
        return onlyOwn ? grant.own() : grant.own().atMost(grant.others());
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
        return everywhere(sensitivity, Right.VIEW_CUSTOMERS);
    }

    private boolean isOwn(Customer customer) {
        return customer.relationship().owner().equals(user)
                || customer.relationship().collaborators().contains(user);
    }
}
