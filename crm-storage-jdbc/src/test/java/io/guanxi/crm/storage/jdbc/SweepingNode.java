package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.Crm;
import io.guanxi.crm.storage.CrmRecords;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that sweeps a database once, to be started and killed by a test: {@code SweepingNode <url> <now>}. */
public final class SweepingNode {
    private SweepingNode() {}

    public static void main(String[] arguments) {
        Instant now = Instant.parse(arguments[1]);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        System.out.println("ready");
        System.out.println("swept " + sweep(TestDatabase.pooled(database, true), now));
    }

    /** Sweeps with a clock that stands still, so that a lease never runs out by itself. */
    static long sweep(DataSource database, Instant now) {
        InstantSource clock = () -> now;
        Crm crm = Crm.builder(
                        JdbcStorage.builder(database).types(CrmRecords.all()).build())
                .clock(clock)
                .build();
        return crm.sweep(now);
    }
}
