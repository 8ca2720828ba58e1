package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.filter.Token.Kind;
import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of a text in the stored form of the field that they are compared with. */
final class Literals<T> {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int WHOLE_DIGITS = 18;
    private static final int DECIMALS = 6;

    private final Cursor cursor;
    private final Vocabulary<T> vocabulary;

    Literals(Cursor cursor, Vocabulary<T> vocabulary) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
    }

    /** The next value, which must be one of the field's, in stored form. */
    Object stored(Field<T, ?> field) {
        Token token = value();
        Stored form = field.type().stored();
        if (token.isText()) {
            return meant(token, vocabulary.value(field, token.text()));
        }
        Object value = switch (token.kind()) {
            case NUMBER -> number(token, form);
            case DATE -> form == Stored.DATE ? day(token) : null;
            default -> form == Stored.BOOLEAN ? truth(token) : null;
        };
        if (value != null) {
            return value;
        }
        if (token.kind() == Kind.NAME && form != Stored.BOOLEAN) {
            throw bare(token);
        }
        throw Complaints.type(token.at(), field);
    }

    /** The day that comes next where a moment is expected, or null when something else comes. */
    @Nullable
    LocalDate dayOfInstant() {
        Token token = cursor.peek();
        boolean quotedDay = token.isText() && DAY.matcher(token.text()).matches();
        return token.kind() == Kind.DATE || quotedDay ? day(cursor.take()) : null;
    }

    /** The next value, which must be a number, in canonical form. */
    BigDecimal number() {
        Token token = value();
        Object number = token.kind() == Kind.NUMBER ? number(token, Stored.DECIMAL) : null;
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        throw Complaints.at(
                token.at(),
                "wrong-type",
                "应为" + Complaints.wanted(Stored.DECIMAL).zh(),
                "expected " + Complaints.wanted(Stored.DECIMAL).en());
    }

    /** The next value, which must be a whole number. */
    long whole() {
        Token token = value();
        if (token.kind() == Kind.NUMBER && number(token, Stored.INTEGER) instanceof Long whole) {
            return whole;
        }
        throw Complaints.at(
                token.at(),
                "wrong-type",
                "应为" + Complaints.wanted(Stored.INTEGER).zh(),
                "expected " + Complaints.wanted(Stored.INTEGER).en());
    }

    /** The next value, which must be a quoted text. */
    Token text() {
        Token token = value();
        if (!token.isText()) {
            throw bare(token);
        }
        return token;
    }

    /** What the vocabulary understood. */
    static Object meant(Token typed, Reading reading) {
        if (reading instanceof Reading.Meant meant) {
            return meant.stored();
        }
        throw reading instanceof Reading.Refused refused
                ? Complaints.reading(typed, refused)
                : Complaints.at(typed.at(), "several-values", "该取值有多种含义", "this may mean several entries");
    }

    private Token value() {
        Token token = cursor.peek();
        if (token.kind() == Kind.END || token.kind() == Kind.SYMBOL) {
            throw Complaints.expected(token, "一个值", "a value", null);
        }
        return cursor.take();
    }

    private static Refusal bare(Token token) {
        return Complaints.at(token.at(), "quotes-missing", "文本要写在引号里，如 'x'", "put a text into quotes, as in 'x'");
    }

    private static @Nullable Boolean truth(Token token) {
        Word word = token.word().orElse(Word.AND);
        return word == Word.TRUE ? Boolean.TRUE : word == Word.FALSE ? Boolean.FALSE : null;
    }

    private static LocalDate day(Token token) {
        try {
            LocalDate day = LocalDate.parse(token.text());
            if (day.getYear() > 0) {
                return day;
            }
        } catch (DateTimeException e) {
            throw noDay(token);
        }
        throw noDay(token);
    }

    private static Refusal noDay(Token token) {
        return Complaints.at(token.at(), "no-such-day", "没有这一天", "there is no such day");
    }

    private static @Nullable Object number(Token token, Stored form) {
        BigDecimal value = new BigDecimal(token.text()).stripTrailingZeros();
        boolean small = value.precision() - value.scale() <= WHOLE_DIGITS;
        if (!small && (form == Stored.DECIMAL || form == Stored.INTEGER)) {
            throw Complaints.at(token.at(), "bad-number", "数字过大", "this number is too large");
        }
        if (form == Stored.INTEGER) {
            return value.scale() <= 0 ? (Object) value.longValueExact() : null;
        }
        return form == Stored.DECIMAL && value.scale() <= DECIMALS ? Money.canonical(value) : null;
    }
}
