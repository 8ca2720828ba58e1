package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Directory;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the organisation that a call needs, asked of the directory before the call's unit begins: a unit does not
 * ask the directory, which may live in the same storage.
 */
final class Staff {
    private static final int LEVELS = 8;

    private final Directory directory;
    private final WorkspaceId workspace;
    private final Map<UserId, Optional<Person>> people = new HashMap<>();
    private final Map<String, List<Person>> teams = new LinkedHashMap<>();

    Staff(Directory directory, WorkspaceId workspace) {
        this.directory = directory;
        this.workspace = workspace;
    }

    /** Asks for these users and those above them: once for each level. */
    Staff know(Collection<UserId> users) {
        Set<UserId> asked = new LinkedHashSet<>(users);
        for (int level = 0; level <= LEVELS && !asked.isEmpty(); level++) {
            ask(asked);
            asked = managers(asked);
        }
        return this;
    }

    private void ask(Set<UserId> users) {
        Set<UserId> unknown = new LinkedHashSet<>(users);
        unknown.removeAll(people.keySet());
        if (!unknown.isEmpty()) {
            Map<UserId, Person> found = directory.findAll(workspace, unknown);
            unknown.forEach(user -> people.put(user, Optional.ofNullable(found.get(user))));
        }
    }

    private Set<UserId> managers(Set<UserId> users) {
        Set<UserId> managers = new LinkedHashSet<>();
        users.forEach(user -> find(user).map(Person::manager).ifPresent(managers::add));
        managers.removeAll(users);
        return managers;
    }

    /** Asks for the people of these teams and those above them. */
    Staff knowTeams(Collection<String> names) {
        Set<UserId> members = new LinkedHashSet<>();
        for (String name : names) {
            teams.computeIfAbsent(name, asked -> directory.team(workspace, asked))
                    .forEach(person -> {
                        people.put(person.user(), Optional.of(person));
                        members.add(person.user());
                    });
        }
        return know(members);
    }

    /** The person, if the directory knows it. */
    Optional<Person> find(UserId user) {
        return people.getOrDefault(user, Optional.empty());
    }

    /** The people of a team who are there, by user id. */
    List<Person> present(String team) {
        return teams.getOrDefault(team, List.of()).stream()
                .filter(Staff::isThere)
                .sorted(Comparator.comparing(person -> person.user().value()))
                .toList();
    }

    List<Person> all(String team) {
        return teams.getOrDefault(team, List.of());
    }

    /** Whether the user can be given something: known to be there, or not known at all. */
    boolean mayBeGiven(UserId user) {
        return find(user).map(Staff::isThere).orElse(true);
    }

    /** The first person above the user who is there. */
    Optional<UserId> above(UserId user) {
        Optional<Person> person = find(user);
        for (int level = 0; level < LEVELS && person.isPresent(); level++) {
            UserId manager = person.get().manager();
            if (manager == null) {
                return Optional.empty();
            }
            if (mayBeGiven(manager)) {
                return Optional.of(manager);
            }
            person = find(manager);
        }
        return Optional.empty();
    }

    /**
     * Who heads the user's department: whoever is at the top of the line of managers that stays within it. When that is the
     * user, or somebody who is away, the first person above who is there; with nobody above, the first above the user.
     */
    Optional<UserId> departmentManager(UserId user) {
        UserId head = user;
        Optional<UserId> next = managerWithin(head);
        for (int level = 0; level < LEVELS && next.isPresent(); level++) {
            head = next.get();
            next = managerWithin(head);
        }
        return head.equals(user) || !mayBeGiven(head) ? above(head).or(() -> above(user)) : Optional.of(head);
    }

    /** The manager of the user, if it belongs to the same department. */
    private Optional<UserId> managerWithin(UserId user) {
        return find(user)
                .flatMap(person -> Optional.ofNullable(person.manager())
                        .flatMap(this::find)
                        .filter(manager -> manager.department() != null
                                && manager.department().equals(person.department())))
                .map(Person::user);
    }

    private static boolean isThere(Person person) {
        return person.active() && !person.absent();
    }
}
