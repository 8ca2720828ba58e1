package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Directory;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of the organisation that a call needs, asked of the directory before the call's unit begins: a unit does not
 * ask the directory, which may live in the same storage.
 */
final class Staff {
    private static final int LEVELS = 4;

    private final Directory directory;
    private final WorkspaceId workspace;
    private final Map<UserId, Optional<Person>> people = new HashMap<>();
    private final Map<String, List<Person>> teams = new LinkedHashMap<>();

    Staff(Directory directory, WorkspaceId workspace) {
        this.directory = directory;
        this.workspace = workspace;
    }

    /** Asks for these users and those above them. */
    Staff know(Collection<UserId> users) {
        users.forEach(user -> climb(user, LEVELS));
        return this;
    }

    /** Asks for the people of these teams and those above them. */
    Staff knowTeams(Collection<String> names) {
        for (String name : names) {
            List<Person> members = teams.computeIfAbsent(name, asked -> directory.team(workspace, asked));
            members.forEach(person -> {
                people.put(person.user(), Optional.of(person));
                climb(person.user(), LEVELS);
            });
        }
        return this;
    }

    private void climb(UserId user, int levels) {
        Optional<Person> person = people.computeIfAbsent(user, asked -> directory.find(workspace, asked));
        person.map(Person::manager)
                .filter(manager -> levels > 0 && !manager.equals(user))
                .ifPresent(manager -> climb(manager, levels - 1));
    }

    /** The person, if the directory knows it. */
    Optional<Person> find(UserId user) {
        return people.getOrDefault(user, Optional.empty());
    }

    /** The people of a team who are there, by user id. */
    List<Person> present(String team) {
        return teams.getOrDefault(team, List.of()).stream()
                .filter(Staff::isThere)
                .sorted(java.util.Comparator.comparing(person -> person.user().value()))
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

    private static boolean isThere(Person person) {
        return person.active() && !person.absent();
    }
}
