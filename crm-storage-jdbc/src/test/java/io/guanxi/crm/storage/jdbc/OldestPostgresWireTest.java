package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import org.junit.jupiter.api.Tag;

@Tag("dialects")
class OldestPostgresWireTest extends WireContract {
    OldestPostgresWireTest() {
        super(Server.OLDEST_POSTGRES);
    }
}
