package io.guanxi.crm.examples.csv;

import io.guanxi.crm.deal.ContractDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contracts in deals.csv, each from the first line that says more of it than its number. What is wrong on the other
 * lines is told by {@link DealDrafts}, which read them all.
 */
public final class ContractRows implements RowMapper<ContractDraft> {
    private final DealRows deals = new DealRows();

    @Override
    public List<? extends Column> columns() {
        return deals.columns();
    }

    @Override
    public @Nullable ContractDraft read(RowReading row) {
        DealRow line = DealRows.tellsOfContract(row) ? deals.read(row) : null;
        return line == null ? null : line.contract();
    }

    @Override
    public Column columnOf(String path) {
        return deals.columnOf(path);
    }
}
