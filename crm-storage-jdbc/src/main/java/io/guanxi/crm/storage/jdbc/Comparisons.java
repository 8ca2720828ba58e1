package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.filter.Op;

/** How a column is compared with a value, so that all engines agree with the reference. */
record Comparisons(Dialect dialect) {
    private static final char LAST_STEPPABLE = Character.MIN_SURROGATE - 2;

    void compare(String expression, ColumnType type, Op op, Object value, Sql out) {
        boolean byOrder = type.isText() && op != Op.EQ && op != Op.NE && !dialect.ordersPlainly((String) value);
        String sign = op == Op.NE ? "<>" : op.symbol();
        if (byOrder) {
            out.add(dialect.ordered(expression)).add(" ").add(sign).add(" ").add(dialect.ordered("?"));
            out.bound(type, value);
        } else {
            out.add(expression).add(" ").add(sign).add(" ").bind(type, value);
        }
    }

    /**
     * As a range where the last character has a successor in every order that engines use: a text from p up to, but
     * without, p with its last character raised by one begins with p, and no other does.
     */
    void startsWith(String expression, ColumnType type, String prefix, Sql out) {
        if (prefix.isEmpty()) {
            out.add(expression).add(" is not null");
            return;
        }
        char last = prefix.charAt(prefix.length() - 1);
        if (last <= LAST_STEPPABLE) {
            String end = prefix.substring(0, prefix.length() - 1) + (char) (last + 1);
            out.add("(").add(expression).add(" >= ").bind(type, prefix);
            out.add(" and ").add(expression).add(" < ").bind(type, end).add(")");
        } else {
            int length = dialect.length(prefix);
            out.add("left(").add(expression).add(", " + length + ") = ").bind(type, prefix);
        }
    }

    void contains(String expression, ColumnType type, String part, Sql out) {
        out.add(dialect.position(expression, "?")).add(" > 0").bound(type, part);
    }
}
