package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.tck.StorageContract;

/** The whole contract inside transactions of a host. */
class H2JoiningContractTest extends StorageContract {
    @Override
    protected CrmStorageFixture createFixture() {
        return new JoinedFixture(TestDatabase.emptied(Server.H2, true));
    }
}
