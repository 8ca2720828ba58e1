package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A figure over those records of a relation that pass a filter.
 *
 * @param function what is computed; over no record COUNT, COUNT_DISTINCT and SUM are 0 while MIN and MAX are absent
 * @param field the child's field; null for COUNT
 * @param plus a decimal field of the owner that SUM adds (absent adds 0); null for none
 */
public record Aggregate<T, C>(
        Relation<T, C> relation,
        Function function,
        @Nullable Field<C, ?> field,
        Filter<C> where,
        @Nullable Field<T, ?> plus) {
    /** COUNT and COUNT_DISTINCT compare with {@link Long}, SUM with decimals, MIN and MAX with the field's stored form. */
    public enum Function {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        MIN,
        MAX
    }

    public Aggregate {
        if (field == null && function != Function.COUNT) {
            throw new IllegalArgumentException(function + " needs a field");
        }
        if (plus != null && function != Function.SUM) {
            throw new IllegalArgumentException("only SUM can add a field of the owner");
        }
    }

    @Override
    public String toString() {
        return function + "(" + relation + (field == null ? "" : "." + field) + ")";
    }
}
