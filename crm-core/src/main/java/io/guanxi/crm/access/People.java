package io.guanxi.crm.access;

import io.guanxi.crm.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The built-in directory of the session's workspace; unused when the application brings its own {@link Directory}. */
public interface People {
    /**
     * Adds someone, or changes what is known.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException without the right to configure
     */
    Person put(UserId user, String name, @Nullable String team, @Nullable String department, @Nullable UserId manager);

    /** Marks someone as having left; the customers stay in sight of the team. */
    Person leave(UserId user);

    /** Marks someone as away, or as back. */
    Person absent(UserId user, boolean away);

    Optional<Person> find(UserId user);

    /** Everyone, by user id. */
    List<Person> all();
}
