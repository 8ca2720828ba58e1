package io.guanxi.crm.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source in parts. With somebody to read ahead the next part is read while one is dealt with; with nobody,
 * no row is read before its part is asked for.
 */
final class BulkParts<D> implements AutoCloseable {
    private final Iterator<D> rows;
    private final int size;
    private final @Nullable Executor reader;
    private @Nullable CompletableFuture<Part<D>> ahead;

    /**
     * @param size rows of one part
     * @param reader who reads ahead; null for nobody
     */
    BulkParts(Iterator<D> rows, int size, @Nullable Executor reader) {
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

    /** The next part; an error of the source comes out as the error that it is. */
    Part<D> next() {
        if (reader == null) {
            return read();
        }
        Part<D> part = joined(ahead == null ? begun(reader) : ahead);
        ahead = part.more() ? begun(reader) : null;
        return part;
    }

    private CompletableFuture<Part<D>> begun(Executor by) {
        return CompletableFuture.supplyAsync(this::read, by);
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
