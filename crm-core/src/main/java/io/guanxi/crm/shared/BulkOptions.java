package io.guanxi.crm.shared;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * How a bulk intake runs. Immutable.
 *
 * @param flagMissing whether a row that lacks required fields is taken and flagged instead of refused
 * @param replay whether facts dated after the clock's now are taken, as history of another time
 * @param settleLater whether classes are decided by the next intake that does not say so, or by the next sweep, instead
 *     of before the intake returns; the rows are the same
 * @param outcomes told the outcome of every row, in order, on the caller's thread
 * @param progress told how many rows are done, after every batch, on the caller's thread
 * @param reader reads the rows of the next batch while one is written; one that runs what it is given on the caller's own
 *     thread, such as {@code Runnable::run}, reads nothing ahead
 */
public record BulkOptions(
        boolean flagMissing,
        boolean replay,
        boolean settleLater,
        Consumer<RowOutcome> outcomes,
        Consumer<Long> progress,
        Executor reader) {
    /**
     * Strict, silent but for the report at the end, and on the caller's thread alone, which reads no batch of rows before
     * the one before it is written; customers alone are looked at further ahead, for their numbers (see
     * {@code Customers.registerAll}).
     */
    public static BulkOptions strict() {
        return new BulkOptions(false, false, false, outcome -> {}, done -> {}, Runnable::run);
    }

    public BulkOptions flaggingMissing() {
        return new BulkOptions(true, replay, settleLater, outcomes, progress, reader);
    }

    public BulkOptions replaying() {
        return new BulkOptions(flagMissing, true, settleLater, outcomes, progress, reader);
    }

    /** For one intake of several in a row: the last one decides for all. */
    public BulkOptions settlingLater() {
        return new BulkOptions(flagMissing, replay, true, outcomes, progress, reader);
    }

    public BulkOptions reporting(Consumer<RowOutcome> to) {
        return new BulkOptions(flagMissing, replay, settleLater, to, progress, reader);
    }

    public BulkOptions progress(Consumer<Long> to) {
        return new BulkOptions(flagMissing, replay, settleLater, outcomes, to, reader);
    }

    /**
     * Reads the rows, and checks of them what needs no storage, on another thread, one batch ahead of the one that is
     * being written. What becomes of the rows is the same. The source of the rows is then used by that thread alone, and
     * no longer once the intake has returned. Inside a transaction of the caller everything stays on the caller's thread,
     * and nothing is read ahead. A batch that the executor hands back to the caller's thread is read there, after the one
     * before it is written.
     *
     * @param executor with a thread to spare for as long as the intake runs
     */
    public BulkOptions readingAhead(Executor executor) {
        return new BulkOptions(flagMissing, replay, settleLater, outcomes, progress, executor);
    }
}
