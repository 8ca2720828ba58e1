package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import org.junit.jupiter.api.Tag;

@Tag("dialects")
class NewestPostgresSchemaTest extends SchemaContract {
    NewestPostgresSchemaTest() {
        super(Server.NEWEST_POSTGRES);
    }
}
