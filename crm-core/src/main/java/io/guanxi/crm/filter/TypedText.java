package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.shared.Label;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a quoted text as a value of a field: by the type alone, in ISO 8601 where it is a time. */
final class TypedText {
    private static final Map<String, Boolean> TRUTHS = Map.of("true", true, "false", false, "是", true, "否", false);
    private static final int LAST_YEAR = 9999;

    private TypedText() {}

    static Reading read(Field<?, ?> field, String typed, ZoneId zone) {
        try {
            Object stored = stored(field, typed, zone);
            if (stored != null) {
                return new Reading.Meant(stored);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            return refused(field, typed);
        }
        return refused(field, typed);
    }

    private static @Nullable Object stored(Field<?, ?> field, String typed, ZoneId zone) {
        return switch (field.type().stored()) {
            case TEXT, LONG_TEXT -> coded(field.type(), typed);
            case DATE -> inRange(LocalDate.parse(typed)).orElse(null);
            case INSTANT -> instant(typed, zone);
            case BOOLEAN -> TRUTHS.get(Names.fold(typed));
            case ID -> id(typed);
            case INTEGER, DECIMAL -> null;
        };
    }

    private static <V> Object coded(FieldType<V> type, String typed) {
        return type.encode().apply(type.decode().apply(typed));
    }

    private static @Nullable UUID id(String typed) {
        UUID id = UUID.fromString(typed);
        return id.toString().equalsIgnoreCase(typed) ? id : null;
    }

    private static Optional<LocalDate> inRange(LocalDate day) {
        return Optional.of(day).filter(d -> d.getYear() > 0 && d.getYear() <= LAST_YEAR);
    }

    /** With an offset, or local to the zone. */
    private static @Nullable Instant instant(String typed, ZoneId zone) {
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(typed, Instant::from, LocalDateTime::from);
        Instant instant = read instanceof Instant moment
                ? moment
                : ((LocalDateTime) read).atZone(zone).toInstant();
        return isStorable(instant) ? instant : null;
    }

    /** Whether every storage can hold it: whole microseconds, of the years 1 to 9999. */
    static boolean isStorable(Instant instant) {
        boolean whole = instant.getNano() % 1_000 == 0;
        return whole && inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC)).isPresent();
    }

    private static Reading refused(Field<?, ?> field, String typed) {
        Stored form = field.type().stored();
        List<String> keys = keys(field.type().javaType());
        if (keys.isEmpty()) {
            Label wanted = Complaints.wanted(form);
            boolean text = form == Stored.TEXT || form == Stored.LONG_TEXT;
            return text
                    ? Reading.refused(
                            "字段“" + field.label().zh() + "”没有这个值", "the field " + field.key() + " has no such value")
                    : Reading.refused(
                            "字段“" + field.label().zh() + "”的值应为" + wanted.zh(),
                            "the field " + field.key() + " takes " + wanted.en());
        }
        Label why = new Label(
                "字段“" + field.label().zh() + "”没有这个值，可用：" + String.join("、", keys),
                "the field " + field.key() + " has no such value; it takes: " + String.join(", ", keys));
        return new Reading.Refused(why, Nearest.to(typed, keys).stream().toList());
    }

    private static List<String> keys(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> FieldType.keyOf((Enum<?>) constant))
                        .toList()
                : List.of();
    }
}
