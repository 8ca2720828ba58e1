package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.DurableStorageContract;

/** The whole contract on H2. */
class H2ContractTest extends DurableStorageContract {
    @Override
    protected DurableFixture createFixture() {
        return new OwnFixture(TestDatabase.emptied(Server.H2, true));
    }
}
