package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;

class H2WireTest extends WireContract {
    H2WireTest() {
        super(Server.H2);
    }
}
