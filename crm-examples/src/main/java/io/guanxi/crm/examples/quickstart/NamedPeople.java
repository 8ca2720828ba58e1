package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.access.Directory;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The organisation as files tell it: whoever they name works there, in no team and under nobody that is known. An
 * application asks its own user management instead.
 */
final class NamedPeople implements Directory {
    @Override
    public Optional<Person> find(WorkspaceId workspace, UserId user) {
        UUID id = UUID.nameUUIDFromBytes(user.value().getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Person(id, user, user.value(), null, null, null, true, false));
    }

    /** Nobody has a name beside the one that files know them by, which is their user id. */
    @Override
    public List<Person> named(WorkspaceId workspace, String name) {
        return List.of();
    }

    @Override
    public List<Person> team(WorkspaceId workspace, String team) {
        return List.of();
    }

    @Override
    public List<Person> department(WorkspaceId workspace, String department) {
        return List.of();
    }
}
