package io.guanxi.crm.storage;

import io.guanxi.crm.field.Documents;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The settings in which a workspace differs from the defaults, by key.
 *
 * @param id the one id of the settings of any workspace
 */
public record StoredSettings(UUID id, Map<String, String> values) {
    /** The id of the one record. */
    public static final UUID THE_ID = new UUID(0, 1);

    private static final Field<StoredSettings, UUID> ID = Field.technical("id", FieldType.ID, StoredSettings::id);
    private static final Field<StoredSettings, Map<String, String>> VALUES =
            Field.technical("values", Documents.textMap(), StoredSettings::values);

    public static final RecordType<StoredSettings> SETTINGS = RecordType.named(
                    "settings", ID, (Values<StoredSettings> v) -> new StoredSettings(v.need(ID), v.need(VALUES)))
            .fields(List.of(VALUES))
            .build();

    public StoredSettings {
        values = Map.copyOf(values);
    }
}
