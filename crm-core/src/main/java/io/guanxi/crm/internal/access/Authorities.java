package io.guanxi.crm.internal.access;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Directory;
import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.audit.AuditEntry.Signature;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Resolves what actors may do. Unknown roles grant nothing. */
public final class Authorities {
    private final Map<Role, Grants> roles;
    private final Directory directory;

    public Authorities(Map<Role, Grants> roles, Directory directory) {
        this.roles = Map.copyOf(roles);
        this.directory = directory;
    }

    /** What this actor may do; asks the directory only where a scope needs it. */
    public Authority of(Actor actor) {
        List<AuthorityPart> parts = new ArrayList<>();
        Optional<Actor> next = Optional.of(actor);
        while (next.isPresent()) {
            parts.add(part(next.get()));
            next = next.get().behalf();
        }
        Signature signature = new Signature(
                actor.user().value(),
                actor.behalf().map(other -> other.user().value()).orElse(""),
                actor.purpose());
        return new Authority(actor.workspace(), signature, parts);
    }

    /** The narrow authority of the sweep: it keeps derived state true and sees what that needs. */
    public static Authority sweep(WorkspaceId workspace) {
        Grants grants = Grants.NONE.may(Scope.ALL, Right.VIEW_CUSTOMERS, Right.CLASSIFY);
        for (Sensitivity sensitivity : Sensitivity.values()) {
            grants = sensitivity == Sensitivity.UNLABELLED
                    ? grants
                    : grants.see(FieldAccess.READABLE, FieldAccess.READABLE, sensitivity);
        }
        UserId user = UserId.of("sweep");
        return new Authority(
                workspace,
                new Signature(user.value(), "", "derived state"),
                List.of(new AuthorityPart(user, grants, Set.of(), Set.of())));
    }

    private AuthorityPart part(Actor actor) {
        Grants grants = actor.roles().stream()
                .map(role -> roles.getOrDefault(role, Grants.NONE))
                .reduce(Grants.NONE, Grants::union);
        Set<UserId> team = needs(grants, Scope.TEAM)
                ? colleagues(
                        actor,
                        person -> person.team() == null ? List.of() : directory.team(actor.workspace(), person.team()))
                : Set.of();
        Set<UserId> department = needs(grants, Scope.DEPARTMENT)
                ? colleagues(
                        actor,
                        person -> person.department() == null
                                ? List.of()
                                : directory.department(actor.workspace(), person.department()))
                : Set.of();
        return new AuthorityPart(actor.user(), grants, team, department);
    }

    private static boolean needs(Grants grants, Scope scope) {
        return Arrays.stream(Right.values())
                .map(grants::scope)
                .anyMatch(granted -> granted.compareTo(scope) >= 0 && granted != Scope.ALL);
    }

    private Set<UserId> colleagues(Actor actor, Function<Person, List<Person>> group) {
        Stream<UserId> found = directory.find(actor.workspace(), actor.user()).stream()
                .flatMap(person -> group.apply(person).stream())
                .map(Person::user);
        Set<UserId> all = new LinkedHashSet<>(found.toList());
        all.add(actor.user());
        return all;
    }
}
