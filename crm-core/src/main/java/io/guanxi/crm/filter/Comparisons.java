package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.filter.Filter.Absent;
import io.guanxi.crm.filter.Filter.Compare;
import io.guanxi.crm.filter.Filter.Contains;
import io.guanxi.crm.filter.Filter.In;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.StartsWith;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what is asked of a field: everything after its name. */
final class Comparisons<T> {
    private static final List<String> OPERATORS = List.of("in", "is absent", "is present", "starts with", "contains");

    private final Cursor cursor;
    private final Vocabulary<T> vocabulary;
    private final Literals<T> literals;

    Comparisons(Cursor cursor, Vocabulary<T> vocabulary) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
        this.literals = new Literals<>(cursor, vocabulary);
    }

    <V> Filter<T> of(Field<T, V> field) {
        Token asked = cursor.peek();
        Optional<Op> op = op();
        if (op.isPresent()) {
            allow(asked, field, Operator.of(op.get()));
            return compare(asked, field, op.get());
        }
        Word word = asked.word().orElse(Word.AND);
        return switch (word) {
            case IS, IS_ABSENT, IS_PRESENT -> absence(field);
            case IN -> in(field);
            case STARTS, STARTS_WITH -> startsWith(field);
            case CONTAINS -> contains(field);
            default -> throw noOperator(asked);
        };
    }

    /** The comparison operator that comes next, if one does. */
    Optional<Op> op() {
        Token token = cursor.peek();
        Optional<Op> op = Arrays.stream(Op.values())
                .filter(o -> token.isSymbol(o.symbol()))
                .findFirst();
        if (op.isPresent()) {
            cursor.take();
        }
        return op;
    }

    Op needOp() {
        Token found = cursor.peek();
        return op().orElseThrow(() -> Complaints.expected(found, "比较符，如 >=", "a comparison such as >=", null));
    }

    static Refusal noOperator(Token found) {
        String nearest = found.isName() ? Nearest.to(found.text(), OPERATORS).orElse(null) : null;
        boolean negated = found.word().filter(Word.NOT::equals).isPresent();
        return Complaints.expected(
                found,
                "比较：=、!=、<、<=、>、>=、in、is absent、is present、starts with、contains(否定写在字段前：not …)",
                "a test: =, !=, <, <=, >, >=, in, is absent, is present, starts with or contains"
                        + " (a negation stands before the field: not …)",
                negated ? null : nearest);
    }

    private void allow(Token asked, Field<T, ?> field, Operator operator) {
        if (!Operator.of(field).contains(operator)) {
            throw Complaints.operator(asked.at(), field);
        }
    }

    private <V> Filter<T> compare(Token asked, Field<T, V> field, Op op) {
        if (field.type().stored() == Stored.INSTANT) {
            Token literal = cursor.peek();
            LocalDate day = literals.dayOfInstant();
            if (day != null && (op == Op.EQ || op == Op.NE)) {
                throw dayNeedsRange(asked);
            }
            if (day != null) {
                return byDay(field, op, day, literal);
            }
        }
        return new Compare<>(field, op, typed(field, literals.stored(field)));
    }

    /** A moment compared with a day: on or after its start, or before its start or its end. */
    private <V> Filter<T> byDay(Field<T, V> field, Op op, LocalDate day, Token literal) {
        boolean whole = op == Op.LE || op == Op.GT;
        Instant limit =
                (whole ? day.plusDays(1) : day).atStartOfDay(vocabulary.zone()).toInstant();
        if (!TypedText.isStorable(limit)) {
            throw Complaints.type(literal.at(), field);
        }
        Op against = op == Op.LE ? Op.LT : op == Op.GT ? Op.GE : op;
        return new Compare<>(field, against, typed(field, limit));
    }

    private static Refusal dayNeedsRange(Token asked) {
        return Complaints.at(
                asked.at(),
                "day-needs-range",
                "时刻不能与某一天比较相等，请写 >= 某日 and < 次日",
                "a moment does not equal a day; write >= the day and < the day after");
    }

    static <T, V> V typed(Field<T, V> field, Object stored) {
        return field.type().decode().apply(stored);
    }

    private Filter<T> absence(Field<T, ?> field) {
        Token asked = cursor.take();
        allow(asked, field, Operator.ABSENT);
        Word word = asked.word().orElse(Word.IS);
        boolean negated = word == Word.IS && cursor.accept(Word.NOT);
        if (word == Word.IS_ABSENT || word == Word.IS && cursor.accept(Word.ABSENT)) {
            return negated ? new Not<>(new Absent<>(field)) : new Absent<>(field);
        }
        if (word == Word.IS_PRESENT || !negated && cursor.accept(Word.PRESENT)) {
            return new Not<>(new Absent<>(field));
        }
        throw Complaints.expected(cursor.peek(), " absent 或 present", "absent or present", "absent");
    }

    private <V> Filter<T> in(Field<T, V> field) {
        Token asked = cursor.take();
        if (cursor.peek().isText()) {
            allow(asked, field, Operator.STARTS_WITH);
            Token typed = cursor.take();
            return within(textual(field), typed, vocabulary.within(field, typed.text()));
        }
        allow(asked, field, Operator.IN);
        return new In<>(field, this.<V>list(() -> typed(field, literals.stored(field))));
    }

    private static <T> Filter<T> within(Field<T, String> field, Token typed, Reading reading) {
        List<Filter<T>> parts = new ArrayList<>();
        if (reading instanceof Reading.AnyOf several) {
            several.prefixes().forEach(prefix -> parts.add(new StartsWith<>(field, prefix)));
        } else {
            parts.add(new StartsWith<>(field, (String) Literals.meant(typed, reading)));
        }
        return parts.size() == 1 ? parts.get(0) : new Or<>(parts);
    }

    /** A list in parentheses, empty or not. */
    <X> Set<X> list(Supplier<X> value) {
        cursor.expect("(");
        Set<X> values = new LinkedHashSet<>();
        if (cursor.accept(")")) {
            return values;
        }
        int count = 0;
        do {
            if (++count > Filters.MAX_SET) {
                throw Complaints.tooMany(cursor.peek().at());
            }
            values.add(value.get());
        } while (cursor.accept(","));
        cursor.expect(")");
        return values;
    }

    private Filter<T> startsWith(Field<T, ?> field) {
        Token asked = cursor.take();
        if (asked.word().filter(Word.STARTS::equals).isPresent()) {
            cursor.expect(Word.WITH);
        }
        allow(asked, field, Operator.STARTS_WITH);
        return new StartsWith<>(textual(field), literals.text().text());
    }

    private Filter<T> contains(Field<T, ?> field) {
        Token asked = cursor.take();
        allow(asked, field, Operator.CONTAINS);
        return new Contains<>(textual(field), literals.text().text());
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T, String> textual(Field<T, ?> field) {
        return (Field<T, String>) field; // only fields of texts allow the operators that lead here
    }
}
