package io.guanxi.crm.event;

import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.field.Documents;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The catalogue of an outbox entry's fields and how it is stored: the one codec of events. */
public final class OutboxFields {
    public static final Field<OutboxEntry, UUID> ID_FIELD = Field.technical("id", ID, OutboxEntry::id);
    public static final Field<OutboxEntry, String> LISTENER = Field.technical("listener", TEXT, OutboxEntry::listener);
    public static final Field<OutboxEntry, UUID> LANE = Field.technical("lane", ID, OutboxEntry::lane);
    public static final Field<OutboxEntry, Long> SEQUENCE = Field.technical("sequence", INTEGER, OutboxEntry::sequence);
    public static final Field<OutboxEntry, Instant> DUE_AT = Field.technical("due-at", INSTANT, OutboxEntry::dueAt);
    public static final Field<OutboxEntry, Long> ATTEMPTS =
            Field.technical("attempts", INTEGER, o -> (long) o.attempts());
    public static final Field<OutboxEntry, DeliveryState> STATE =
            Field.technical("state", FieldType.choice(DeliveryState.class), OutboxEntry::state);
    public static final Field<OutboxEntry, String> LAST_ERROR =
            Field.technical("last-error", TEXT, OutboxEntry::lastError);
    public static final Field<OutboxEntry, UUID> EVENT_ID =
            Field.technical("event-id", ID, o -> o.event().id());
    public static final Field<OutboxEntry, String> TYPE =
            Field.technical("type", TEXT, o -> o.event().type());
    public static final Field<OutboxEntry, String> WORKSPACE_NAME =
            Field.technical("workspace-name", TEXT, o -> o.event().workspace().value());
    public static final Field<OutboxEntry, UUID> CUSTOMER =
            Field.technical("customer", ID, o -> o.event().customer().orElse(null));
    public static final Field<OutboxEntry, UUID> SUBJECT =
            Field.technical("subject", ID, o -> o.event().subject());
    public static final Field<OutboxEntry, Instant> OCCURRED_AT =
            Field.technical("occurred-at", INSTANT, o -> o.event().occurredAt());
    public static final Field<OutboxEntry, Instant> RECORDED_AT =
            Field.technical("recorded-at", INSTANT, o -> o.event().recordedAt());
    public static final Field<OutboxEntry, String> BY =
            Field.technical("by", TEXT, o -> o.event().by().value());
    public static final Field<OutboxEntry, Map<String, String>> DETAILS = Field.technical(
            "details",
            Documents.textMap(),
            o -> o.event().details().isEmpty() ? null : o.event().details());

    public static final RecordType<OutboxEntry> OUTBOX = RecordType.named("outbox", ID_FIELD, OutboxFields::build)
            .fields(List.of(LISTENER, LANE, SEQUENCE, DUE_AT, ATTEMPTS, STATE, LAST_ERROR, EVENT_ID, TYPE))
            .fields(List.of(WORKSPACE_NAME, CUSTOMER, SUBJECT, OCCURRED_AT, RECORDED_AT, BY, DETAILS))
            .unique("delivery", o -> o.listener() + ":" + o.event().id())
            .indexed(LISTENER, LANE, SEQUENCE)
            .indexed(STATE, DUE_AT)
            .build();

    private OutboxFields() {}

    private static OutboxEntry build(Values<OutboxEntry> v) {
        DomainEvent event = new DomainEvent(
                v.need(EVENT_ID),
                v.need(TYPE),
                WorkspaceId.of(v.need(WORKSPACE_NAME)),
                Optional.ofNullable(v.get(CUSTOMER)),
                v.need(SUBJECT),
                v.need(OCCURRED_AT),
                v.need(RECORDED_AT),
                UserId.of(v.need(BY)),
                Objects.requireNonNullElse(v.get(DETAILS), Map.of()));
        return new OutboxEntry(
                v.need(ID_FIELD),
                v.need(LISTENER),
                v.need(LANE),
                v.need(SEQUENCE),
                v.need(DUE_AT),
                v.need(ATTEMPTS).intValue(),
                v.need(STATE),
                v.need(LAST_ERROR),
                event);
    }
}
