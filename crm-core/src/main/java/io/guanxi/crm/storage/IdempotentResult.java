package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a creating command with a caller's key led to.
 *
 * @param id made from operation and key, so that it is unique
 * @param digest a digest of what the command asked for
 * @param result the id of the record that was created
 */
public record IdempotentResult(UUID id, String operation, String digest, UUID result, Instant recordedAt) {
    private static final Field<IdempotentResult, UUID> ID = Field.technical("id", FieldType.ID, IdempotentResult::id);
    private static final Field<IdempotentResult, String> OPERATION =
            Field.technical("operation", FieldType.TEXT, IdempotentResult::operation);
    private static final Field<IdempotentResult, String> DIGEST =
            Field.technical("digest", FieldType.TEXT, IdempotentResult::digest);
    private static final Field<IdempotentResult, UUID> RESULT =
            Field.technical("result", FieldType.ID, IdempotentResult::result);
    public static final Field<IdempotentResult, Instant> RECORDED_AT =
            Field.technical("recorded-at", FieldType.INSTANT, IdempotentResult::recordedAt);

    public static final RecordType<IdempotentResult> IDEMPOTENT_RESULTS = RecordType.named(
                    "idempotent-result", ID, IdempotentResult::build)
            .fields(List.of(OPERATION, DIGEST, RESULT, RECORDED_AT))
            .indexed(RECORDED_AT)
            .build();

    private static IdempotentResult build(Values<IdempotentResult> v) {
        return new IdempotentResult(v.need(ID), v.need(OPERATION), v.need(DIGEST), v.need(RESULT), v.need(RECORDED_AT));
    }
}
