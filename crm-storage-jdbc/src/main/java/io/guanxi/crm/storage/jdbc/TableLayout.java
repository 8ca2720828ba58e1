package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Versioned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the records of one type lie in their table: made from the description of the type alone. */
final class TableLayout<T> {
    /** A unique key and the column that holds its value. */
    record KeyColumn<T>(RecordType.UniqueKey<T> key, Column column, String indexName) {}

    private final RecordType<T> type;
    private final Column workspace;
    private final Column version;
    private final Map<String, FieldMapping<T>> mappings = new LinkedHashMap<>();
    private final List<FieldMapping<T>> readBack = new ArrayList<>();
    private final StoredValues.Places<T> places = new StoredValues.Places<>();
    private final List<KeyColumn<T>> keys = new ArrayList<>();
    private final Table table;
    private final RecordStatements statements;

    TableLayout(RecordType<T> type, Dialect dialect, Protection protection) {
        this.type = type;
        this.workspace = dialect.column("workspace", ColumnType.NAME);
        this.version = dialect.column("version", ColumnType.INTEGER);
        for (Field<T, ?> field : type.fields()) {
            FieldMapping<T> mapping = mapping(field, dialect, protection);
            mappings.put(field.key(), mapping);
            if (!field.isDerived()) {
                readBack.add(mapping);
                places.add(field);
            }
        }
        String name = "crm_" + type.name().replace('-', '_').replace('.', '_');
        for (RecordType.UniqueKey<T> key : type.uniqueKeys()) {
            String column = "uk_" + key.name().replace('-', '_').replace('.', '_');
            keys.add(new KeyColumn<>(
                    key,
                    dialect.column(column, ColumnType.TEXT).asIndexed(),
                    dialect.folded(SchemaNames.shortened("uk_" + name + column.substring(2)))));
        }
        this.table = TableSketch.of(this, dialect.folded(name), dialect);
        this.statements = RecordStatements.of(this);
    }

    private FieldMapping<T> mapping(Field<T, ?> field, Dialect dialect, Protection protection) {
        if (field.isPersonal()) {
            return PersonalMapping.of(type.name(), field, dialect, protection);
        }
        return field.isMany() ? ListMapping.of(field, dialect) : PlainMapping.of(field, dialect);
    }

    RecordType<T> type() {
        return type;
    }

    String name() {
        return type.name();
    }

    Column workspace() {
        return workspace;
    }

    Column version() {
        return version;
    }

    Column id() {
        return mapping(type.id()).presence();
    }

    Table table() {
        return table;
    }

    RecordStatements statements() {
        return statements;
    }

    List<FieldMapping<T>> mappings() {
        return List.copyOf(mappings.values());
    }

    /** The mappings of the fields that a record is built from: of all but those computed from others. */
    List<FieldMapping<T>> readBack() {
        return List.copyOf(readBack);
    }

    List<KeyColumn<T>> keys() {
        return keys;
    }

    /** How this field lies in the table. */
    FieldMapping<T> mapping(Field<T, ?> field) {
        FieldMapping<T> mapping = mappings.get(field.key());
        if (mapping == null) {
            throw new IllegalArgumentException(type.name() + " has no field " + field.key());
        }
        return mapping;
    }

    /** Whether some values of these records lie in the side table. */
    boolean hasBeside() {
        return type.fields().stream().anyMatch(Field::isMany);
    }

    /** The columns that an insert fills beyond workspace and version, in the order of {@link #row}. */
    List<Column> written() {
        List<Column> columns = new ArrayList<>();
        mappings.values().forEach(mapping -> columns.addAll(mapping.columns()));
        keys.forEach(key -> columns.add(key.column()));
        return columns;
    }

    /** The types of {@link #written()}. */
    List<ColumnType> types() {
        List<ColumnType> types = new ArrayList<>();
        written().forEach(column -> types.add(column.type()));
        return types;
    }

    /** The values of a record in the order of {@link #written()}. */
    List<@Nullable Object> row(WorkspaceId workspace, T owner) {
        List<@Nullable Object> row = new ArrayList<>();
        for (FieldMapping<T> mapping : mappings.values()) {
            mapping.write(workspace.value(), owner, row);
        }
        for (KeyColumn<T> key : keys) {
            row.add(key.key().value().get(owner));
        }
        return row;
    }

    /** Reads one row of the columns that {@link RecordStatements#select()} names. */
    Versioned<T> read(WorkspaceId workspace, Cells cells) throws SQLException {
        long version = cells.nextLong();
        @Nullable Object[] values = new Object[readBack.size()];
        int at = 0;
        for (FieldMapping<T> mapping : readBack) {
            values[at++] = StoredValues.decoded(mapping.field(), mapping.read(workspace.value(), cells));
        }
        return new Versioned<>(type.build(new StoredValues<>(places, values)), version);
    }
}
