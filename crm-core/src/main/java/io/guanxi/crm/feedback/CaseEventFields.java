package io.guanxi.crm.feedback;

import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.FieldType.TEXT;
import static io.guanxi.crm.field.Sensitivity.BASIC;
import static io.guanxi.crm.field.Sensitivity.FREE_TEXT;
import static io.guanxi.crm.field.Sensitivity.TECHNICAL;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.PromisedText;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue of the fields of what happened to cases, and how it is stored. */
public final class CaseEventFields {
    private static final FieldType<UserId> USER = FieldType.text(UserId.class, UserId::value, UserId::new);

    public static final Field<CaseEvent, UUID> ID_FIELD = field("id", "内部标识", ID, TECHNICAL, CaseEvent::id);
    public static final Field<CaseEvent, UUID> CASE =
            field("case", "工单", ID, TECHNICAL, e -> e.caseId().value());
    public static final Field<CaseEvent, UUID> CUSTOMER =
            field("customer", "客户", ID, TECHNICAL, e -> e.customer().value());
    public static final Field<CaseEvent, Long> SEQUENCE =
            field("sequence", "序号", INTEGER, TECHNICAL, e -> (long) e.sequence());
    public static final Field<CaseEvent, CaseAct> ACT = field(
            "act", "动作", FieldType.choice(CaseAct.class), BASIC, e -> e.what().act());
    public static final Field<CaseEvent, Instant> AT = field("at", "发生时间", INSTANT, BASIC, CaseEvent::at);
    public static final Field<CaseEvent, Instant> RECORDED_AT =
            field("recorded-at", "记录时间", INSTANT, TECHNICAL, CaseEvent::recordedAt);
    public static final Field<CaseEvent, UserId> BY = field("by", "操作人", USER, BASIC, CaseEvent::by);
    public static final Field<CaseEvent, Priority> PRIORITY = field(
            "priority",
            "优先级",
            FieldType.choice(Priority.class),
            BASIC,
            e -> e.what().priority());
    public static final Field<CaseEvent, UserId> PERSON =
            field("person", "人员", USER, BASIC, e -> e.what().person());
    public static final Field<CaseEvent, String> CODE =
            field("code", "代码", TEXT, BASIC, e -> e.what().code());
    public static final Field<CaseEvent, Long> SCORE = field(
            "score",
            "评分",
            INTEGER,
            BASIC,
            e -> e.what().score() == null ? null : e.what().score().longValue());
    public static final Field<CaseEvent, String> TEXT_FIELD =
            field("text", "内容", LONG_TEXT, FREE_TEXT, e -> e.what().text());

    /** What is promised since then, as {@link PromisedText} writes it. */
    public static final Field<CaseEvent, String> PROMISED = field(
            "promised",
            "时限承诺",
            LONG_TEXT,
            TECHNICAL,
            e -> e.promised().isEmpty() ? null : PromisedText.of(e.promised()));

    public static final RecordType<CaseEvent> CASE_EVENTS = RecordType.named(
                    "case-event", ID_FIELD, CaseEventFields::build)
            .fields(List.of(CASE, CUSTOMER, SEQUENCE, ACT, AT, RECORDED_AT, BY))
            .fields(List.of(PRIORITY, PERSON, CODE, SCORE, TEXT_FIELD, PROMISED))
            .indexed(CASE, SEQUENCE)
            .build();

    private CaseEventFields() {}

    private static <V> Field<CaseEvent, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<CaseEvent, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static CaseEvent build(Values<CaseEvent> v) {
        return new CaseEvent(
                v.need(ID_FIELD),
                new CaseId(v.need(CASE)),
                new CustomerId(v.need(CUSTOMER)),
                v.need(SEQUENCE).intValue(),
                v.need(AT),
                v.need(RECORDED_AT),
                v.need(BY),
                new Happening(
                        v.need(ACT),
                        v.get(PRIORITY),
                        v.get(PERSON),
                        v.get(CODE),
                        Optional.ofNullable(v.get(SCORE)).map(Long::intValue).orElse(null),
                        v.get(TEXT_FIELD)),
                Optional.ofNullable(v.get(PROMISED)).map(PromisedText::parse).orElse(List.of()));
    }
}
