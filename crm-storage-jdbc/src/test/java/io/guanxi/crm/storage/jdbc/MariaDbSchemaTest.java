package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import org.junit.jupiter.api.Tag;

@Tag("dialects")
class MariaDbSchemaTest extends SchemaContract {
    MariaDbSchemaTest() {
        super(Server.MARIADB);
    }
}
