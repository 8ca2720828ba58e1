package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter.Absent;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Classified;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.StartsWith;
import io.guanxi.crm.filter.Filter.Tagged;
import io.guanxi.crm.filter.Filter.Term;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The limits of a filter tree, and what is asked of whole trees. */
public final class Filters {
    /** The deepest nesting of a tree. */
    public static final int MAX_DEPTH = 64;

    /** The most values of one set. */
    public static final int MAX_SET = 1_000;

    private static final String PATH = "filter";

    private Filters() {}

    /** How deep the tree is; 1 for a single node. */
    public static int depth(Filter<?> filter) {
        int[] deepest = {0};
        FilterWalk.over(filter, (node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    /** Every field that the tree names, those of related records and of aggregates included, in the text's order. */
    public static Set<Field<?, ?>> fields(Filter<?> filter) {
        Set<Field<?, ?>> fields = new LinkedHashSet<>();
        FilterWalk.over(filter, (node, depth) -> asked(node).forEach(asked -> fields.add(asked.field())));
        FilterWalk.over(filter, (node, depth) -> fields.addAll(figured(node)));
        return fields;
    }

    /** Every tag, class and metric that the tree names, in the text's order. */
    public static List<Term<?>> terms(Filter<?> filter) {
        List<Term<?>> terms = new ArrayList<>();
        FilterWalk.over(filter, (node, depth) -> {
            if (node instanceof Term<?> term) {
                terms.add(term);
            }
        });
        return terms;
    }

    /**
     * Makes sure that the tree is within the limits, asks of every field only what it supports, and names no text that no
     * record can hold.
     *
     * @throws InvalidInputException otherwise
     */
    public static void check(Filter<?> filter) {
        checkLimits(filter);
        FilterWalk.over(filter, (node, depth) -> {
            asked(node)
                    .filter(asked -> !Operator.of(asked.field()).contains(asked.operator()))
                    .forEach(asked -> refuse(Complaints.operator(0, asked.field())));
            if (node instanceof Compute<?, ?> compute) {
                checkFigure(compute.aggregate());
            }
            if (!named(node).allMatch(PlainText::isWhole)) {
                refuse(Complaints.broken(0));
            }
        });
    }

    /** The texts that a node names. */
    private static Stream<String> named(Filter<?> node) {
        if (node instanceof Compare<?, ?> compare) {
            return texts(stored(compare));
        }
        if (node instanceof In<?, ?> in) {
            return texts(stored(in));
        }
        if (node instanceof StartsWith<?> starts) {
            return Stream.of(starts.prefix());
        }
        if (node instanceof Classified<?> classified) {
            return Stream.concat(Stream.of(classified.dimension()), classified.classes().stream());
        }
        if (node instanceof Contains<?> contains) {
            return Stream.of(contains.text());
        }
        return node instanceof Tagged<?> tagged ? Stream.of(tagged.tag()) : Stream.empty();
    }

    private static <T, V> Stream<Object> stored(Compare<T, V> compare) {
        return Stream.of(compare.field().stored(compare.value()));
    }

    private static <T, V> Stream<Object> stored(In<T, V> in) {
        return in.values().stream().map(in.field()::stored);
    }

    private static Stream<String> texts(Stream<Object> values) {
        return values.filter(String.class::isInstance).map(String.class::cast);
    }

    private static void checkFigure(Aggregate<?, ?> aggregate) {
        Stream.of(aggregate.field(), aggregate.plus())
                .flatMap(Stream::ofNullable)
                .filter(field -> !Operator.aggregates(aggregate.function(), field))
                .forEach(field -> refuse(Complaints.figure(0)));
    }

    /**
     * Makes sure that the tree is at most {@link #MAX_DEPTH} deep and its sets hold at most {@link #MAX_SET} values.
     *
     * @throws InvalidInputException otherwise
     */
    public static void checkLimits(Filter<?> filter) {
        FilterWalk.over(filter, (node, depth) -> {
            if (depth > MAX_DEPTH) {
                refuse(Complaints.tooDeep(0));
            }
            int size = node instanceof In<?, ?> in
                    ? in.values().size()
                    : node instanceof Classified<?> c ? c.classes().size() : 0;
            if (size > MAX_SET) {
                refuse(Complaints.tooMany(0));
            }
        });
    }

    private static void refuse(Refusal refusal) {
        throw InvalidInputException.of(PATH, refusal.code(), refusal.label());
    }

    /**
     * The same tree with every term replaced by what it means in plain nodes; a tree without terms is answered itself.
     *
     * @throws InvalidInputException when the tree is beyond the limits
     * @throws IllegalArgumentException for a term about related records, which has no meaning
     */
    public static <T> Filter<T> lower(Filter<T> filter, Function<Term<T>, Filter<T>> meaning) {
        checkLimits(filter);
        return terms(filter).isEmpty() ? filter : lowered(filter, meaning);
    }

    private static <T> Filter<T> lowered(Filter<T> filter, Function<Term<T>, Filter<T>> meaning) {
        if (filter instanceof Term<T> term) {
            return meaning.apply(term);
        }
        if (filter instanceof And<T> and) {
            return new And<>(
                    and.parts().stream().map(part -> lowered(part, meaning)).toList());
        }
        if (filter instanceof Or<T> or) {
            return new Or<>(
                    or.parts().stream().map(part -> lowered(part, meaning)).toList());
        }
        if (filter instanceof Not<T> not) {
            return new Not<>(lowered(not.part(), meaning));
        }
        if ((filter instanceof Any<T, ?> || filter instanceof Compute<T, ?>)
                && !terms(filter).isEmpty()) {
            throw new IllegalArgumentException("related records carry no tags, classes or metrics: "
                    + terms(filter).get(0));
        }
        return filter;
    }

    /** What a node asks of a field of its record. */
    private record Asked(Field<?, ?> field, Operator operator) {}

    private static Stream<Asked> asked(Filter<?> node) {
        if (node instanceof Compare<?, ?> compare) {
            return Stream.of(new Asked(compare.field(), Operator.of(compare.op())));
        }
        if (node instanceof In<?, ?> in) {
            return Stream.of(new Asked(in.field(), Operator.IN));
        }
        if (node instanceof Absent<?> absent) {
            return Stream.of(new Asked(absent.field(), Operator.ABSENT));
        }
        if (node instanceof StartsWith<?> starts) {
            return Stream.of(new Asked(starts.field(), Operator.STARTS_WITH));
        }
        return node instanceof Contains<?> contains
                ? Stream.of(new Asked(contains.field(), Operator.CONTAINS))
                : Stream.empty();
    }

    private static List<Field<?, ?>> figured(Filter<?> node) {
        List<Field<?, ?>> fields = new ArrayList<>();
        if (node instanceof Compute<?, ?> compute) {
            Stream.of(compute.aggregate().field(), compute.aggregate().plus())
                    .flatMap(Stream::ofNullable)
                    .forEach(fields::add);
        }
        return fields;
    }
}
