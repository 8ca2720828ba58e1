package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When time alone may change the first of a customer's classes: the sweep decides again for those whose instant has come.
 * A customer none of whose classes ends by itself has none.
 *
 * @param id the customer's id
 */
public record ClassExpiry(UUID id, Instant at) {
    private static final Field<ClassExpiry, UUID> ID = Field.technical("id", FieldType.ID, ClassExpiry::id);
    private static final Field<ClassExpiry, Instant> AT = Field.technical("at", FieldType.INSTANT, ClassExpiry::at);

    public static final RecordType<ClassExpiry> CLASS_EXPIRIES = RecordType.named(
                    "class-expiry", ID, (Values<ClassExpiry> v) -> new ClassExpiry(v.need(ID), v.need(AT)))
            .fields(List.of(AT))
            .indexed(AT)
            .build();

    /** The first come first. */
    public static final Sort<ClassExpiry> FIRST_COME = Sort.by(AT);

    /** Those whose instant has come. */
    public static Filter<ClassExpiry> by(Instant instant) {
        return Filter.compare(AT, Op.LE, instant);
    }
}
