package io.guanxi.crm.shared;

import java.util.List;
import java.util.UUID;

/** What became of one row of a bulk intake. */
public sealed interface RowOutcome {
    /** The row's place in the intake, from 0. */
    long row();

    /** Written. */
    record Accepted(long row, UUID id) implements RowOutcome {}

    /** There already, and equal. */
    record Unchanged(long row, UUID id) implements RowOutcome {}

    /** Not written. */
    record Refused(long row, List<Violation> violations) implements RowOutcome {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
