package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.CrmRecords;
import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.service.SweepRates;

/** Measures a sweep: {@code SweepRatesOnDatabase [open cases] [due] [POSTGRES|H2]}. */
public final class SweepRatesOnDatabase {
    private SweepRatesOnDatabase() {}

    public static void main(String[] arguments) {
        int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int due = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Server server = Server.valueOf(arguments.length > 2 ? arguments[2] : "POSTGRES");
        SweepRates.run(
                JdbcStorage.builder(TestDatabase.emptied(server, true))
                        .types(CrmRecords.all())
                        .build(),
                open,
                due);
    }
}
