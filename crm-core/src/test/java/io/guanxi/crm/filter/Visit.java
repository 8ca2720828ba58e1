package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.shared.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What belongs to a {@link House}: its values by field key. */
record Visit(Map<String, List<Object>> values) {
    static final Field<Visit, UUID> ID = one("id", "标识", FieldType.ID);
    static final Field<Visit, UUID> HOUSE = one("house", "房屋", FieldType.ID);
    static final Field<Visit, LocalDate> DAY = one("day", "日期", FieldType.DATE);
    static final Field<Visit, BigDecimal> FEE = one("fee", "费用", FieldType.DECIMAL);
    static final Field<Visit, Long> GUESTS = one("guests", "人数", FieldType.INTEGER);
    static final Field<Visit, String> STATUS = one("status", "状态", FieldType.TEXT);
    static final Field<Visit, String> GUEST =
            one("guest", "来访人", FieldType.TEXT).personal();
    static final Field<Visit, BigDecimal> BILL =
            one("bill", "合同金额", FieldType.DECIMAL).labelled(Sensitivity.CONTRACT_AMOUNT);

    static final RecordType<Visit> TYPE = RecordType.named("visit", ID, v -> new Visit(Map.of()))
            .fields(List.of(HOUSE, DAY, FEE, GUESTS, STATUS, GUEST, BILL))
            .build();

    private static <V> Field<Visit, V> one(String key, String label, FieldType<V> type) {
        Field.Getter<Visit, V> getter = v -> v.values.getOrDefault(key, List.of()).stream()
                .map(type.javaType()::cast)
                .findFirst()
                .orElse(null);
        return Field.one(key, new Label(label, "the " + key), type, getter).labelled(Sensitivity.BASIC);
    }

    /** A visit that has this status, fee and day. */
    static Visit of(String status, long fee, LocalDate day) {
        return new Visit(
                Map.of("status", List.of(status), "fee", List.of(BigDecimal.valueOf(fee)), "day", List.of(day)));
    }
}
