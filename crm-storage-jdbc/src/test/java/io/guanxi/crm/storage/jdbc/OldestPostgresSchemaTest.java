package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import org.junit.jupiter.api.Tag;

@Tag("dialects")
class OldestPostgresSchemaTest extends SchemaContract {
    OldestPostgresSchemaTest() {
        super(Server.OLDEST_POSTGRES);
    }
}
