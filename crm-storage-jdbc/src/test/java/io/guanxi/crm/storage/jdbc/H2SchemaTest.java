package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;

class H2SchemaTest extends SchemaContract {
    H2SchemaTest() {
        super(Server.H2);
    }
}
