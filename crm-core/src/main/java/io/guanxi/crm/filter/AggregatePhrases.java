package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Aggregate.Function;
import io.guanxi.crm.filter.Filter.All;
import io.guanxi.crm.filter.Filter.Compute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures over the records of a relation: {@code count(deals where status = 'completed') >= 3} and
 * {@code sum(amount of deals) plus historical-amount >= 50万}.
 */
final class AggregatePhrases<T> {
    private final Cursor cursor;
    private final Vocabulary<T> vocabulary;
    private final Comparisons<T> comparisons;

    AggregatePhrases(Cursor cursor, Vocabulary<T> vocabulary, Comparisons<T> comparisons) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
        this.comparisons = comparisons;
    }

    Filter<T> of(Function function) {
        cursor.enter();
        cursor.take();
        cursor.expect("(");
        Token first = cursor.name("关系或字段名", "the name of a relation or field");
        boolean ofField = cursor.accept(Word.OF);
        if (!ofField && function != Function.COUNT) {
            throw Complaints.expected(cursor.peek(), " of 和关系名", "of and the name of a relation", "of");
        }
        Token name = ofField ? cursor.name("关系名", "the name of a relation") : first;
        RelationName<T, ?> relation = vocabulary
                .names()
                .relation(name.text())
                .orElseThrow(() -> Complaints.unknownName(
                        name, "关系", "relation", vocabulary.names().relationNames()));
        return over(function, relation, ofField ? first : null);
    }

    private <C> Filter<T> over(Function function, RelationName<T, C> relation, @Nullable Token fieldName) {
        Field<C, ?> field = fieldName == null ? null : field(function, fieldName, relation.vocabulary());
        Filter<C> where =
                cursor.accept(Word.WHERE) ? new Grammar<>(cursor, relation.vocabulary()).alternatives() : new All<>();
        cursor.expect(")");
        cursor.leave();
        Field<T, ?> plus = null;
        if (function == Function.SUM && cursor.accept(Word.PLUS)) {
            plus = field(function, cursor.name("字段名", "the name of a field"), vocabulary);
        }
        Op op = comparisons.needOp();
        Object value = value(function, field, relation.vocabulary());
        return new Compute<>(new Aggregate<>(relation.relation(), function, field, where, plus), op, value);
    }

    private <C> Object value(Function function, @Nullable Field<C, ?> field, Vocabulary<C> child) {
        Literals<C> literals = new Literals<>(cursor, child);
        if (function == Function.SUM) {
            return literals.number();
        }
        return field == null || function == Function.COUNT || function == Function.COUNT_DISTINCT
                ? (Object) literals.whole()
                : literals.stored(field);
    }

    private static <R> Field<R, ?> field(Function function, Token name, Vocabulary<R> vocabulary) {
        List<Field<R, ?>> fields = vocabulary.names().fields(name.text());
        if (fields.isEmpty()) {
            throw Complaints.unknownName(name, "字段", "field", vocabulary.names().fieldNames());
        }
        if (fields.size() > 1) {
            throw Complaints.ambiguous(name, Quoting.name(fields.get(0).key()));
        }
        if (!Operator.aggregates(function, fields.get(0))) {
            throw Complaints.figure(name.at());
        }
        return fields.get(0);
    }
}
