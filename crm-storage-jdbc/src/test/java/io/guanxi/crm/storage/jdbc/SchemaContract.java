package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.Rendezvous;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tables and record types stay equal, on the real engine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class SchemaContract {
    private record Leaf(UUID id, List<String> words) {}

    private static final Field<Leaf, UUID> ID = Field.one("id", label(), FieldType.ID, Leaf::id);
    private static final Field<Leaf, String> WORDS = Field.many("words", label(), FieldType.TEXT, Leaf::words);
    private static final RecordType<Leaf> SMALL =
            RecordType.named("leaf", ID, v -> new Leaf(v.need(ID), List.of())).build();
    private static final RecordType<Leaf> GROWN = RecordType.named("leaf", ID, v -> new Leaf(v.need(ID), v.all(WORDS)))
            .fields(List.of(WORDS))
            .unique(
                    "first-word",
                    leaf -> leaf.words().isEmpty() ? null : leaf.words().get(0))
            .build();

    private final Server server;
    private DataSource database;

    SchemaContract(Server server) {
        this.server = server;
    }

    @BeforeEach
    void start() {
        database = server.emptyDatabase();
    }

    @Test
    void the_files_alone_make_all_that_the_library_needs() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            Layouts layouts = new Layouts(dialect, Protection.none());
            List<Table> needed = new ArrayList<>(List.of(layouts.side().table()));
            Schema.ownTypes().forEach(type -> needed.add(layouts.of(type).table()));
            SchemaComparison comparison = new SchemaComparison(connection, dialect);
            assertThat(comparison.lacking(needed)).hasSize(needed.size());

            new Migrations(connection, dialect).apply();

            assertThat(comparison.lacking(needed)).isEmpty();
            assertThat(comparison.additions(needed)).isEmpty();
        }
        JdbcStorage.builder(database).schema(SchemaMode.VALIDATE).build().close();
    }

    @Test
    void validating_names_what_is_missing_and_changes_nothing() throws SQLException {
        JdbcStorage.Builder validating = JdbcStorage.builder(database).schema(SchemaMode.VALIDATE);
        assertThatThrownBy(validating::build)
                .isInstanceOf(StorageFailure.class)
                .hasMessageContainingAll("the table", "MIGRATE")
                .message()
                .containsIgnoringCase("crm_customer");
        assertThat(hasTables()).isFalse();

        JdbcStorage.migrating(database).close();
        execute("alter table crm_customer drop column remarks");
        assertThatThrownBy(validating::build)
                .message()
                .containsIgnoringCase("the column crm_customer.remarks")
                .doesNotContain("the table");
    }

    @Test
    void starters_at_the_same_time_apply_every_file_once() throws SQLException {
        Rendezvous.of(4, i -> JdbcStorage.migrating(database))
                .forEach(outcome -> assertThat(outcome.get()).isNotNull());

        assertThat(count("crm_schema_history")).isEqualTo(Migrations.VERSIONS.size());
    }

    @Test
    void a_file_that_changed_after_it_was_applied_is_refused() throws SQLException {
        JdbcStorage.migrating(database).close();
        execute("update crm_schema_history set checksum = 1");

        assertThatThrownBy(() -> JdbcStorage.migrating(database))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("V001__foundation");
    }

    @Test
    void a_hosts_type_grows_with_its_fields() {
        UUID id = new UUID(1, 1);
        JdbcStorage before = JdbcStorage.builder(database).types(List.of(SMALL)).build();
        before.write(WireContract.HOME, unit -> {
            unit.repository(SMALL).insertAll(List.of(new Leaf(id, List.of())));
            return 0;
        });

        JdbcStorage after = JdbcStorage.builder(database).types(List.of(GROWN)).build();
        after.write(WireContract.HOME, unit -> {
            unit.repository(GROWN).insertAll(List.of(new Leaf(new UUID(2, 2), List.of("a", "b"))));
            return 0;
        });

        assertThat(after.<Object>read(
                        WireContract.HOME,
                        unit -> unit.reader(GROWN).find(id).orElseThrow().value()))
                .isEqualTo(new Leaf(id, List.of()));
        assertThat(after.<Long>read(
                        WireContract.HOME, unit -> unit.reader(GROWN).count(Filter.eq(WORDS, "b"))))
                .isEqualTo(1);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Dialect.execute(connection, statement);
        }
    }

    private boolean hasTables() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            return tables.next();
        }
    }

    private long count(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Label label() {
        return new Label("叶", "leaf");
    }
}
