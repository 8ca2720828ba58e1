package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.CrmStorageFixture;
import java.util.List;
import javax.sql.DataSource;

/** A storage that joins the transactions of a host. */
final class JoinedFixture implements CrmStorageFixture {
    private final DataSource database;

    JoinedFixture(DataSource database) {
        this.database = database;
    }

    @Override
    public CrmStorage create(List<RecordType<?>> types) {
        JdbcStorage.builder(database).types(types).build().close();
        Host host = new Host(database);
        return host.hosting(JdbcStorage.joining(host, types.toArray(RecordType<?>[]::new)));
    }

    @Override
    public void close() {}
}
