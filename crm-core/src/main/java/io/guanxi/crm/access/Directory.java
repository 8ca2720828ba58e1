package io.guanxi.crm.access;

import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organisation: who works where, for whom. A port; by default a table in the storage. */
public interface Directory {
    /** The person with this user id, leavers included. */
    Optional<Person> find(WorkspaceId workspace, UserId user);

    /**
     * Those of these users that are known, by user id, leavers included. Asks one by one; a directory that can ask for
     * many at once should.
     */
    default Map<UserId, Person> findAll(WorkspaceId workspace, Collection<UserId> users) {
        Map<UserId, Person> found = new LinkedHashMap<>();
        users.forEach(user -> find(workspace, user).ifPresent(person -> found.put(user, person)));
        return found;
    }

    /** The persons whose name is exactly this one, leavers included. */
    List<Person> named(WorkspaceId workspace, String name);

    /** Everyone of this team, leavers included so that their customers stay in sight. */
    List<Person> team(WorkspaceId workspace, String team);

    /** Everyone of this department, leavers included. */
    List<Person> department(WorkspaceId workspace, String department);
}
