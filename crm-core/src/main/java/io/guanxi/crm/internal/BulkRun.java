package io.guanxi.crm.internal;

import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.storage.CrmStorage;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * Takes rows in batches, in constant memory, and tells what became of each. While a batch is written the next one is
 * read, if the reader of the options has a thread for it; if not, no row is read before the batches before it are
 * written. A source that breaks off does so after the rows that it gave.
 */
public final class BulkRun<D> {
    private final BulkOptions options;
    private final int size;
    private final Executor reader;

    /**
     * @param size rows of one batch, which is one unit
     * @param storage written to; where the caller's transaction is its unit, nobody reads ahead
     */
    public BulkRun(BulkOptions options, int size, CrmStorage storage) {
        this.options = options;
        this.size = size;
        this.reader = storage.mayRepeat() ? options.reader() : Runnable::run;
    }

    /** Writes one batch and answers the outcome of each of its rows, in order. */
    @FunctionalInterface
    public interface Batch<D> {
        List<RowOutcome> write(long first, List<D> rows);
    }

    public BulkReport run(Iterator<D> rows, Batch<D> batch) {
        BulkReport report = new BulkReport(0, 0, 0, 0);
        BulkParts.Part<D> part;
        try (BulkParts<D> parts = new BulkParts<>(rows, size, reader)) {
            do {
                part = parts.next();
                if (!part.rows().isEmpty()) {
                    report = add(report, batch.write(report.read(), part.rows()));
                }
            } while (part.more());
        }
        if (part.broken() != null) {
            throw part.broken();
        }
        return report;
    }

    private BulkReport add(BulkReport before, List<RowOutcome> outcomes) {
        long accepted = before.accepted();
        long unchanged = before.unchanged();
        for (RowOutcome outcome : outcomes) {
            accepted += outcome instanceof RowOutcome.Accepted ? 1 : 0;
            unchanged += outcome instanceof RowOutcome.Unchanged ? 1 : 0;
            options.outcomes().accept(outcome);
        }
        long read = before.read() + outcomes.size();
        options.progress().accept(read);
        return new BulkReport(read, accepted, unchanged, read - accepted - unchanged);
    }

    /** The outcomes by row. */
    public static List<RowOutcome> inOrder(Map<Long, RowOutcome> outcomes) {
        return List.copyOf(new TreeMap<>(outcomes).values());
    }
}
