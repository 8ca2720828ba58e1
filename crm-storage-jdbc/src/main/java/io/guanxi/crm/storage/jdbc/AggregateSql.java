package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a comparison of a figure over a relation into a condition: a subquery that depends on the owner. */
final class AggregateSql {
    private static final String SIDE = "w";

    private final Layouts layouts;
    private final Dialect dialect;
    private final WorkspaceId workspace;
    private final FilterSql filters;

    AggregateSql(Layouts layouts, WorkspaceId workspace, FilterSql filters) {
        this.layouts = layouts;
        this.dialect = layouts.dialect();
        this.workspace = workspace;
        this.filters = filters;
    }

    /** What is aggregated, and the type of what comes out. */
    private record Figure(String expression, ColumnType type) {}

    <T, C> void condition(TableLayout<T> owner, String alias, Compute<T, C> compute, Sql out) {
        Aggregate<T, C> aggregate = compute.aggregate();
        TableLayout<C> child = layouts.of(aggregate.relation().child());
        Object value = compute.value() instanceof UUID id ? id.toString() : compute.value();
        boolean wrapped = value instanceof String text && !dialect.ordersPlainly(text);
        Figure figure = figure(child, aggregate, wrapped);
        String link = child.mapping(aggregate.relation().link()).presence().sql();
        out.add("(select ").add(figure.expression()).add(" from ");
        out.add(filters.childrenWhere(child, join(child, aggregate.field()), aggregate.where()));
        out.add(" and c." + link + " = " + alias + "." + owner.id().sql() + ")");
        Field<T, ?> plus = aggregate.plus();
        if (plus != null) {
            out.add(" + coalesce(" + alias + "."
                    + owner.mapping(plus).presence().sql() + ", 0)");
        }
        String sign = compute.op() == Op.NE ? "<>" : compute.op().symbol();
        out.add(" ")
                .add(sign)
                .add(" ")
                .add(wrapped ? dialect.ordered("?") : "?")
                .bound(figure.type(), value);
    }

    /** The single values of a field with many stand in the side table. */
    private <C> Sql join(TableLayout<C> child, @Nullable Field<C, ?> field) {
        if (field == null || !field.isMany()) {
            return new Sql();
        }
        SideTable side = layouts.side();
        return Sql.of(" join " + side.table().sql() + " " + SIDE + " on " + SIDE + "."
                        + side.id().sql() + " = c." + child.id().sql() + " and " + SIDE + "."
                        + side.workspace().sql() + " = ")
                .bind(ColumnType.NAME, workspace.value())
                .add(" and " + SIDE + "." + side.recordType().sql() + " = ")
                .bind(ColumnType.NAME, child.name())
                .add(" and " + SIDE + "." + side.field().sql() + " = ")
                .bind(ColumnType.NAME, field.key());
    }

    private <T, C> Figure figure(TableLayout<C> child, Aggregate<T, C> aggregate, boolean wrapped) {
        Field<C, ?> field = aggregate.field();
        if (field == null) {
            return new Figure("count(*)", ColumnType.INTEGER);
        }
        Column inTable = child.mapping(field).comparable();
        Column column = inTable == null ? layouts.side().value() : inTable;
        String of = (inTable == null ? SIDE : "c") + "." + column.sql();
        return switch (aggregate.function()) {
            case COUNT -> new Figure("count(" + counted(child, field, of) + ")", ColumnType.INTEGER);
            case COUNT_DISTINCT -> new Figure("count(distinct " + of + ")", ColumnType.INTEGER);
            case SUM -> new Figure("coalesce(sum(" + of + "), 0)", ColumnType.DECIMAL);
            case MIN -> extreme(false, of, column.type(), wrapped);
            case MAX -> extreme(true, of, column.type(), wrapped);
        };
    }

    private static <C> String counted(TableLayout<C> child, Field<C, ?> field, String of) {
        return field.isMany() ? of : "c." + child.mapping(field).presence().sql();
    }

    private Figure extreme(boolean greatest, String of, ColumnType type, boolean wrapped) {
        if (type == ColumnType.ID) {
            return new Figure(dialect.extreme(greatest, dialect.idAsText(of), type), ColumnType.TEXT);
        }
        return new Figure(dialect.extreme(greatest, wrapped ? dialect.ordered(of) : of, type), type);
    }
}
