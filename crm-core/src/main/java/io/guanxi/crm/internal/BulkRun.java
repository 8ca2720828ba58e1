package io.guanxi.crm.internal;

import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.RowOutcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes rows in batches, in constant memory, and tells what became of each. */
public final class BulkRun<D> {
    private final BulkOptions options;
    private final int size;

    /** @param size rows of one batch, which is one unit */
    public BulkRun(BulkOptions options, int size) {
        this.options = options;
        this.size = size;
    }

    /** Writes one batch and answers the outcome of each of its rows, in order. */
    @FunctionalInterface
    public interface Batch<D> {
        List<RowOutcome> write(long first, List<D> rows);
    }

    public BulkReport run(Iterator<D> rows, Batch<D> batch) {
        long read = 0;
        long accepted = 0;
        long unchanged = 0;
        while (rows.hasNext()) {
            List<D> part = new ArrayList<>(size);
            while (part.size() < size && rows.hasNext()) {
                part.add(rows.next());
            }
            for (RowOutcome outcome : batch.write(read, part)) {
                accepted += outcome instanceof RowOutcome.Accepted ? 1 : 0;
                unchanged += outcome instanceof RowOutcome.Unchanged ? 1 : 0;
                options.outcomes().accept(outcome);
            }
            read += part.size();
            options.progress().accept(read);
        }
        return new BulkReport(read, accepted, unchanged, read - accepted - unchanged);
    }

    /** The outcomes by row. */
    public static List<RowOutcome> inOrder(Map<Long, RowOutcome> outcomes) {
        return List.copyOf(new TreeMap<>(outcomes).values());
    }
}
