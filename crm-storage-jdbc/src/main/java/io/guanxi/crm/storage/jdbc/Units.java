package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where units get their connection and who ends their transaction. */
interface Units {
    <R extends @Nullable Object> R within(Dialect.Access access, WorkspaceId workspace, Function<Session, R> work);

    /** Whether a unit that failed may be begun again on the same thread. */
    boolean mayRepeat();

    /** Does something outside of any workspace. */
    <R> R outside(Outside<R> work);

    /** Work that belongs to no workspace. */
    @FunctionalInterface
    interface Outside<R> {
        R on(Connection connection, Layouts layouts) throws SQLException;
    }

    /** Holds the threads that are inside a unit, so that no unit begins in another. */
    final class Guard {
        private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

        void enter() {
            if (!inside.add(Thread.currentThread())) {
                throw new IllegalStateException("a unit cannot begin inside another unit of the same storage: "
                        + "pass the outer unit on instead");
            }
        }

        void leave() {
            inside.remove(Thread.currentThread());
        }
    }

    /** Refuses to end well what saw a storage error. */
    static void refuseSwallowed(Session session) {
        if (session.hasFailed()) {
            throw new IllegalStateException(
                    "the work swallowed a storage error: the unit was rolled back, let the error pass instead");
        }
    }
}
