package io.guanxi.crm.internal;

import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.storage.CrmStorage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows in batches, in constant memory, and tells what became of each. While a batch is written the next one is
 * read, on the reader of the options. A source that breaks off does so after the rows that it gave.
 */
public final class BulkRun<D> {
    private final BulkOptions options;
    private final int size;
    private final Executor reader;

    /**
     * @param size rows of one batch, which is one unit
     * @param storage written to; where the caller's transaction is its unit, nobody else reads
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

    /**
     * What was read for one batch.
     *
     * @param more whether there may be another one
     * @param broken how the source broke off behind these rows
     */
    private record Part<D>(
            List<D> rows, boolean more, @Nullable RuntimeException broken) {}

    public BulkReport run(Iterator<D> rows, Batch<D> batch) {
        BulkReport report = new BulkReport(0, 0, 0, 0);
        CompletableFuture<Part<D>> reading = ahead(rows);
        Part<D> part;
        try {
            do {
                part = joined(reading);
                if (part.more()) {
                    reading = ahead(rows);
                }
                if (!part.rows().isEmpty()) {
                    report = add(report, batch.write(report.read(), part.rows()));
                }
            } while (part.more());
        } finally {
            // Nobody reads from the source any more once this has returned.
            reading.handle((read, failed) -> true).join();
        }
        if (part.broken() != null) {
            throw part.broken();
        }
        return report;
    }

    /** What was read; an error of the source stays the error that it is. */
    private static <T> T joined(CompletableFuture<T> reading) {
        try {
            return reading.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    private CompletableFuture<Part<D>> ahead(Iterator<D> rows) {
        return CompletableFuture.supplyAsync(() -> read(rows), reader);
    }

    private Part<D> read(Iterator<D> rows) {
        List<D> part = new ArrayList<>(size);
        try {
            while (part.size() < size && rows.hasNext()) {
                part.add(rows.next());
            }
            return new Part<>(part, part.size() == size, null);
        } catch (RuntimeException broken) {
            return new Part<>(part, false, broken);
        }
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
