package io.guanxi.crm.examples.csv;

import io.guanxi.crm.deal.DealDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deals in deals.csv. */
public final class DealDrafts implements RowMapper<DealDraft> {
    private final DealRows rows = new DealRows();

    @Override
    public List<? extends Column> columns() {
        return rows.columns();
    }

    @Override
    public @Nullable DealDraft read(RowReading row) {
        DealRow line = rows.read(row);
        return line == null ? null : line.deal();
    }

    @Override
    public Column columnOf(String path) {
        return rows.columnOf(path);
    }
}
