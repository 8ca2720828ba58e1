package io.guanxi.crm.reminder;

import static io.guanxi.crm.field.FieldType.BOOLEAN;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.reminder.Reminder.Delivery;
import io.guanxi.crm.reminder.Reminder.DeliveryState;
import io.guanxi.crm.shared.ChildIds;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The catalogue of a reminder's fields and how a reminder is stored. */
public final class ReminderFields {
    private static final FieldType<UserId> USER_ID = FieldType.text(UserId.class, UserId::value, UserId::new);

    public static final Field<Reminder, UUID> ID_FIELD = field("id", "内部标识", ID, Reminder::id);
    public static final Field<Reminder, String> SUBJECT_TYPE =
            field("subject-type", "对象类型", TEXT, Reminder::subjectType);
    public static final Field<Reminder, UUID> SUBJECT = field("subject", "对象", ID, Reminder::subject);
    public static final Field<Reminder, UUID> CUSTOMER =
            field("customer", "客户", ID, r -> r.customer().value());
    public static final Field<Reminder, String> STEP = field("step", "事项", TEXT, Reminder::step);
    public static final Field<Reminder, Boolean> TO_CUSTOMER =
            field("to-customer", "提醒客户", BOOLEAN, Reminder::toCustomer);
    public static final Field<Reminder, UserId> RECIPIENT = field("recipient", "接收人", USER_ID, Reminder::recipient);
    public static final Field<Reminder, Instant> DUE_AT = field("due-at", "到期时间", INSTANT, Reminder::dueAt);
    public static final Field<Reminder, Instant> RECORDED_AT =
            field("recorded-at", "记录时间", INSTANT, Reminder::recordedAt);
    public static final Field<Reminder, Boolean> LATE = field("late", "补记", BOOLEAN, Reminder::late);
    public static final Field<Reminder, DeliveryState> STATE = field(
            "state",
            "状态",
            FieldType.choice(DeliveryState.class),
            r -> r.delivery().state());
    public static final Field<Reminder, Long> ATTEMPTS =
            field("attempts", "失败次数", INTEGER, r -> (long) r.delivery().attempts());
    public static final Field<Reminder, Instant> NEXT_AT =
            field("next-at", "下次尝试", INSTANT, r -> r.delivery().nextAt());

    public static final RecordType<Reminder> REMINDERS = RecordType.named("reminder", ID_FIELD, ReminderFields::build)
            .fields(List.of(SUBJECT_TYPE, SUBJECT, CUSTOMER, STEP, TO_CUSTOMER, RECIPIENT, DUE_AT, RECORDED_AT, LATE))
            .fields(List.of(STATE, ATTEMPTS, NEXT_AT))
            .indexed(STATE, NEXT_AT)
            .indexed(RECIPIENT, DUE_AT)
            .indexed(CUSTOMER, DUE_AT)
            .build();

    private ReminderFields() {}

    /** The id of the one reminder of this subject and step. */
    public static UUID idOf(UUID subject, String step) {
        return ChildIds.of(subject, "reminder", step);
    }

    private static <V> Field<Reminder, V> field(
            String key, String zh, FieldType<V> type, Field.Getter<Reminder, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(Sensitivity.TECHNICAL);
    }

    private static Reminder build(Values<Reminder> v) {
        return new Reminder(
                v.need(ID_FIELD),
                v.need(SUBJECT_TYPE),
                v.need(SUBJECT),
                new CustomerId(v.need(CUSTOMER)),
                v.need(STEP),
                v.need(TO_CUSTOMER),
                v.get(RECIPIENT),
                v.need(DUE_AT),
                v.need(RECORDED_AT),
                v.need(LATE),
                new Delivery(v.need(STATE), v.need(ATTEMPTS).intValue(), v.need(NEXT_AT)));
    }
}
