package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.tck.sample.Probe;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class H2FileTest {
    @TempDir
    Path directory;

    private JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + directory.resolve("crm").toAbsolutePath());
        return database;
    }

    @Test
    void migrating_makes_the_file_write_every_commit_at_once() throws SQLException {
        try (Connection keepsOpen = database().getConnection()) {
            assertThat(writeDelay(keepsOpen)).isPositive();
            JdbcStorage.migrating(database()).close();
            assertThat(writeDelay(keepsOpen)).isZero();
        }
    }

    @Test
    void migrating_keeps_ordinary_long_texts_in_their_rows_unless_the_host_chose_a_length() throws SQLException {
        try (Connection connection = database().getConnection()) {
            JdbcStorage.migrating(database()).close();
            assertThat(longestTextInRow(connection)).isEqualTo(H2LongTexts.IN_ROW);

            Dialect.execute(connection, "set max_length_inplace_lob 300");
            JdbcStorage.migrating(database()).close();
            assertThat(longestTextInRow(connection)).isEqualTo(300);
        }
    }

    @Test
    void a_lock_left_behind_by_a_killed_starter_does_not_hold_the_next_one() throws SQLException {
        try (Connection connection = database().getConnection()) {
            Dialect.execute(
                    connection,
                    "create table crm_schema_lock (id int primary key, holder int, since varchar(64))",
                    "insert into crm_schema_lock values (1, 4711, '2020-01-01 00:00:00+00')");
        }

        JdbcStorage.migrating(database()).close();

        try (Connection connection = database().getConnection()) {
            assertThat(number(connection, "select count(*) from crm_schema_lock"))
                    .isZero();
        }
    }

    @Test
    void what_was_written_is_there_when_the_file_is_opened_again() {
        List<RecordType<?>> types = List.of(Probe.TYPE);
        JdbcStorage first = JdbcStorage.builder(database()).types(types).build();
        first.write(WireContract.HOME, unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(Probe.of(new UUID(1, 2))));
            return 0;
        });
        first.close();

        JdbcStorage second = JdbcStorage.builder(database())
                .types(types)
                .schema(SchemaMode.VALIDATE)
                .build();
        assertThat(second.<Long>read(
                        WireContract.HOME, unit -> unit.reader(Probe.TYPE).count(Filter.all())))
                .isEqualTo(1);
    }

    private static long longestTextInRow(Connection connection) throws SQLException {
        return number(
                connection,
                "select setting_value from information_schema.settings"
                        + " where setting_name = 'MAX_LENGTH_INPLACE_LOB'");
    }

    private static long writeDelay(Connection connection) throws SQLException {
        return number(
                connection, "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
