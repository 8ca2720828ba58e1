package io.guanxi.crm.examples.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines of one kind of file mean. It may remember lines read before, so each reading takes a new one. */
public interface RowMapper<D> {
    /** What the columns may hold. */
    List<? extends Column> columns();

    /** The draft that a line is; null when the line is no draft or has problems, which are left in it. */
    @Nullable
    D read(RowReading row);

    /** The place on a line that a path of a draft comes from; null when it is about the line as a whole. */
    @Nullable
    Column columnOf(String path);

    /** The number of the customer that a line registers; null when it registers none, or says no number. */
    default @Nullable String registers(RowReading row) {
        return null;
    }

    /** The cell on a line that a path of a draft comes from; null when the line has none. */
    default Header.@Nullable Heading cellOf(RowReading row, String path) {
        Column column = columnOf(path);
        return column == null ? null : row.heading(column);
    }
}
