package io.guanxi.crm.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source in parts. With a thread to read ahead the next part is read while one is dealt with; without, no row
 * is read before its part is asked for.
 */
final class BulkParts<D> implements AutoCloseable {
    private final Iterator<D> rows;
    private final int size;
    private final Executor reader;
    /** What was read ahead; without a part if that was left to the thread that asks. */
    private @Nullable CompletableFuture<Ahead<D>> ahead;

    /**
     * @param size rows of one part
     * @param reader who reads ahead; one that does so on the thread that asks reads nothing ahead
     */
    BulkParts(Iterator<D> rows, int size, Executor reader) {
        this.rows = rows;
        this.size = size;
        this.reader = reader;
    }

    /**
     * What was read at once.
     *
     * @param more whether there may be another part
     * @param broken how the source broke off behind these rows
     */
    record Part<D>(List<D> rows, boolean more, @Nullable RuntimeException broken) {}

    private record Ahead<D>(@Nullable Part<D> part) {}

    /** The next part; an error of the source comes out as the error that it is. */
    Part<D> next() {
        Part<D> given = joined(ahead == null ? begun() : ahead).part();
        ahead = null;
        Part<D> part = given == null ? read() : given;
        ahead = part.more() ? begun() : null;
        return part;
    }

    private CompletableFuture<Ahead<D>> begun() {
        Thread asks = Thread.currentThread();
        return CompletableFuture.supplyAsync(
                () -> new Ahead<>(Thread.currentThread().equals(asks) ? null : read()), reader);
    }

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

    private Part<D> read() {
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

    /** Waits for what is being read: nobody reads from the source any more once this has returned. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.handle((read, failed) -> true).join();
        }
    }
}
