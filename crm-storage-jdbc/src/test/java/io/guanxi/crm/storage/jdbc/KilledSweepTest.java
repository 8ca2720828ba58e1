package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.CrmRecords;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.service.SweptCases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Two processes sweep the same cases, and one of them is killed in the middle: each reminder is recorded once, none is lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledSweepTest {
    private static final int CASES = 10_000;
    private static final Instant NOW = SweptCases.FIRST_DUE.plus(Duration.ofMinutes(5));

    @Test
    void what_a_killed_process_had_begun_is_done_by_another_once_its_lease_is_over() throws Exception {
        DataSource database = TestDatabase.emptied(Server.POSTGRES, true);
        CrmStorage storage =
                JdbcStorage.builder(database).types(CrmRecords.all()).build();
        new SweptCases(storage).add(CASES, SweptCases.NOON);
        SweepingNode.sweep(database, SweptCases.NOON);
        Process victim = start(database);
        await(storage, CASES / 20);
        CompletableFuture<Long> survivor = CompletableFuture.supplyAsync(() -> SweepingNode.sweep(database, NOW));
        await(storage, CASES / 4);
        boolean killed = victim.isAlive();
        victim.destroyForcibly().waitFor();
        long survived = survivor.get(5, TimeUnit.MINUTES);
        long between = reminders(storage);
        long later = SweepingNode.sweep(database, NOW.plus(Duration.ofMinutes(2)));
        System.out.printf(
                "%,d due; victim killed while running: %s; the survivor did %,d, the victim %,d; %,d left to the sweep after the lease%n",
                CASES, killed, survived, between - survived, later);
        assertThat(killed).isTrue();
        assertThat(between).isLessThanOrEqualTo(CASES);
        assertThat(reminders(storage)).isEqualTo(CASES);
        assertThat(steps(storage)).isEqualTo(CASES);
        assertThat(overdue(storage)).isZero();
        assertThat(SweepingNode.sweep(database, NOW.plus(Duration.ofMinutes(4))))
                .isZero();
    }

    private static void await(CrmStorage storage, int reminders) throws InterruptedException {
        while (reminders(storage) < reminders) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Process start(DataSource database) throws Exception {
        PGSimpleDataSource server = database.unwrap(PGSimpleDataSource.class);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SweepingNode.class.getName(),
                        server.getUrl() + (server.getUrl().contains("?") ? "&" : "?") + "user=" + server.getUser(),
                        NOW.toString())
                .redirectErrorStream(true)
                .start();
        String first = new String(
                process.getInputStream().readNBytes("ready".length()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(first).isEqualTo("ready");
        return process;
    }

    private static long reminders(CrmStorage storage) {
        return storage.<Long>read(
                SweptCases.FIRM, unit -> unit.reader(ReminderFields.REMINDERS).count(Filter.<Reminder>all()));
    }

    private static long steps(CrmStorage storage) {
        return storage.<Long>read(
                SweptCases.FIRM,
                unit -> unit.reader(CaseEventFields.CASE_EVENTS)
                        .count(Filter.eq(CaseEventFields.ACT, CaseAct.REMINDED)));
    }

    private static long overdue(CrmStorage storage) {
        return storage.<Long>read(
                SweptCases.FIRM,
                unit -> unit.reader(CaseTimer.CASE_TIMERS)
                        .count(Filter.compare(CaseTimer.FREE_AT, Op.LE, NOW.plus(Duration.ofMinutes(2)))));
    }
}
