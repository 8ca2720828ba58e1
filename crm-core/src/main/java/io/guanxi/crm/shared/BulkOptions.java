package io.guanxi.crm.shared;

import java.util.function.Consumer;

/**
 * How a bulk intake runs. Immutable.
 *
 * @param flagMissing whether a row that lacks required fields is taken and flagged instead of refused
 * @param replay whether facts dated after the clock's now are taken, as history of another time
 * @param settleLater whether classes are decided by the next intake that does not say so, or by the next sweep, instead
 *     of before the intake returns; the rows are the same
 * @param outcomes told the outcome of every row, in order
 * @param progress told how many rows are done, after every batch
 */
public record BulkOptions(
        boolean flagMissing,
        boolean replay,
        boolean settleLater,
        Consumer<RowOutcome> outcomes,
        Consumer<Long> progress) {
    /** Strict, and silent but for the report at the end. */
    public static BulkOptions strict() {
        return new BulkOptions(false, false, false, outcome -> {}, done -> {});
    }

    public BulkOptions flaggingMissing() {
        return new BulkOptions(true, replay, settleLater, outcomes, progress);
    }

    public BulkOptions replaying() {
        return new BulkOptions(flagMissing, true, settleLater, outcomes, progress);
    }

    /** For one intake of several in a row: the last one decides for all. */
    public BulkOptions settlingLater() {
        return new BulkOptions(flagMissing, replay, true, outcomes, progress);
    }

    public BulkOptions reporting(Consumer<RowOutcome> to) {
        return new BulkOptions(flagMissing, replay, settleLater, to, progress);
    }

    public BulkOptions progress(Consumer<Long> to) {
        return new BulkOptions(flagMissing, replay, settleLater, outcomes, to);
    }
}
