package io.guanxi.crm.storage.jdbc.server;

import java.util.UUID;
import javax.sql.DataSource;

/** A database server for tests: started at first use, once per JVM, and stopped with it. */
public enum Server {
    /** In memory, as an example for an embedded engine. */
    H2(H2Server::start),
    /** The release the library is certified on. */
    POSTGRES(PostgresServer::certified),
    /** Only in profile {@code dialects}. */
    OLDEST_POSTGRES(PostgresServer::oldest),
    /** Only in profile {@code dialects}. */
    NEWEST_POSTGRES(PostgresServer::newest),
    /** Only in profile {@code dialects}. */
    MARIADB(MariaDbServer::start);

    /** A running server. */
    interface Running {
        /** A new database without a table. */
        DataSource create(String name) throws Exception;
    }

    interface Start {
        Running now() throws Exception;
    }

    private final Start start;
    private Running running;

    Server(Start start) {
        this.start = start;
    }

    /** A new database without a table; nobody else has it. Connections are not pooled. */
    public DataSource emptyDatabase() {
        String name = "crm_" + UUID.randomUUID().toString().replace("-", "");
        try {
            return running().create(name);
        } catch (Exception failure) {
            throw new IllegalStateException(this + " gave no database", failure);
        }
    }

    private synchronized Running running() throws Exception {
        if (running == null) {
            running = start.now();
        }
        return running;
    }
}
