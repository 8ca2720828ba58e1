package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.tck.service.CaseHistoryContract;

/**
 * Short random histories on PostgreSQL: few in the ordinary run, as many as {@code -Dcrm.histories=1000} says otherwise.
 */
class PostgresCaseHistoriesTest extends CaseHistoryContract {
    private static final int AT_ONCE = 25;

    @Override
    protected CrmStorageFixture createFixture() {
        return new OwnFixture(TestDatabase.emptied(Server.POSTGRES, true));
    }

    @Override
    protected int storages() {
        return Math.max(1, Integer.getInteger("crm.histories", 50) / AT_ONCE);
    }

    @Override
    protected int cases() {
        return AT_ONCE;
    }

    @Override
    protected int acts() {
        return 3;
    }
}
