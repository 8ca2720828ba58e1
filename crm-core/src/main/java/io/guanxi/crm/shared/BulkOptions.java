package io.guanxi.crm.shared;

import java.util.function.Consumer;

/**
 * How a bulk intake runs. Immutable.
 *
 * @param flagMissing whether a row that lacks required fields is taken and flagged instead of refused
 * @param replay whether facts dated after the clock's now are taken, as history of another time
 * @param outcomes told the outcome of every row, in order
 * @param progress told how many rows are done, after every batch
 */
public record BulkOptions(boolean flagMissing, boolean replay, Consumer<RowOutcome> outcomes, Consumer<Long> progress) {
    /** Strict, and silent but for the report at the end. */
    public static BulkOptions strict() {
        return new BulkOptions(false, false, outcome -> {}, done -> {});
    }

    public BulkOptions flaggingMissing() {
        return new BulkOptions(true, replay, outcomes, progress);
    }

    public BulkOptions replaying() {
        return new BulkOptions(flagMissing, true, outcomes, progress);
    }

    public BulkOptions reporting(Consumer<RowOutcome> to) {
        return new BulkOptions(flagMissing, replay, to, progress);
    }

    public BulkOptions progress(Consumer<Long> to) {
        return new BulkOptions(flagMissing, replay, outcomes, to);
    }
}
