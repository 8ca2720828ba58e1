package io.guanxi.crm.event;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.util.List;
import java.util.UUID;

/**
 * How far the events of one lane are numbered.
 *
 * @param id the lane: a customer's id
 * @param last the last number given
 */
public record EventLane(UUID id, long last) {
    private static final Field<EventLane, UUID> ID = Field.technical("id", FieldType.ID, EventLane::id);
    private static final Field<EventLane, Long> LAST = Field.technical("last", FieldType.INTEGER, EventLane::last);

    public static final RecordType<EventLane> LANES = RecordType.named(
                    "event-lane", ID, (Values<EventLane> v) -> new EventLane(v.need(ID), v.need(LAST)))
            .fields(List.of(LAST))
            .build();
}
