package io.guanxi.crm.internal;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.text.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every storage can keep. Checked before anything is written, so that all of them take and refuse the same: a text
 * has at most {@value #TEXT} or {@value #LONG_TEXT} characters (UTF-16 units) and holds neither U+0000, which PostgreSQL
 * refuses, nor half of a surrogate pair, which UTF-8 cannot say; a number is below 1,000,000,000,000,000.
 */
public final class Storable {
    private static final int TEXT = 500;
    private static final int LONG_TEXT = 100_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private Storable() {}

    /** What no storage keeps of these values, by field. */
    public static <R> List<Violation> violations(RecordType<R> type, Values<R> values) {
        List<Violation> all = new ArrayList<>();
        type.fields().forEach(field -> check(field, values, all));
        return all;
    }

    /** What no storage keeps of this record, by field. */
    public static <R> List<Violation> violations(RecordType<R> type, R record) {
        return violations(type, new Values<>() {
            @Override
            public <V> @Nullable V get(Field<R, V> field) {
                return field.value(record);
            }

            @Override
            public <V> List<V> all(Field<R, V> field) {
                return field.values(record);
            }
        });
    }

    /**
     * Makes sure that every storage can keep this record.
     *
     * @throws InvalidInputException with every violation
     */
    static <R> void require(RecordType<R> type, R record) {
        refuse(violations(type, record));
    }

    /**
     * Makes sure that every storage can keep this text.
     *
     * @throws InvalidInputException otherwise, under this path
     */
    static void requireText(String path, String text) {
        List<Violation> all = new ArrayList<>();
        text(path, text, LONG_TEXT, all);
        refuse(all);
    }

    private static void refuse(List<Violation> all) {
        if (!all.isEmpty()) {
            throw new InvalidInputException(all);
        }
    }

    private static <R, V> void check(Field<R, V> field, Values<R> values, List<Violation> all) {
        Stored form = field.type().stored();
        if (form != Stored.DECIMAL && form != Stored.TEXT && form != Stored.LONG_TEXT) {
            return;
        }
        if (field.isMany()) {
            values.all(field).forEach(value -> check(field, value, all));
            return;
        }
        V value = values.get(field);
        if (value != null) {
            check(field, value, all);
        }
    }

    private static <V> void check(Field<?, V> field, V value, List<Violation> all) {
        Object stored = field.stored(value);
        if (stored instanceof BigDecimal number) {
            number(field.key(), number, all);
        } else {
            text(field.key(), (String) stored, field.type().stored() == Stored.TEXT ? TEXT : LONG_TEXT, all);
        }
    }

    private static void number(String path, BigDecimal number, List<Violation> all) {
        if (number.abs().compareTo(MOST) >= 0) {
            all.add(new Violation(
                    path, "amount.too-large", new Label("数值应小于一千万亿", "a number is less than 1,000,000,000,000,000")));
        }
    }

    private static void text(String path, String text, int most, List<Violation> all) {
        if (text.length() > most) {
            all.add(new Violation(
                    path, "text.too-long", new Label("最多 " + most + " 个字符", "at most " + most + " characters")));
        }
        if (!PlainText.isWhole(text)) {
            all.add(new Violation(
                    path,
                    "text.not-storable",
                    new Label(
                            "文本含有无法保存的字符(U+0000 或不完整的字符),请删去",
                            "the text holds a character that cannot be kept (U+0000 or half of one); take it out")));
        }
    }
}
