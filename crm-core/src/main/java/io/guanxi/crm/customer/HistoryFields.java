package io.guanxi.crm.customer;

import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a customer's steps and hand-overs are stored: all but the opening ones, which the customer itself tells. */
public final class HistoryFields {
    private static final FieldType<UserId> USER = FieldType.text(UserId.class, UserId::value, UserId::new);
    private static final FieldType<CustomerStatus> STATUS =
            FieldType.text(CustomerStatus.class, CustomerStatus::key, CustomerStatus::new);

    private static final Field<StatusChange, UUID> STEP_ID = one("id", ID, StatusChange::id);
    public static final Field<StatusChange, UUID> STEP_CUSTOMER =
            one("customer", ID, s -> s.customer().value());
    private static final Field<StatusChange, CustomerStatus> STEP_FROM = one("from", STATUS, StatusChange::from);
    public static final Field<StatusChange, CustomerStatus> STEP_TO = one("to", STATUS, StatusChange::to);
    private static final Field<StatusChange, String> STEP_CODE = one("reason-code", TEXT, StatusChange::reasonCode);
    private static final Field<StatusChange, String> STEP_REASON = one("reason", LONG_TEXT, StatusChange::reason);
    private static final Field<StatusChange, UserId> STEP_BY = one("by", USER, StatusChange::by);
    public static final Field<StatusChange, Instant> STEP_AT = one("at", INSTANT, StatusChange::at);
    private static final Field<StatusChange, Instant> STEP_RECORDED =
            one("recorded-at", INSTANT, StatusChange::recordedAt);

    private static final Field<OwnerChange, UUID> HAND_ID = one("id", ID, OwnerChange::id);
    public static final Field<OwnerChange, UUID> HAND_CUSTOMER =
            one("customer", ID, o -> o.customer().value());
    private static final Field<OwnerChange, UserId> HAND_FROM = one("from", USER, OwnerChange::from);
    private static final Field<OwnerChange, UserId> HAND_TO = one("to", USER, OwnerChange::to);
    private static final Field<OwnerChange, String> HAND_REASON = one("reason", LONG_TEXT, OwnerChange::reason);
    private static final Field<OwnerChange, UserId> HAND_BY = one("by", USER, OwnerChange::by);
    public static final Field<OwnerChange, Instant> HAND_AT = one("at", INSTANT, OwnerChange::at);
    private static final Field<OwnerChange, Instant> HAND_RECORDED =
            one("recorded-at", INSTANT, OwnerChange::recordedAt);

    public static final RecordType<StatusChange> STATUS_CHANGES = RecordType.named(
                    "status-change", STEP_ID, HistoryFields::step)
            .fields(List.of(STEP_CUSTOMER, STEP_FROM, STEP_TO, STEP_CODE, STEP_REASON, STEP_BY))
            .fields(List.of(STEP_AT, STEP_RECORDED))
            .indexed(STEP_CUSTOMER, STEP_AT)
            .build();
    public static final RecordType<OwnerChange> OWNER_CHANGES = RecordType.named(
                    "owner-change", HAND_ID, HistoryFields::handOver)
            .fields(List.of(HAND_CUSTOMER, HAND_FROM, HAND_TO, HAND_REASON, HAND_BY, HAND_AT, HAND_RECORDED))
            .indexed(HAND_CUSTOMER, HAND_AT)
            .build();

    private HistoryFields() {}

    private static <R, V> Field<R, V> one(String key, FieldType<V> type, Field.Getter<R, V> getter) {
        Sensitivity sensitivity = type.equals(LONG_TEXT) ? Sensitivity.FREE_TEXT : Sensitivity.BASIC;
        return Field.one(key, new Label(key, key), type, getter).labelled(sensitivity);
    }

    private static StatusChange step(Values<StatusChange> v) {
        return new StatusChange(
                v.need(STEP_ID),
                new CustomerId(v.need(STEP_CUSTOMER)),
                v.get(STEP_FROM),
                v.need(STEP_TO),
                v.need(STEP_CODE),
                v.need(STEP_REASON),
                v.need(STEP_BY),
                v.need(STEP_AT),
                v.need(STEP_RECORDED));
    }

    private static OwnerChange handOver(Values<OwnerChange> v) {
        return new OwnerChange(
                v.need(HAND_ID),
                new CustomerId(v.need(HAND_CUSTOMER)),
                v.get(HAND_FROM),
                v.need(HAND_TO),
                v.need(HAND_REASON),
                v.need(HAND_BY),
                v.need(HAND_AT),
                v.need(HAND_RECORDED));
    }
}
