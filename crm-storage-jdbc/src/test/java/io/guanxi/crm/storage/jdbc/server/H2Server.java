package io.guanxi.crm.storage.jdbc.server;

import org.h2.jdbcx.JdbcDataSource;

final class H2Server {
    private H2Server() {}

    static Server.Running start() {
        return name -> {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
            return database;
        };
    }
}
