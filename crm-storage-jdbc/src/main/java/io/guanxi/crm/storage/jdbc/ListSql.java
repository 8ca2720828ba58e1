package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Versioned;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, and the condition that a record comes after a place in it. Lists are ordered by UTF-16 unit; where
 * the engine orders texts otherwise, no index serves that order. The engine's own differs from it in nothing but what
 * stands beside a text with units from U+D800 on: a page of other texts is the same page in both.
 */
final class ListSql<T> {
    private static final String ALIAS = "t.";

    private final TableLayout<T> table;
    private final Dialect dialect;
    private final List<Sort.Order<T>> orders;
    private final boolean asIndexed;

    private ListSql(TableLayout<T> table, Dialect dialect, List<Sort.Order<T>> orders, boolean asIndexed) {
        this.table = table;
        this.dialect = dialect;
        this.orders = orders;
        this.asIndexed = asIndexed;
    }

    ListSql(TableLayout<T> table, Dialect dialect, Sort<T> sort) {
        this(table, dialect, sort.orders(), false);
    }

    /** The same in the order in which the engine's indexes have texts; empty where that is no other one. */
    Optional<ListSql<T>> asIndexed() {
        return orders.stream().anyMatch(order -> isReordered(column(order.field())))
                ? Optional.of(new ListSql<>(table, dialect, orders, true))
                : Optional.empty();
    }

    /** Whether a page in the order of the indexes is the page of the list. */
    boolean isTrue(List<Versioned<T>> page) {
        return orders.stream()
                .filter(order -> isReordered(column(order.field())))
                .allMatch(order -> page.stream().allMatch(row -> isPlain(order.field(), row.value())));
    }

    private <V> boolean isPlain(Field<T, V> field, T record) {
        return field.values(record).stream().allMatch(value -> dialect.ordersPlainly((String) field.stored(value)));
    }

    String orderBy(Filter<T> filter) {
        if (orders.isEmpty()) {
            return " order by " + IndexOrder.of(table, "t", filter, table.id());
        }
        StringBuilder order = new StringBuilder(" order by ");
        for (Sort.Order<T> criterion : orders) {
            order.append(dialect.sorted(ordered(column(criterion.field())), criterion.descending()))
                    .append(", ");
        }
        return order.append(ALIAS).append(table.id().sql()).toString();
    }

    private String ordered(Column column) {
        String expression = ALIAS + column.sql();
        return isReordered(column) && !asIndexed ? dialect.ordered(expression) : expression;
    }

    private boolean isReordered(Column column) {
        return column.type() == ColumnType.TEXT && !dialect.ordersPlainly("\uFFFF");
    }

    /**
     * Whether what follows this place is a range of the values of one column, and behind it the records without a value.
     * An index finds the beginning of a range; for {@link #after} engines read the list from its beginning.
     */
    boolean beginsRange(Position after) {
        return orders.size() == 1 && after.values().get(0) != null;
    }

    /** A record has a value of the one criterion and comes after the place. */
    void afterInRange(Position position, Sql out) {
        Sort.Order<T> criterion = orders.get(0);
        Column column = column(criterion.field());
        Object value = Objects.requireNonNull(position.values().get(0));
        Op notBefore = criterion.descending() ? Op.LE : Op.GE;
        new Comparisons(dialect).compare(ALIAS + column.sql(), column.type(), notBefore, value, out.add("("));
        comesAfter(criterion, column, value, out.add(" and ("));
        out.add(" or ").add(ALIAS).add(table.id().sql()).add(" > ").bind(ColumnType.ID, position.id());
        out.add("))");
    }

    /** The order within the range, in the words of an index: H2 follows one only when all its columns are named. */
    String orderOfRange() {
        Sort.Order<T> criterion = orders.get(0);
        return " order by " + ALIAS + table.workspace().sql() + ", " + ordered(column(criterion.field()))
                + (criterion.descending() ? " desc, " : ", ") + ALIAS
                + table.id().sql();
    }

    /** A record has no value of the one criterion. */
    void absent(Sql out) {
        out.add(ALIAS).add(column(orders.get(0).field()).sql()).add(" is null");
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
