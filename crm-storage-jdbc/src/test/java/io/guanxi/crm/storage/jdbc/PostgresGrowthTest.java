package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.sample.Probe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A planner that counts only now and then is told of tables that a first intake fills. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresGrowthTest {
    private static final WorkspaceId HOME = WorkspaceId.of("growth-home");

    private DataSource database;
    private Wiretap wiretap;

    @BeforeEach
    void forgetWhatIsKnown() throws SQLException {
        database = TestDatabase.emptied(Server.POSTGRES, true);
        wiretap = new Wiretap(database);
        open();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate table crm_probe");
            // The engine's own counting, once a minute, would come in between.
            statement.execute("alter table crm_probe set (autovacuum_enabled = off)");
        }
    }

    private CrmStorage open() {
        return JdbcStorage.builder(wiretap.tapped()).types(List.of(Probe.TYPE)).build();
    }

    private static void insert(CrmStorage storage, long from, long to) {
        List<Probe> probes = LongStream.range(from, to)
                .mapToObj(n -> Probe.of(new UUID(n, n)))
                .toList();
        storage.write(HOME, unit -> {
            unit.repository(Probe.TYPE).insertAll(probes);
            return probes.size();
        });
    }

    private long known() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select reltuples from pg_class where oid = 'crm_probe'::regclass")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    @Test
    void a_table_that_was_empty_is_counted_with_its_thousandth_row_and_at_four_times_that() throws SQLException {
        CrmStorage storage = open();
        insert(storage, 0, 999);
        assertThat(known()).isLessThanOrEqualTo(0);
        insert(storage, 999, 1_000);
        assertThat(known()).isEqualTo(1_000);
        insert(storage, 1_000, 3_999);
        assertThat(known()).isEqualTo(1_000);
        insert(storage, 3_999, 4_000);
        assertThat(known()).isEqualTo(4_000);
    }

    @Test
    void a_table_known_to_be_larger_is_not_counted_again() throws SQLException {
        insert(open(), 0, 4_000);
        assertThat(known()).isEqualTo(4_000);
        wiretap.forget();
        insert(open(), 4_000, 6_000);
        assertThat(wiretap.runs()).noneMatch(run -> run.text().startsWith("analyze"));
        assertThat(known()).isEqualTo(4_000);
    }

    @Test
    void a_unit_that_has_committed_does_not_fail_because_counting_does() throws SQLException {
        CrmStorage storage = open();
        wiretap.forget();
        wiretap.failOn(call -> {
            if (call.equals("prepareStatement") && wiretap.times("commit") == 1) {
                throw new IllegalStateException("the pool was closed");
            }
            return false;
        });
        insert(storage, 0, 1_000);
        wiretap.failOn(call -> call.equals("prepareStatement") && wiretap.times("commit") == 2);
        insert(storage, 1_000, 4_000);
        wiretap.failOn(call -> false);
        assertThat(storage.<Long>read(HOME, unit -> unit.reader(Probe.TYPE).count(Filter.all())))
                .isEqualTo(4_000);
        assertThat(known()).isLessThanOrEqualTo(0);
    }

    @Test
    void what_was_rolled_back_does_not_count() throws SQLException {
        CrmStorage storage = open();
        try {
            storage.write(HOME, unit -> {
                unit.repository(Probe.TYPE)
                        .insertAll(LongStream.range(0, 2_000)
                                .mapToObj(n -> Probe.of(new UUID(n, n)))
                                .toList());
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("changed my mind");
        }
        insert(storage, 0, 999);
        assertThat(known()).isLessThanOrEqualTo(0);
    }
}
