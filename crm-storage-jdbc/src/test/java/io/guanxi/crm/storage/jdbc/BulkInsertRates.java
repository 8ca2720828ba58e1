package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Measures how many rows a second go in through the storage, and through the bare engine by a batch and by COPY, in one
 * run and in turns. Arguments: rows, rounds.
 */
final class BulkInsertRates {
    private static final List<RecordType<?>> TYPES = List.of(ProbeChild.TYPE);
    private static final int UNIT = 5_000;

    private final DataSource database;
    private final int rows;
    private final String columns;
    private final Map<String, List<Double>> rates = new TreeMap<>();
    private int round;

    private BulkInsertRates(DataSource database, Dialect dialect, int rows) {
        this.database = database;
        this.rows = rows;
        this.columns = Stream.of(
                        "workspace", "version", "id", "probe_id", "kind", "amount", "points", "day", "at", "flag")
                .map(name -> dialect.quoted(dialect.folded(name)))
                .collect(Collectors.joining(", ", dialect.quoted(dialect.folded("crm_probe_child")) + " (", ")"));
    }

    /** One way of putting rows in. */
    private interface Way {
        void insert(List<ProbeChild> rows) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path directory = Files.createTempDirectory("bulk");
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + directory.resolve("bulk") + ";WRITE_DELAY=0");
        measure("H2 file", TestDatabase.pooled(file, true), rows, rounds);
        measure("PostgreSQL", TestDatabase.pooled(Server.POSTGRES.emptyDatabase(), true), rows, rounds);
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static void measure(String name, DataSource database, int rows, int rounds) throws Exception {
        CrmStorage storage = JdbcStorage.builder(database).types(TYPES).build();
        BulkInsertRates rates = new BulkInsertRates(database, Schema.dialectOf(database), rows);
        for (int i = 0; i < rounds; i++) {
            rates.time(
                    "storage",
                    part -> storage.write(WorkspaceId.of("bulk"), unit -> {
                        unit.repository(ProbeChild.TYPE).insertAll(part);
                        return 0;
                    }));
            rates.time("batch", rates::batch);
            if (name.equals("PostgreSQL")) {
                rates.time("COPY", rates::copy);
            }
        }
        rates.rates.forEach((way, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            System.out.printf(
                    "%-11s %-8s median %,9.0f rows/s (%,.0f to %,.0f)%n",
                    name, way, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
        });
    }

    private void time(String way, Way insert) throws Exception {
        round++;
        long nanos = 0;
        for (int from = 0; from < rows; from += UNIT) {
            List<ProbeChild> part = new ArrayList<>();
            for (int i = from; i < Math.min(from + UNIT, rows); i++) {
                part.add(child(i));
            }
            long start = System.nanoTime();
            insert.insert(part);
            nanos += System.nanoTime() - start;
        }
        rates.computeIfAbsent(way, name -> new ArrayList<>()).add(rows / (nanos / 1e9));
    }

    private ProbeChild child(int i) {
        return ProbeChild.of(new UUID(round, i), new UUID(7, i / 5))
                .with(ProbeChild.KIND, "电话回访 " + i % 17)
                .with(ProbeChild.AMOUNT, BigDecimal.valueOf(i, 2))
                .with(ProbeChild.POINTS, (long) i)
                .with(ProbeChild.DAY, LocalDate.of(2026, 1, 1).plusDays(i % 180))
                .with(ProbeChild.AT, Instant.ofEpochSecond(1_770_000_000L + i))
                .with(ProbeChild.FLAG, i % 2 == 0);
    }

    private void batch(List<ProbeChild> part) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String sql = "insert into " + columns + " values ('bulk', 1, ?, ?, ?, ?, ?, ?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (ProbeChild child : part) {
                    statement.setObject(1, child.id());
                    statement.setObject(2, child.probe());
                    statement.setString(3, child.kind());
                    statement.setBigDecimal(4, child.amount());
                    statement.setLong(5, child.points());
                    statement.setObject(6, child.day());
                    statement.setObject(7, Dialect.utc(child.at()));
                    statement.setBoolean(8, child.flag());
                    statement.addBatch();
                    if (++waiting % 1_000 == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void copy(List<ProbeChild> part) throws Exception {
        StringBuilder text = new StringBuilder();
        for (ProbeChild child : part) {
            text.append("bulk\t1\t")
                    .append(child.id())
                    .append('\t')
                    .append(child.probe())
                    .append('\t');
            text.append(child.kind())
                    .append('\t')
                    .append(child.amount())
                    .append('\t')
                    .append(child.points());
            text.append('\t')
                    .append(child.day())
                    .append('\t')
                    .append(Dialect.utc(child.at()))
                    .append('\t');
            text.append(child.flag()).append('\n');
        }
        try (Connection connection = database.getConnection()) {
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn(
                            "copy " + columns + " from stdin",
                            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
