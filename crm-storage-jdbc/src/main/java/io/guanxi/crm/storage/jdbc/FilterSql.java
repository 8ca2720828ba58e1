package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.Absent;
import io.guanxi.crm.filter.Filter.All;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.StartsWith;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a filter into a condition. Unknown counts as false, which {@code and} and {@code or} keep; {@code not} is
 * {@code is not true}, so it is the exact complement.
 */
final class FilterSql {
    private static final String CHILD = "c";
    private static final String SIDE = "v";

    private final Layouts layouts;
    private final WorkspaceId workspace;
    private final boolean forFew;
    private final Comparisons comparisons;

    /** @param forFew whether the statement names the records that it asks about, so that each can be looked up */
    FilterSql(Layouts layouts, WorkspaceId workspace, boolean forFew) {
        this.layouts = layouts;
        this.workspace = workspace;
        this.forFew = forFew;
        this.comparisons = new Comparisons(layouts.dialect());
    }

    /** Writes a part of a condition about one column or one value of a list. */
    @FunctionalInterface
    private interface OnValue {
        void write(String expression, ColumnType type, Sql out);
    }

    <T> void condition(TableLayout<T> table, String alias, Filter<T> filter, Sql out) {
        if (filter instanceof And<T> and) {
            parts(table, alias, and.parts(), " and ", "1 = 1", out);
        } else if (filter instanceof Or<T> or) {
            parts(table, alias, or.parts(), " or ", "1 = 0", out);
        } else if (filter instanceof Not<T> not) {
            condition(table, alias, not.part(), out.add("("));
            out.add(") is not true");
        } else if (filter instanceof All<T>) {
            out.add("1 = 1");
        } else if (filter instanceof Compute<T, ?> compute) {
            refuseNesting(alias, compute);
            new AggregateSql(layouts, workspace, this).condition(table, alias, compute, out);
        } else {
            onFields(table, alias, filter, out);
        }
    }

    private <T> void onFields(TableLayout<T> table, String alias, Filter<T> filter, Sql out) {
        Optional<Membership> membership = membership(table, alias, filter);
        if (membership.isPresent()) {
            among(membership.get(), alias + "." + table.id().sql(), out);
        } else if (filter instanceof Absent<T> absent) {
            out.add(alias + "." + table.mapping(absent.field()).presence().sql() + " is null");
        } else {
            Field<T, ?> field = fieldOf(filter);
            Column column = field == null ? null : table.mapping(field).comparable();
            if (column == null) {
                throw new IllegalArgumentException("lower the term " + filter + " before a storage sees it");
            }
            onValue(table, filter).write(alias + "." + column.sql(), column.type(), out);
        }
    }

    private void among(Membership membership, String id, Sql out) {
        if (forFew) {
            membership.holdsForFew(id, out);
        } else {
            membership.holds(id, out);
        }
    }

    /** The ids that this node asks for, when they lie in another table. */
    <T> Optional<Membership> membership(TableLayout<T> table, String alias, Filter<T> filter) {
        if (filter instanceof Any<T, ?> any) {
            refuseNesting(alias, any);
            return Optional.of(children(any));
        }
        Field<T, ?> field = fieldOf(filter);
        if (field == null || !field.isMany()) {
            return Optional.empty();
        }
        SideTable side = layouts.side();
        Sql sql = Sql.of(side.fromWhere(SIDE));
        sql.bound(ColumnType.NAME, workspace.value())
                .bound(ColumnType.NAME, table.name())
                .bound(ColumnType.NAME, field.key());
        onValue(table, filter).write(SIDE + "." + side.value().sql(), ColumnType.TEXT, sql.add(" and "));
        boolean oneValue = filter instanceof Compare<T, ?> compare && compare.op() == Op.EQ;
        String order = side.order(SIDE, oneValue);
        return Optional.of(new Membership(SIDE + "." + side.id().sql(), sql, order));
    }

    private <T, C> Membership children(Any<T, C> any) {
        TableLayout<C> child = layouts.of(any.relation().child());
        Column link = child.mapping(any.relation().link()).presence();
        Sql sql = childrenWhere(child, new Sql(), any.where());
        return new Membership(CHILD + "." + link.sql(), sql, IndexOrder.of(child, CHILD, any.where(), link));
    }

    /** The table of the children under the alias {@code c}, what is joined to it, and the conditions on workspace and filter. */
    <C> Sql childrenWhere(TableLayout<C> child, Sql join, Filter<C> where) {
        Sql sql = Sql.of(child.table().sql())
                .add(" " + CHILD)
                .add(join)
                .add(" where " + CHILD + "." + child.workspace().sql() + " = ")
                .bind(ColumnType.NAME, workspace.value());
        if (!(where instanceof All<C>)) {
            condition(child, CHILD, where, sql.add(" and "));
        }
        return sql;
    }

    private <T> void parts(
            TableLayout<T> table, String alias, List<Filter<T>> parts, String between, String none, Sql out) {
        out.add("(");
        for (int i = 0; i < parts.size(); i++) {
            condition(table, alias, parts.get(i), out.add(i == 0 ? "" : between));
        }
        out.add(parts.isEmpty() ? none : "").add(")");
    }

    private static <T> @Nullable Field<T, ?> fieldOf(Filter<T> filter) {
        if (filter instanceof Compare<T, ?> compare) {
            return compare.field();
        }
        if (filter instanceof In<T, ?> in) {
            return in.field();
        }
        if (filter instanceof StartsWith<T> starts) {
            return starts.field();
        }
        return filter instanceof Contains<T> contains ? contains.field() : null;
    }

    private <T> OnValue onValue(TableLayout<T> table, Filter<T> filter) {
        if (filter instanceof Compare<T, ?> compare) {
            return comparing(table, compare);
        }
        if (filter instanceof In<T, ?> in) {
            return among(table, in);
        }
        if (filter instanceof StartsWith<T> starts) {
            refuseOnlyEqual(starts.field(), true);
            return (expression, type, out) -> comparisons.startsWith(expression, type, starts.prefix(), out);
        }
        Contains<T> contains = (Contains<T>) filter;
        refuseOnlyEqual(contains.field(), true);
        return (expression, type, out) -> comparisons.contains(expression, type, contains.text(), out);
    }

    private <T, V> OnValue comparing(TableLayout<T> table, Compare<T, V> compare) {
        Field<T, V> field = compare.field();
        refuseOnlyEqual(field, compare.op() != Op.EQ && compare.op() != Op.NE);
        Object value = table.mapping(field).compared(workspace.value(), field.stored(compare.value()));
        return (expression, type, out) -> comparisons.compare(expression, type, compare.op(), value, out);
    }

    private <T, V> OnValue among(TableLayout<T> table, In<T, V> in) {
        List<Object> values = in.values().stream()
                .map(value -> table.mapping(in.field())
                        .compared(workspace.value(), in.field().stored(value)))
                .toList();
        return (expression, type, out) -> {
            if (values.isEmpty()) {
                out.add("1 = 0");
            } else if (values.size() > Filters.MAX_SET && layouts.dialect().arrayLimit() > 0) {
                amongArrays(expression, type, values, out);
            } else {
                out.add(expression).add(" in ").bindSet(type, values);
            }
        };
    }

    private void amongArrays(String expression, ColumnType type, List<Object> values, Sql out) {
        int most = layouts.dialect().arrayLimit();
        for (int from = 0; from < values.size(); from += most) {
            out.add(from == 0 ? "(" : " or ").add(expression).add(" = any(");
            List<Object> part = values.subList(from, Math.min(from + most, values.size()));
            out.bind(type, new Sql.Several(part)).add(")");
        }
        out.add(")");
    }

    /** Personal values are known by their look-up key, and lists of other values than texts by their text form. */
    private static void refuseOnlyEqual(Field<?, ?> field, boolean orderOrPart) {
        boolean onlyEqual = field.isPersonal()
                || (field.isMany() && ColumnType.of(field.type().stored()) != ColumnType.TEXT);
        if (orderOrPart && onlyEqual) {
            throw new IllegalArgumentException("the field " + field + " can be compared for equality only");
        }
    }

    private static void refuseNesting(String alias, Filter<?> filter) {
        if (alias.equals(CHILD)) {
            throw new IllegalArgumentException("a filter inside a relation cannot name a relation: " + filter);
        }
    }
}
