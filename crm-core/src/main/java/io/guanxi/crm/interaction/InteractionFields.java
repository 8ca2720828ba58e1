package io.guanxi.crm.interaction;

import static io.guanxi.crm.field.FieldType.BOOLEAN;
import static io.guanxi.crm.field.FieldType.DATE;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.Documents;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The catalogue of an interaction's fields and how an interaction is stored. */
public final class InteractionFields {
    private static final FieldType<UserId> USER = FieldType.text(UserId.class, UserId::value, UserId::new);

    public static final Field<Interaction, UUID> ID_FIELD =
            field("id", "内部标识", ID, Sensitivity.TECHNICAL, i -> i.id().value());
    public static final Field<Interaction, UUID> CUSTOMER =
            field("customer", "客户", ID, Sensitivity.TECHNICAL, i -> i.customer().value());
    public static final Field<Interaction, Instant> AT =
            field("at", "跟进时间", INSTANT, Sensitivity.BASIC, Interaction::at);
    public static final Field<Interaction, LocalDate> DAY =
            field("day", "跟进日期", DATE, Sensitivity.BASIC, Interaction::day);
    public static final Field<Interaction, Instant> ENTERED_AT =
            field("entered-at", "录入时间", INSTANT, Sensitivity.BASIC, Interaction::enteredAt);
    public static final Field<Interaction, UserId> BY = field("by", "跟进人", USER, Sensitivity.BASIC, Interaction::by);
    public static final Field<Interaction, List<String>> PARTICIPANTS = field(
            "participants",
            "参与人",
            Documents.listOf(String.class),
            Sensitivity.FREE_TEXT,
            i -> i.participants().isEmpty() ? null : i.participants());
    public static final Field<Interaction, Direction> DIRECTION =
            field("direction", "沟通方向", FieldType.choice(Direction.class), Sensitivity.BASIC, Interaction::direction);
    public static final Field<Interaction, Method> METHOD =
            field("method", "沟通方式", FieldType.choice(Method.class), Sensitivity.BASIC, Interaction::method);
    public static final Field<Interaction, String> SUBJECT =
            field("subject", "主题", TEXT, Sensitivity.FREE_TEXT, i -> i.talk().subject());
    public static final Field<Interaction, String> CONTENT = field(
            "content", "沟通内容", LONG_TEXT, Sensitivity.FREE_TEXT, i -> i.talk().content());
    public static final Field<Interaction, String> REACTION = field(
            "reaction", "客户反馈", LONG_TEXT, Sensitivity.FREE_TEXT, i -> i.talk().reaction());
    public static final Field<Interaction, String> NEXT_STEP = field(
            "next-step", "下一步", LONG_TEXT, Sensitivity.FREE_TEXT, i -> i.talk().nextStep());
    public static final Field<Interaction, LocalDate> NEXT_ON =
            field("next-on", "下次跟进时间", DATE, Sensitivity.BASIC, i -> i.talk().nextOn());
    public static final Field<Interaction, Boolean> AUTOMATIC =
            field("automatic", "自动消息", BOOLEAN, Sensitivity.BASIC, Interaction::automatic);
    /** Interactions with the same key count once; see {@link Interaction#countKey()}. */
    public static final Field<Interaction, String> COUNT_KEY = field(
                    "count-key", "计数键", TEXT, Sensitivity.TECHNICAL, Interaction::countKey)
            .derived();

    public static final Field<Interaction, Instant> RECORDED_AT =
            field("recorded-at", "写入时间", INSTANT, Sensitivity.TECHNICAL, Interaction::recordedAt);

    public static final RecordType<Interaction> INTERACTIONS = RecordType.named(
                    "interaction", ID_FIELD, InteractionFields::build)
            .fields(List.of(CUSTOMER, AT, DAY, ENTERED_AT, BY, PARTICIPANTS, DIRECTION, METHOD))
            .fields(List.of(SUBJECT, CONTENT, REACTION, NEXT_STEP, NEXT_ON, AUTOMATIC, COUNT_KEY, RECORDED_AT))
            .indexed(CUSTOMER, AT)
            .build();

    /** A customer's interactions. */
    public static final Relation<Customer, Interaction> OF_CUSTOMER =
            new Relation<>("interactions", INTERACTIONS, CUSTOMER);

    private InteractionFields() {}

    private static <V> Field<Interaction, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<Interaction, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static Interaction build(Values<Interaction> v) {
        return new Interaction(
                new InteractionId(v.need(ID_FIELD)),
                new CustomerId(v.need(CUSTOMER)),
                v.need(AT),
                v.need(DAY),
                v.need(ENTERED_AT),
                v.need(BY),
                Objects.requireNonNullElse(v.get(PARTICIPANTS), List.of()),
                v.need(DIRECTION),
                v.need(METHOD),
                new Interaction.Talk(v.get(SUBJECT), v.get(CONTENT), v.get(REACTION), v.get(NEXT_STEP), v.get(NEXT_ON)),
                v.need(AUTOMATIC),
                v.need(RECORDED_AT));
    }
}
