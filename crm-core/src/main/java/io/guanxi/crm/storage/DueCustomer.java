package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer whose derived state is to be decided again, because a bulk change touched its facts.
 *
 * @param id the customer's id
 */
public record DueCustomer(UUID id, Instant since) {
    private static final Field<DueCustomer, UUID> ID = Field.technical("id", FieldType.ID, DueCustomer::id);
    private static final Field<DueCustomer, Instant> SINCE =
            Field.technical("since", FieldType.INSTANT, DueCustomer::since);

    public static final RecordType<DueCustomer> DUE_CUSTOMERS = RecordType.named(
                    "due-customer", ID, (Values<DueCustomer> v) -> new DueCustomer(v.need(ID), v.need(SINCE)))
            .fields(List.of(SINCE))
            .build();
}
