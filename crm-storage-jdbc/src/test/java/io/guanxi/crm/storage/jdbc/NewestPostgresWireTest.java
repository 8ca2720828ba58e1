package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import org.junit.jupiter.api.Tag;

@Tag("dialects")
class NewestPostgresWireTest extends WireContract {
    NewestPostgresWireTest() {
        super(Server.NEWEST_POSTGRES);
    }
}
