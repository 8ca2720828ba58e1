package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;

class PostgresWireTest extends WireContract {
    PostgresWireTest() {
        super(Server.POSTGRES);
    }
}
