package io.guanxi.crm.event;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Someone listens under this name, so that every node announces to it, with or without the listener's code. */
public record ListenerName(UUID id, String name) {
    private static final Field<ListenerName, UUID> ID = Field.technical("id", FieldType.ID, ListenerName::id);
    private static final Field<ListenerName, String> NAME = Field.technical("name", FieldType.TEXT, ListenerName::name);

    public static final RecordType<ListenerName> LISTENERS = RecordType.named(
                    "listener", ID, (Values<ListenerName> v) -> new ListenerName(v.need(ID), v.need(NAME)))
            .fields(List.of(NAME))
            .build();

    /** The record of this name; its id is made from the name. */
    public static ListenerName of(String name) {
        return new ListenerName(UUID.nameUUIDFromBytes(("listener:" + name).getBytes(StandardCharsets.UTF_8)), name);
    }
}
