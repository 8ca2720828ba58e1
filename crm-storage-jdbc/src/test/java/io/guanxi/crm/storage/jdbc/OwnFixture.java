package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.DurableFixture;
import java.util.List;
import javax.sql.DataSource;

/** A storage whose units are transactions of their own. */
final class OwnFixture implements DurableFixture {
    private final DataSource database;
    private List<RecordType<?>> types = List.of();

    OwnFixture(DataSource database) {
        this.database = database;
    }

    @Override
    public CrmStorage create(List<RecordType<?>> wanted) {
        types = wanted;
        return JdbcStorage.builder(database).types(types).build();
    }

    @Override
    public CrmStorage reopen() {
        return JdbcStorage.builder(database)
                .types(types)
                .schema(SchemaMode.VALIDATE)
                .build();
    }

    @Override
    public void close() {}
}
