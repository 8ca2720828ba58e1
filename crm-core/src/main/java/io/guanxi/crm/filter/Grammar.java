package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter.All;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Any;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the tree of a text by recursive descent; {@link Cursor} guards the depth. */
final class Grammar<T> {
    private final Cursor cursor;
    private final Vocabulary<T> vocabulary;
    private final Comparisons<T> comparisons;
    private final TermPhrases<T> terms;
    private final AggregatePhrases<T> aggregates;

    Grammar(Cursor cursor, Vocabulary<T> vocabulary) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
        this.comparisons = new Comparisons<>(cursor, vocabulary);
        this.terms = new TermPhrases<>(cursor, vocabulary, comparisons);
        this.aggregates = new AggregatePhrases<>(cursor, vocabulary, comparisons);
    }

    /** The whole text. */
    Filter<T> whole() {
        Filter<T> filter = alternatives();
        Token rest = cursor.peek();
        if (rest.kind() != Kind.END) {
            String nearest = rest.isName()
                    ? Nearest.to(rest.text(), List.of("and", "or")).orElse(null)
                    : null;
            throw Complaints.expected(rest, " and、or 或文本结束", "and, or, or the end", nearest);
        }
        return filter;
    }

    /** Parts with {@code or} between them. */
    Filter<T> alternatives() {
        Filter<T> first = conjunction();
        return cursor.at(Word.OR) ? new Or<>(more(first, Word.OR, this::conjunction)) : first;
    }

    private Filter<T> conjunction() {
        Filter<T> first = negation();
        return cursor.at(Word.AND) ? new And<>(more(first, Word.AND, this::negation)) : first;
    }

    private List<Filter<T>> more(Filter<T> first, Word between, Supplier<Filter<T>> next) {
        List<Filter<T>> parts = new ArrayList<>();
        parts.add(first);
        while (cursor.accept(between)) {
            parts.add(next.get());
        }
        return parts;
    }

    private Filter<T> negation() {
        if (!cursor.at(Word.NOT)) {
            return primary();
        }
        cursor.enter();
        cursor.take();
        Filter<T> part = negation();
        cursor.leave();
        return new Not<>(part);
    }

    private Filter<T> primary() {
        if (cursor.at("(")) {
            return enclosed(this::alternatives);
        }
        Token token = cursor.peek();
        if (!token.isName()) {
            throw Complaints.expected(token, "条件，如 字段 = 值", "a condition such as field = value", null);
        }
        Optional<Filter<T>> phrase = token.word().flatMap(this::worded);
        return phrase.orElseGet(this::named);
    }

    /** What a word of the language begins here, or nothing when it is used as a name. */
    private Optional<Filter<T>> worded(Word word) {
        boolean called = cursor.before("(");
        return switch (word) {
            case TRUE, FALSE -> Optional.of(literal(word));
            case ALL -> cursor.before(Word.OF) ? Optional.of(allOf()) : Optional.empty();
            case ANY ->
                cursor.before(Word.OF)
                        ? Optional.of(anyOf())
                        : cursor.beforeName() && !isOperator() ? Optional.of(any()) : Optional.empty();
            case TAG -> called ? Optional.of(terms.tag()) : Optional.empty();
            case CLASS -> called ? Optional.of(terms.classes()) : Optional.empty();
            default ->
                called && word.function().isPresent()
                        ? Optional.of(aggregates.of(word.function().get()))
                        : Optional.empty();
        };
    }

    /** Whether the token to come is the name of a field, since a test follows it. */
    private boolean isOperator() {
        return List.of(Word.IN, Word.IS, Word.STARTS, Word.CONTAINS, Word.IS_ABSENT, Word.IS_PRESENT, Word.STARTS_WITH)
                .stream()
                .anyMatch(cursor::before);
    }

    private Filter<T> literal(Word word) {
        cursor.take();
        return word == Word.TRUE ? Filter.all() : Filter.none();
    }

    private <X> X enclosed(Supplier<X> inner) {
        cursor.enter();
        cursor.expect("(");
        X result = inner.get();
        cursor.expect(")");
        cursor.leave();
        return result;
    }

    private Filter<T> allOf() {
        return new And<>(listed());
    }

    private Filter<T> anyOf() {
        return new Or<>(listed());
    }

    private List<Filter<T>> listed() {
        cursor.take();
        cursor.take();
        return enclosed(() -> {
            List<Filter<T>> parts = new ArrayList<>();
            if (!cursor.at(")")) {
                do {
                    parts.add(alternatives());
                } while (cursor.accept(","));
            }
            return parts;
        });
    }

    private Filter<T> any() {
        cursor.take();
        Token name = cursor.name("关系名", "the name of a relation");
        RelationName<T, ?> relation = vocabulary
                .names()
                .relation(name.text())
                .orElseThrow(() -> Complaints.unknownName(
                        name, "关系", "relation", vocabulary.names().relationNames()));
        return any(relation);
    }

    private <C> Filter<T> any(RelationName<T, C> relation) {
        if (!cursor.at("(")) {
            return new Any<>(relation.relation(), new All<>());
        }
        Grammar<C> inner = new Grammar<>(cursor, relation.vocabulary());
        return new Any<>(relation.relation(), enclosed(inner::alternatives));
    }

    private Filter<T> named() {
        Token name = cursor.take();
        if (cursor.at("(")) {
            return terms.metric(name);
        }
        List<Field<T, ?>> fields = vocabulary.names().fields(name.text());
        if (fields.size() > 1) {
            throw Complaints.ambiguous(name, Quoting.name(fields.get(0).key()));
        }
        return fields.isEmpty() ? terms.bareMetric(name) : comparisons.of(fields.get(0));
    }
}
