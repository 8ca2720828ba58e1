package io.guanxi.crm.storage.jdbc.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

final class PostgresServer {
    private PostgresServer() {}

    static Server.Running certified() throws IOException {
        return running(EmbeddedPostgres.builder());
    }

    static Server.Running oldest() throws IOException {
        return running(EmbeddedPostgres.builder().setPgBinaryResolver(unpackedTo("oldest")));
    }

    static Server.Running newest() throws IOException {
        return running(EmbeddedPostgres.builder().setPgBinaryResolver(unpackedTo("newest")));
    }

    /** The build unpacks the binaries that cannot share a class path with the certified ones. */
    private static PgBinaryResolver unpackedTo(String name) {
        return (system, machine) -> {
            Path binaries = Path.of("target", "postgres", name, "postgres-linux-x86_64.txz");
            if (!Files.exists(binaries)) {
                throw new IOException("found no " + binaries + "; run the build with -Pdialects");
            }
            return Files.newInputStream(binaries);
        };
    }

    private static Server.Running running(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedPostgres server = builder.setServerConfig("fsync", "off").start();
        return name -> {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getDatabase("postgres", name);
        };
    }
}
