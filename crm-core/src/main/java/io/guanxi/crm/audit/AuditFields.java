package io.guanxi.crm.audit;

import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.field.Documents;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The catalogue of an audit entry's fields and how it is stored. The values before and after are personal data. */
public final class AuditFields {
    public static final Field<AuditEntry, UUID> ID_FIELD = Field.technical("id", ID, AuditEntry::id);
    public static final Field<AuditEntry, String> RECORD_TYPE =
            Field.technical("record-type", TEXT, AuditEntry::recordType);
    public static final Field<AuditEntry, UUID> RECORD = Field.technical("record", ID, AuditEntry::record);
    public static final Field<AuditEntry, Long> RECORD_VERSION =
            Field.technical("record-version", INTEGER, AuditEntry::version);
    public static final Field<AuditEntry, UUID> CUSTOMER =
            Field.technical("customer", ID, a -> a.customer().orElse(null));
    public static final Field<AuditEntry, String> BY = Field.technical("by", TEXT, a -> a.by().user());
    public static final Field<AuditEntry, String> BEHALF = Field.technical("behalf", TEXT, a -> a.by().behalf());
    public static final Field<AuditEntry, String> PURPOSE = Field.technical("purpose", TEXT, a -> a.by().purpose());
    public static final Field<AuditEntry, Instant> RECORDED_AT =
            Field.technical("recorded-at", INSTANT, AuditEntry::recordedAt);
    public static final Field<AuditEntry, Instant> OCCURRED_AT =
            Field.technical("occurred-at", INSTANT, AuditEntry::occurredAt);
    public static final Field<AuditEntry, String> REASON = Field.one(
                    "reason", new Label("原因", "reason"), LONG_TEXT, AuditEntry::reason)
            .labelled(Sensitivity.FREE_TEXT);
    public static final Field<AuditEntry, Map<String, String>> BEFORE = values("before", AuditEntry::before);
    public static final Field<AuditEntry, Map<String, String>> AFTER = values("after", AuditEntry::after);

    public static final RecordType<AuditEntry> AUDIT = RecordType.named("audit", ID_FIELD, AuditFields::build)
            .fields(List.of(RECORD_TYPE, RECORD, RECORD_VERSION, CUSTOMER, BY, BEHALF, PURPOSE))
            .fields(List.of(RECORDED_AT, OCCURRED_AT, REASON, BEFORE, AFTER))
            .indexed(CUSTOMER, RECORDED_AT)
            .build();

    private AuditFields() {}

    private static Field<AuditEntry, Map<String, String>> values(
            String key, Field.Getter<AuditEntry, Map<String, String>> getter) {
        return Field.one(key, new Label(key, key), Documents.textMap(), (AuditEntry a) -> {
                    Map<String, String> found = getter.get(a);
                    return found == null || found.isEmpty() ? null : found;
                })
                .labelled(Sensitivity.CONTACT)
                .personal();
    }

    private static AuditEntry build(Values<AuditEntry> v) {
        return new AuditEntry(
                v.need(ID_FIELD),
                v.need(RECORD_TYPE),
                v.need(RECORD),
                v.need(RECORD_VERSION),
                Optional.ofNullable(v.get(CUSTOMER)),
                new AuditEntry.Signature(v.need(BY), v.need(BEHALF), v.need(PURPOSE)),
                v.need(RECORDED_AT),
                v.need(OCCURRED_AT),
                v.need(REASON),
                Objects.requireNonNullElse(v.get(BEFORE), Map.of()),
                Objects.requireNonNullElse(v.get(AFTER), Map.of()));
    }
}
