package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the figure of an {@link Aggregate} over records at hand. */
public final class Figures {
    private Figures() {}

    /** The figure over these children (already filtered), or null for MIN and MAX over no value. */
    public static <T, C> @Nullable Object of(Aggregate<T, C> aggregate, T owner, Collection<C> children) {
        Field<C, ?> field = aggregate.field();
        if (field == null) {
            return (long) children.size();
        }
        Stream<Object> values = children.stream().flatMap(child -> stored(field, child));
        return switch (aggregate.function()) {
            case COUNT -> values.count();
            case COUNT_DISTINCT -> values.distinct().count();
            case SUM -> Money.canonical(values.map(Figures::decimal).reduce(base(aggregate, owner), BigDecimal::add));
            case MIN -> values.min(StoredOrder::compare).orElse(null);
            case MAX -> values.max(StoredOrder::compare).orElse(null);
        };
    }

    private static <T, C> BigDecimal base(Aggregate<T, C> aggregate, T owner) {
        Field<T, ?> plus = aggregate.plus();
        return plus == null
                ? BigDecimal.ZERO
                : stored(plus, owner).map(Figures::decimal).findFirst().orElse(BigDecimal.ZERO);
    }

    private static <C, V> Stream<Object> stored(Field<C, V> field, C owner) {
        return field.values(owner).stream().map(field::stored);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) number);
    }
}
