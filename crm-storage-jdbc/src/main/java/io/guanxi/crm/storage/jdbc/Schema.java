package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.storage.CrmRecords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Brings the tables to where the library needs them, or says what they lack. */
final class Schema {
    private final Connection connection;
    private final Layouts layouts;
    private final List<RecordType<?>> moreTypes;

    Schema(Connection connection, Layouts layouts, List<RecordType<?>> moreTypes) {
        this.connection = connection;
        this.layouts = layouts;
        this.moreTypes = List.copyOf(moreTypes);
    }

    /** The library's own record types. */
    static List<RecordType<?>> ownTypes() {
        return CrmRecords.all();
    }

    static List<RecordType<?>> typesWith(List<RecordType<?>> more) {
        List<RecordType<?>> all = new ArrayList<>(ownTypes());
        all.addAll(more);
        return List.copyOf(all);
    }

    static Dialect dialectOf(DataSource database) {
        Borrowed borrowed = Borrowed.from(database);
        try {
            return Dialect.of(borrowed.connection());
        } catch (SQLException e) {
            throw SqlErrors.ofConnecting(e);
        } finally {
            borrowed.giveBack();
        }
    }

    void prepare(SchemaMode mode) throws SQLException {
        if (layouts.dialect() instanceof H2Dialect) {
            H2Durability.check(connection, mode == SchemaMode.MIGRATE);
            if (mode == SchemaMode.MIGRATE) {
                H2LongTexts.keepInRows(connection);
            }
        }
        switch (mode) {
            case MIGRATE -> migrate();
            case VALIDATE -> validate();
            case NONE -> {}
        }
    }

    private void migrate() throws SQLException {
        try (MigrationLock lock = MigrationLock.of(layouts.dialect(), connection)) {
            lock.acquire();
            new Migrations(connection, layouts.dialect()).apply();
            complete(needed());
        }
    }

    /** Adds what the files do not know: further record types, and fields that a host has added to its own. */
    private void complete(List<Table> tables) throws SQLException {
        SchemaGenerator generator = new SchemaGenerator(layouts.dialect());
        for (Table table : tables) {
            Dialect.execute(connection, generator.create(table));
        }
        for (String column : new SchemaComparison(connection, layouts.dialect()).additions(tables)) {
            Dialect.execute(connection, column);
        }
        for (Table table : tables) {
            Dialect.execute(connection, generator.indexes(table).toArray(String[]::new));
        }
    }

    private void validate() throws SQLException {
        List<String> lacking = new SchemaComparison(connection, layouts.dialect()).lacking(needed());
        if (!lacking.isEmpty()) {
            throw new StorageFailure("the schema lacks " + String.join(", ", lacking)
                    + "; build the storage with SchemaMode.MIGRATE or apply the files of META-INF/crm/migrations/"
                    + layouts.dialect().name());
        }
    }

    private List<Table> needed() {
        List<Table> tables = new ArrayList<>();
        typesWith(moreTypes).forEach(type -> tables.add(layouts.of(type).table()));
        tables.add(layouts.side().table());
        return tables;
    }
}
