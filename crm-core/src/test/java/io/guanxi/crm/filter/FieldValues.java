package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Generates values for any field: mostly from a small set, so that filters and records meet, sometimes anything. */
final class FieldValues {
    private FieldValues() {}

    static <R, V> Arbitrary<V> of(Field<R, V> field) {
        FieldType<V> type = field.type();
        return stored(type).map(type.decode()::apply);
    }

    private static Arbitrary<? extends Object> stored(FieldType<?> type) {
        if (type.javaType().isEnum()) {
            return Arbitraries.of(type.javaType().getEnumConstants()).map(e -> (Object) FieldType.keyOf((Enum<?>) e));
        }
        return switch (type.stored()) {
            case TEXT, LONG_TEXT -> texts();
            case INTEGER -> wholes();
            case DECIMAL -> decimals();
            case DATE -> dates();
            case INSTANT -> instants();
            case BOOLEAN -> Arbitraries.of(true, false);
            case ID -> Arbitraries.longs().between(0, 3).map(low -> new UUID(0, low));
        };
    }

    static Arbitrary<String> texts() {
        Arbitrary<String> usual = Arbitraries.of(
                "", "C", "Ca", "310000", "31", "it's", "‘引’", "“引”", "''", "木", "𠮷 or 1", "a\nb", " x ");
        Arbitrary<String> odd = Arbitraries.strings().ofMaxLength(6).filter(FieldValues::isWritable);
        return Arbitraries.frequencyOf(Tuple.of(5, usual), Tuple.of(1, odd));
    }

    private static boolean isWritable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Arbitrary<Long> wholes() {
        Arbitrary<Long> few = Arbitraries.longs().between(-2, 2);
        Arbitrary<Long> wide = Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L);
        return Arbitraries.frequencyOf(Tuple.of(5, few), Tuple.of(1, wide));
    }

    static Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigDecimal> few =
                Arbitraries.of("0", "0.5", "-1", "100", "500000", "0.000001").map(BigDecimal::new);
        BigDecimal most = new BigDecimal("999999999999999999.999999");
        Arbitrary<BigDecimal> wide =
                Arbitraries.bigDecimals().between(most.negate(), most).ofScale(6);
        return Arbitraries.frequencyOf(Tuple.of(5, few), Tuple.of(1, wide)).map(Money::canonical);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.longs().between(20_000, 20_003)),
                        Tuple.of(
                                1,
                                Arbitraries.longs()
                                        .between(
                                                LocalDate.of(1, 1, 1).toEpochDay(),
                                                LocalDate.of(9999, 12, 31).toEpochDay())))
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Instant> instants() {
        Instant start = Instant.parse("2026-06-30T00:00:00Z");
        return Arbitraries.of(List.of(0L, 1L, 999L, 1_000_000L, 86_400_000_000L, -1L, -7_000_000_000_000L))
                .map(micros -> start.plus(micros, ChronoUnit.MICROS));
    }
}
