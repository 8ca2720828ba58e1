package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;

class PostgresSchemaTest extends SchemaContract {
    PostgresSchemaTest() {
        super(Server.POSTGRES);
    }
}
