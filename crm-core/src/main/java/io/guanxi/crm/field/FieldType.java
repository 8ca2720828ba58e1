package io.guanxi.crm.field;

import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * How the values of a field are typed, stored and compared.
 *
 * @param stored the storage's form
 * @param javaType the type in the model
 * @param encode from model to stored form; total
 * @param decode back; {@code decode(encode(v))} equals {@code v}
 */
public record FieldType<V>(Stored stored, Class<V> javaType, Function<V, Object> encode, Function<Object, V> decode) {
    public static final FieldType<String> TEXT = plain(Stored.TEXT, String.class);
    public static final FieldType<String> LONG_TEXT = plain(Stored.LONG_TEXT, String.class);
    public static final FieldType<Long> INTEGER = plain(Stored.INTEGER, Long.class);
    public static final FieldType<BigDecimal> DECIMAL =
            new FieldType<>(Stored.DECIMAL, BigDecimal.class, Money::canonical, v -> Money.canonical((BigDecimal) v));
    public static final FieldType<LocalDate> DATE = plain(Stored.DATE, LocalDate.class);
    public static final FieldType<Instant> INSTANT = plain(Stored.INSTANT, Instant.class);
    public static final FieldType<Boolean> BOOLEAN = plain(Stored.BOOLEAN, Boolean.class);
    public static final FieldType<UUID> ID = plain(Stored.ID, UUID.class);

    private static <V> FieldType<V> plain(Stored stored, Class<V> type) {
        return new FieldType<>(stored, type, v -> v, type::cast);
    }

    /** A value with a stable text form, stored as {@link Stored#TEXT}. */
    public static <V> FieldType<V> text(Class<V> type, Function<V, String> encode, Function<String, V> decode) {
        return new FieldType<>(Stored.TEXT, type, encode::apply, v -> decode.apply((String) v));
    }

    /** A structured value stored as one long text (JSON by convention); it is neither filtered nor sorted. */
    public static <V> FieldType<V> document(Class<V> type, Function<V, String> encode, Function<String, V> decode) {
        return new FieldType<>(Stored.LONG_TEXT, type, encode::apply, v -> decode.apply((String) v));
    }

    /** An enum stored by its stable key: the constant's name in lower case with dashes. */
    public static <E extends Enum<E>> FieldType<E> choice(Class<E> type) {
        Map<E, String> keys = new EnumMap<>(type);
        Map<String, E> byKey = new HashMap<>();
        for (E each : type.getEnumConstants()) {
            String key = keyOf(each);
            keys.put(each, key);
            if (byKey.put(key, each) != null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has two constants of the key " + key);
            }
        }
        return text(type, keys::get, key -> {
            E value = byKey.get(key);
            if (value == null) {
                throw new IllegalArgumentException("unknown key of " + type.getSimpleName());
            }
            return value;
        });
    }

    /** The stable key of an enum constant: {@code IN_PROGRESS} is {@code in-progress}. */
    public static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
