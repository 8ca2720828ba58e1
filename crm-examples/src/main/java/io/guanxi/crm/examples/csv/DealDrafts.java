package io.guanxi.crm.examples.csv;

import io.guanxi.crm.deal.DealDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deals in deals.csv, and whether any line says more of a contract than its number. */
public final class DealDrafts implements RowMapper<DealDraft> {
    private final DealRows rows = new DealRows();
    private volatile boolean contracts;

    @Override
    public List<? extends Column> columns() {
        return rows.columns();
    }

    @Override
    public @Nullable DealDraft read(RowReading row) {
        DealRow line = rows.read(row);
        if (line == null) {
            return null;
        }
        contracts |= line.contract() != null;
        return line.deal();
    }

    /** Whether there is a contract on the lines read so far, so that {@link ContractRows} finds one. */
    public boolean haveContracts() {
        return contracts;
    }

    @Override
    public Column columnOf(String path) {
        return rows.columnOf(path);
    }
}
