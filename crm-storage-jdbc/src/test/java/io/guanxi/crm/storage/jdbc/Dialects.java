package io.guanxi.crm.storage.jdbc;

import java.util.List;

/** The dialects, for tests that need no engine. */
final class Dialects {
    private Dialects() {}

    static List<Dialect> all() {
        return List.of(new H2Dialect(), PostgresDialect.withArrays(), new MariaDialect());
    }
}
