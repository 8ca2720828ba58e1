package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.DurableStorageContract;

/** The whole contract on a pool whose connections come with autocommit off. */
class PostgresPoolContractTest extends DurableStorageContract {
    @Override
    protected DurableFixture createFixture() {
        return new OwnFixture(TestDatabase.emptied(Server.POSTGRES, false));
    }
}
