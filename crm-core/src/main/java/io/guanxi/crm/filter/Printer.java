package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter.Absent;
import io.guanxi.crm.filter.Filter.All;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Classified;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.Measured;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.StartsWith;
import io.guanxi.crm.filter.Filter.Tagged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes filters in canonical form; the depth has been checked before. */
final class Printer {
    private Printer() {}

    static String print(Filter<?> filter) {
        if (filter instanceof And<?> and) {
            return joined(and.parts(), Word.AND, Word.ALL);
        }
        if (filter instanceof Or<?> or) {
            return joined(or.parts(), Word.OR, Word.ANY);
        }
        if (filter instanceof Not<?> not) {
            return negated(not.part());
        }
        if (filter instanceof Any<?, ?> any) {
            String name = "any " + Quoting.name(any.relation().name());
            return any.where() instanceof All<?> ? name : name + " (" + print(any.where()) + ")";
        }
        if (filter instanceof Compute<?, ?> compute) {
            return aggregate(compute.aggregate()) + symbol(compute.op()) + literal(compute.value());
        }
        return filter instanceof Filter.Term<?> term ? term(term) : onField(filter);
    }

    /** Two parts or more have the word between them; none or one need a form of their own to be told apart. */
    private static String joined(List<? extends Filter<?>> parts, Word between, Word ofList) {
        if (parts.size() < 2) {
            return ofList.word() + " of (" + parts.stream().map(Printer::print).collect(Collectors.joining()) + ")";
        }
        return parts.stream().map(Printer::part).collect(Collectors.joining(" " + between.word() + " "));
    }

    /** In parentheses where the reader, though not the grammar, may need them too. */
    private static String part(Filter<?> part) {
        boolean compound = part instanceof And<?> and && and.parts().size() > 1
                || part instanceof Or<?> or && or.parts().size() > 1;
        return compound ? "(" + print(part) + ")" : print(part);
    }

    private static String negated(Filter<?> part) {
        if (part instanceof All<?>) {
            return Word.FALSE.word();
        }
        if (part instanceof Absent<?> absent) {
            return name(absent.field()) + " is present";
        }
        return "not " + part(part);
    }

    private static String onField(Filter<?> filter) {
        if (filter instanceof Compare<?, ?> compare) {
            return compare(compare);
        }
        if (filter instanceof In<?, ?> in) {
            return in(in);
        }
        if (filter instanceof Absent<?> absent) {
            return name(absent.field()) + " is absent";
        }
        if (filter instanceof StartsWith<?> starts) {
            return name(starts.field()) + " starts with " + Quoting.text(starts.prefix());
        }
        if (filter instanceof Contains<?> contains) {
            return name(contains.field()) + " contains " + Quoting.text(contains.text());
        }
        return Word.TRUE.word();
    }

    private static <T, V> String compare(Compare<T, V> compare) {
        return name(compare.field())
                + symbol(compare.op())
                + literal(compare.field().stored(compare.value()));
    }

    private static <T, V> String in(In<T, V> in) {
        return name(in.field())
                + in.values().stream()
                        .map(in.field()::stored)
                        .sorted(StoredOrder::compare)
                        .map(Printer::literal)
                        .collect(Collectors.joining(", ", " in (", ")"));
    }

    private static String term(Filter.Term<?> term) {
        if (term instanceof Tagged<?> tagged) {
            return "tag(" + Quoting.text(tagged.tag()) + ")";
        }
        if (term instanceof Measured<?> measured) {
            String window = measured.window() == null ? "" : Quoting.window(measured.window());
            return Quoting.name(measured.metric()) + "(" + window + ")" + symbol(measured.op())
                    + literal(measured.value());
        }
        Classified<?> classified = (Classified<?>) term;
        List<String> keys =
                classified.classes().stream().sorted().map(Quoting::text).toList();
        String dimension = "class(" + Quoting.name(classified.dimension()) + ")";
        return keys.size() == 1 ? dimension + " = " + keys.get(0) : dimension + " in (" + String.join(", ", keys) + ")";
    }

    private static String aggregate(Aggregate<?, ?> aggregate) {
        Field<?, ?> field = aggregate.field();
        Field<?, ?> plus = aggregate.plus();
        return Word.of(aggregate.function()).word()
                + "("
                + (field == null ? "" : name(field) + " of ")
                + Quoting.name(aggregate.relation().name())
                + (aggregate.where() instanceof All<?> ? "" : " where " + print(aggregate.where()))
                + ")"
                + (plus == null ? "" : " plus " + name(plus));
    }

    private static String name(Field<?, ?> field) {
        return Quoting.name(field.key());
    }

    private static String symbol(Op op) {
        return " " + op.symbol() + " ";
    }

    private static String literal(Object stored) {
        if (stored instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        boolean bare = stored instanceof Long || stored instanceof Boolean || stored instanceof LocalDate;
        return bare ? stored.toString() : Quoting.text(stored.toString());
    }
}
