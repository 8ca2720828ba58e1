package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.DurableStorageContract;

/** The whole contract on PostgreSQL. */
class PostgresContractTest extends DurableStorageContract {
    @Override
    protected DurableFixture createFixture() {
        return new OwnFixture(TestDatabase.emptied(Server.POSTGRES, true));
    }
}
