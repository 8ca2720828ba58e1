package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When time next does something to a case.
 *
 * @param id the case's id
 * @param customer the customer whose lock guards the case
 * @param step the key of the step that is next
 * @param dueAt when it is due
 * @param freeAt when the step may be taken up: after the due instant, the end of the lease under which some node has it
 */
public record CaseTimer(UUID id, UUID customer, String step, Instant dueAt, Instant freeAt) {
    private static final Field<CaseTimer, UUID> ID = Field.technical("id", FieldType.ID, CaseTimer::id);
    private static final Field<CaseTimer, UUID> CUSTOMER =
            Field.technical("customer", FieldType.ID, CaseTimer::customer);
    private static final Field<CaseTimer, String> STEP = Field.technical("step", FieldType.TEXT, CaseTimer::step);
    private static final Field<CaseTimer, Instant> DUE_AT =
            Field.technical("due-at", FieldType.INSTANT, CaseTimer::dueAt);
    public static final Field<CaseTimer, Instant> FREE_AT =
            Field.technical("free-at", FieldType.INSTANT, CaseTimer::freeAt);

    public static final RecordType<CaseTimer> CASE_TIMERS = RecordType.named("case-timer", ID, CaseTimer::build)
            .fields(List.of(CUSTOMER, STEP, DUE_AT, FREE_AT))
            .indexed(FREE_AT)
            .build();

    /** The same, held by some node until then. */
    public CaseTimer heldUntil(Instant leaseEnd) {
        return new CaseTimer(id, customer, step, dueAt, leaseEnd);
    }

    private static CaseTimer build(Values<CaseTimer> v) {
        return new CaseTimer(v.need(ID), v.need(CUSTOMER), v.need(STEP), v.need(DUE_AT), v.need(FREE_AT));
    }
}
