package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.Rendezvous;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens on the wire, with the errors of the real engine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class WireContract {
    static final WorkspaceId HOME = WorkspaceId.of("wire-home");
    static final List<RecordType<?>> TYPES = List.of(Probe.TYPE, ProbeChild.TYPE);
    private static final String CANARY = "13800138000";

    private final Server server;
    private DataSource database;
    private Wiretap wiretap;
    private CrmStorage storage;

    WireContract(Server server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.emptied(server, true);
        wiretap = new Wiretap(database);
        storage = JdbcStorage.builder(wiretap.tapped()).types(TYPES).build();
        wiretap.forget();
    }

    private static Probe probe(long n) {
        return Probe.of(new UUID(n, n));
    }

    private void write(Consumer<Repository<Probe>> work) {
        storage.write(HOME, unit -> {
            work.accept(unit.repository(Probe.TYPE));
            return Optional.empty();
        });
    }

    private static void tellsNothing(Throwable failure) {
        assertThat(failure).isNotNull();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            assertThat(at.toString()).doesNotContain(CANARY);
            assertThat(at).isNotInstanceOf(SQLException.class);
            for (Throwable beside : at.getSuppressed()) {
                tellsNothing(beside);
            }
        }
    }

    /** Asks the server of this database for a connection that it refuses. */
    Connection refused(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, "nobody", password);
    }

    @Test
    void a_connection_that_the_engine_refuses_is_no_passing_trouble() throws SQLException {
        String url;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL().replaceAll("\\?.*", "");
        }
        DataSource stranger = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    return refused(url, CANARY);
                });
        assertThatThrownBy(() -> JdbcStorage.builder(stranger).types(TYPES).build())
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("check the user")
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    @Test
    void every_statement_binds_the_workspace() {
        write(probes -> {
            probes.insertAll(List.of(probe(1).withAll(Probe.TAGS, List.of("a")), probe(2), probe(3)));
            probes.updateAll(List.of(new Versioned<>(probe(1).withAll(Probe.TAGS, List.of("b")), 1)));
            probes.updateIfCurrent(List.of(new Versioned<>(probe(1), 9), new Versioned<>(probe(2), 1)));
            probes.find(probe(1).id());
            probes.findAll(List.of(probe(1).id(), probe(2).id()));
            probes.lock(List.of(probe(1).id()));
            probes.groupCount(Filter.all(), Probe.COLOR);
            probes.groupCount(Filter.eq(Probe.TAGS, "b"), Probe.TAGS);
            probes.count(
                    Filter.any(Probe.CHILDREN, Filter.eq(ProbeChild.MARKS, "m")).negate());
            probes.count(new Filter.Compute<>(
                    new Aggregate<>(Probe.CHILDREN, Aggregate.Function.COUNT, ProbeChild.MARKS, Filter.all(), null),
                    Op.GE,
                    0L));
            Scan<Probe> scan = Scan.of(Filter.any(Probe.CHILDREN, Filter.all()).and(Filter.eq(Probe.CODE, "c")), 2);
            probes.scan(scan.after(new Position(List.of(), probe(1).id())));
            probes.scan(Scan.of(Filter.<Probe>all(), 2).sorted(Sort.by(Probe.NAME)));
            probes.deleteAll(List.of(probe(3).id()));
        });

        assertThat(wiretap.runs())
                .hasSizeGreaterThan(14)
                .allSatisfy(run -> assertThat(run.bound()).contains(HOME.value()));
    }

    @Test
    void every_connection_is_given_back_as_it_came() throws SQLException {
        write(probes -> probes.insertAll(List.of(probe(1))));
        storage.read(HOME, unit -> unit.reader(Probe.TYPE).count(Filter.all()));
        assertThatThrownBy(() -> write(probes -> probes.insertAll(List.of(probe(1)))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> write(probes -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(wiretap.times("getConnection")).isEqualTo(4);
        assertThat(wiretap.times("close")).isGreaterThanOrEqualTo(4);
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation())
                    .isEqualTo(
                            server == Server.MARIADB
                                    ? Connection.TRANSACTION_REPEATABLE_READ
                                    : Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void a_taken_key_is_named_and_its_value_is_not_even_when_it_looks_like_a_name() {
        String hostile = CANARY + " for key 'uk_crm_probe_badge_of_color' PRIMARY uk_crm_probe_badge_of_color";
        write(probes -> probes.insertAll(List.of(probe(1).with(Probe.SERIAL, hostile))));

        Throwable taken = catchThrowable(() ->
                write(probes -> probes.insertAll(List.of(probe(2).with(Probe.SERIAL, hostile), probe(3)))));

        assertThat(taken).isInstanceOfSatisfying(DuplicateKeyException.class, duplicate -> {
            assertThat(duplicate.key()).isEqualTo("serial");
            assertThat(duplicate.recordType()).isEqualTo("probe");
        });
        tellsNothing(taken);
        Throwable again = catchThrowable(() ->
                write(probes -> probes.insertAll(List.of(probe(1).with(Probe.SERIAL, "uk_serial")))));
        assertThat(again)
                .isInstanceOfSatisfying(
                        DuplicateKeyException.class,
                        duplicate -> assertThat(duplicate.key()).isEqualTo("id"));
    }

    @Test
    void what_the_engine_refuses_is_told_without_the_value() {
        Probe tooLong = probe(1).with(Probe.SERIAL, CANARY.repeat(200));

        Throwable one = catchThrowable(() -> write(probes -> probes.insertAll(List.of(tooLong))));
        Throwable many = catchThrowable(() -> write(probes -> probes.insertAll(List.of(tooLong, probe(2)))));

        assertThat(one).isInstanceOf(StorageFailure.class);
        assertThat(many).isInstanceOf(StorageFailure.class);
        tellsNothing(one);
        tellsNothing(many);
    }

    @Test
    void a_deadlock_may_be_repeated() {
        write(probes -> probes.insertAll(List.of(probe(1), probe(2))));
        CountDownLatch both = new CountDownLatch(2);

        List<Rendezvous.Outcome<Object>> outcomes = Rendezvous.of(
                2,
                i -> storage.write(HOME, unit -> {
                    Repository<Probe> probes = unit.repository(Probe.TYPE);
                    probes.lock(List.of(probe(1 + i).id()));
                    both.countDown();
                    await(both);
                    return probes.lock(List.of(probe(2 - i).id()));
                }));

        assertThat(outcomes)
                .anySatisfy(outcome -> assertThat(outcome.error()).get().isInstanceOf(TransientStorageException.class));
        outcomes.forEach(outcome -> outcome.error().ifPresent(WireContract::tellsNothing));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_connection_that_breaks_may_be_repeated_unless_it_broke_in_the_commit() {
        wiretap.failOn("executeBatch"::equals);
        Throwable inStatement = catchThrowable(() -> write(probes -> probes.insertAll(List.of(probe(1)))));
        wiretap.failOn("commit"::equals);
        Throwable inCommit = catchThrowable(() -> write(probes -> probes.insertAll(List.of(probe(2)))));
        wiretap.failOn("getConnection"::equals);
        Throwable before = catchThrowable(() -> write(probes -> probes.insertAll(List.of(probe(3)))));
        wiretap.failOn(name -> name.equals("executeBatch") || name.equals("rollback"));
        Throwable twice = catchThrowable(() -> write(probes -> probes.insertAll(List.of(probe(4)))));

        assertThat(inStatement).isInstanceOf(TransientStorageException.class);
        assertThat(inCommit).isInstanceOf(StorageFailure.class).hasMessageContaining("unknown");
        assertThat(before).isInstanceOf(TransientStorageException.class);
        assertThat(twice).isInstanceOf(TransientStorageException.class);
        assertThat(twice.getSuppressed()).hasSize(1);
        List.of(inStatement, inCommit, before, twice).forEach(WireContract::tellsNothing);
    }

    @Test
    void a_reading_unit_sees_one_state() {
        write(probes -> probes.insertAll(List.of(probe(1))));

        long seen = storage.<Long>read(HOME, unit -> {
            unit.reader(Probe.TYPE).count(Filter.all());
            Rendezvous.of(1, i -> {
                        write(probes -> probes.insertAll(List.of(probe(2))));
                        return storage.write(HOME, other -> {
                            other.repository(ProbeChild.TYPE)
                                    .insertAll(List.of(ProbeChild.of(new UUID(9, 9), probe(1).id())));
                            return 0;
                        });
                    })
                    .get(0)
                    .get();
            return unit.reader(Probe.TYPE).count(Filter.all())
                    + unit.reader(ProbeChild.TYPE).count(Filter.all());
        });

        assertThat(seen).isEqualTo(1);
    }

    @Test
    void what_is_read_after_a_lock_is_what_is_committed_now() {
        write(probes -> probes.insertAll(List.of(probe(1))));

        long children = storage.<Long>write(HOME, unit -> {
            unit.repository(Probe.TYPE).count(Filter.all());
            Rendezvous.of(
                            1,
                            i -> storage.write(HOME, other -> {
                                other.repository(ProbeChild.TYPE)
                                        .insertAll(List.of(ProbeChild.of(new UUID(9, 9), probe(1).id())));
                                return 0;
                            }))
                    .get(0)
                    .get();
            unit.repository(Probe.TYPE).lock(List.of(probe(1).id()));
            return unit.reader(ProbeChild.TYPE).count(Filter.all());
        });

        assertThat(children).isEqualTo(1);
    }

    @Test
    void in_joining_mode_the_host_alone_commits_rolls_back_and_closes() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean[] rollbackOnly = new boolean[1];
            JdbcStorage joined = JdbcStorage.joining(host(wiretap.tapped(connection), rollbackOnly), Probe.TYPE);
            wiretap.forget();
            joined.write(HOME, unit -> {
                unit.repository(Probe.TYPE).insertAll(List.of(probe(1), probe(2)));
                return 0;
            });
            assertThat(rollbackOnly[0]).isFalse();
            Throwable taken = catchThrowable(() -> joined.write(HOME, unit -> {
                unit.repository(Probe.TYPE).insertAll(List.of(probe(1)));
                return 0;
            }));
            assertThat(taken).isInstanceOf(DuplicateKeyException.class);
            assertThat(rollbackOnly[0]).isTrue();
            assertThat(wiretap.calls()).doesNotContain("commit", "rollback", "setAutoCommit");
            assertThat(connection.isClosed()).isFalse();
            connection.rollback();
        }
        assertThat(storage.<Long>read(HOME, unit -> unit.reader(Probe.TYPE).count(Filter.all())))
                .isZero();
    }

    @Test
    void joining_refuses_a_connection_without_a_transaction() throws SQLException {
        try (Connection connection = database.getConnection()) {
            JdbcStorage joined = JdbcStorage.joining(host(connection, new boolean[1]), Probe.TYPE);
            assertThatThrownBy(() -> joined.read(HOME, unit -> 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("autocommit");
        }
    }

    private static JdbcStorage.HostTransaction host(Connection connection, boolean[] rollbackOnly) {
        return new JdbcStorage.HostTransaction() {
            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public void setRollbackOnly() {
                rollbackOnly[0] = true;
            }
        };
    }
}
