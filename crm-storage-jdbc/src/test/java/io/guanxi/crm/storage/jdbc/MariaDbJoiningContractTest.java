package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.tck.StorageContract;
import org.junit.jupiter.api.Tag;

/** The whole contract inside transactions of a host. */
@Tag("dialects")
class MariaDbJoiningContractTest extends StorageContract {
    @Override
    protected CrmStorageFixture createFixture() {
        return new JoinedFixture(TestDatabase.emptied(Server.MARIADB, true));
    }
}
