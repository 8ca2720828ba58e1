package io.guanxi.crm.event;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import java.util.List;
import java.util.UUID;

/**
 * How far the events of one lane are numbered.
 *
 * @param id the lane: a customer's id
 * @param last the last number given
 */
public record EventLane(UUID id, long last) {
    private static final Field<EventLane, UUID> ID = one("id", FieldType.ID, EventLane::id);
    private static final Field<EventLane, Long> LAST = one("last", FieldType.INTEGER, EventLane::last);

    public static final RecordType<EventLane> LANES = RecordType.named(
                    "event-lane", ID, (Values<EventLane> v) -> new EventLane(v.need(ID), v.need(LAST)))
            .fields(List.of(LAST))
            .build();

    private static <V> Field<EventLane, V> one(String key, FieldType<V> type, Field.Getter<EventLane, V> getter) {
        return Field.one(key, new Label(key, key), type, getter).labelled(Sensitivity.TECHNICAL);
    }
}
