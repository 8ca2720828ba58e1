package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A named count, advanced under its lock; counts may have gaps, never repeats.
 *
 * @param value the last count handed out
 */
public record Counter(UUID id, String name, long value) {
    private static final Field<Counter, UUID> ID = Field.technical("id", FieldType.ID, Counter::id);
    private static final Field<Counter, String> NAME = Field.technical("name", FieldType.TEXT, Counter::name);
    private static final Field<Counter, Long> VALUE = Field.technical("value", FieldType.INTEGER, Counter::value);

    public static final RecordType<Counter> COUNTERS = RecordType.named("counter", ID, Counter::build)
            .fields(List.of(NAME, VALUE))
            .build();

    /** The id of the counter of this name. */
    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("counter:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Counter build(Values<Counter> v) {
        return new Counter(v.need(ID), v.need(NAME), v.need(VALUE));
    }
}
