package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import org.junit.jupiter.api.Tag;

@Tag("dialects")
class MariaDbWireTest extends WireContract {
    MariaDbWireTest() {
        super(Server.MARIADB);
    }
}
