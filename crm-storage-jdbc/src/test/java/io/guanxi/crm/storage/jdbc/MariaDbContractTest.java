package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.DurableStorageContract;
import org.junit.jupiter.api.Tag;

/** The whole contract on MariaDB. */
@Tag("dialects")
class MariaDbContractTest extends DurableStorageContract {
    @Override
    protected DurableFixture createFixture() {
        return new OwnFixture(TestDatabase.emptied(Server.MARIADB, true));
    }
}
