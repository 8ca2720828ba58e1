package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of a list, and the condition that a record comes after a place in it. */
final class ListSql<T> {
    private static final String ALIAS = "t.";

    private final TableLayout<T> table;
    private final Dialect dialect;
    private final List<Sort.Order<T>> orders;

    ListSql(TableLayout<T> table, Dialect dialect, Sort<T> sort) {
        this.table = table;
        this.dialect = dialect;
        this.orders = sort.orders();
    }

    String orderBy(Filter<T> filter) {
        if (orders.isEmpty()) {
            return " order by " + IndexOrder.of(table, "t", filter, table.id());
        }
        StringBuilder order = new StringBuilder(" order by ");
        for (Sort.Order<T> criterion : orders) {
            Column column = column(criterion.field());
            String expression = ALIAS + column.sql();
            boolean wrapped = column.type() == ColumnType.TEXT && !dialect.ordersPlainly("\uFFFF");
            order.append(dialect.sorted(wrapped ? dialect.ordered(expression) : expression, criterion.descending()))
                    .append(", ");
        }
        return order.append(ALIAS).append(table.id().sql()).toString();
    }

    /**
     * For criteria a, b and the id: a comes after, or a is equal and (b comes after, or b is equal and the id comes
     * after). Absent values come last in either direction, so nothing but an equal one follows an absent one.
     */
    void after(Position position, Sql out) {
        int open = 0;
        for (Sort.Order<T> criterion : orders) {
            Column column = column(criterion.field());
            String expression = ALIAS + column.sql();
            Object value = position.values().get(open);
            if (value == null) {
                out.add("(").add(expression).add(" is null and ");
            } else {
                out.add("(");
                comesAfter(criterion, column, value, out);
                out.add(" or ")
                        .add(expression)
                        .add(" is null or ")
                        .add(expression)
                        .add(" = ");
                out.bind(column.type(), value).add(" and ");
            }
            open++;
        }
        out.add(ALIAS).add(table.id().sql()).add(" > ").bind(ColumnType.ID, position.id());
        out.add(")".repeat(open));
    }

    private void comesAfter(Sort.Order<T> criterion, Column column, Object value, Sql out) {
        Op op = criterion.descending() ? Op.LT : Op.GT;
        new Comparisons(dialect).compare(ALIAS + column.sql(), column.type(), op, value, out);
    }

    private Column column(Field<T, ?> field) {
        @Nullable Column column = table.mapping(field).sortable();
        if (column == null) {
            throw new IllegalArgumentException("lists of " + table.name() + " cannot be sorted by " + field);
        }
        return column;
    }
}
