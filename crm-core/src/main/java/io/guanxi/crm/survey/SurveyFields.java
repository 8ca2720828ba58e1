package io.guanxi.crm.survey;

import static io.guanxi.crm.field.FieldType.DATE;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.Sensitivity.BASIC;
import static io.guanxi.crm.field.Sensitivity.FREE_TEXT;
import static io.guanxi.crm.field.Sensitivity.TECHNICAL;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.CaseId;
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
import java.util.Optional;
import java.util.UUID;

/** The catalogue of an answer's fields and how an answer is stored. */
public final class SurveyFields {
    private static final FieldType<UserId> USER = FieldType.text(UserId.class, UserId::value, UserId::new);

    public static final Field<SurveyAnswer, UUID> ID_FIELD = field("id", "内部标识", ID, TECHNICAL, SurveyAnswer::id);
    public static final Field<SurveyAnswer, UUID> CUSTOMER =
            field("customer", "客户", ID, TECHNICAL, a -> a.customer().value());
    public static final Field<SurveyAnswer, UUID> CASE = field(
            "case",
            "工单",
            ID,
            TECHNICAL,
            a -> a.caseId() == null ? null : a.caseId().value());
    public static final Field<SurveyAnswer, Instrument> INSTRUMENT =
            field("instrument", "调查类型", FieldType.choice(Instrument.class), BASIC, SurveyAnswer::instrument);
    public static final Field<SurveyAnswer, Long> SCORE = field("score", "评分", INTEGER, BASIC, a -> (long) a.score());
    public static final Field<SurveyAnswer, String> WORDS =
            field("words", "意见", LONG_TEXT, FREE_TEXT, SurveyAnswer::words);
    public static final Field<SurveyAnswer, Instant> AT = field("at", "回答时间", INSTANT, BASIC, SurveyAnswer::at);
    public static final Field<SurveyAnswer, LocalDate> DAY = field("day", "回答日期", DATE, BASIC, SurveyAnswer::day);
    public static final Field<SurveyAnswer, UserId> BY = field("by", "录入人", USER, BASIC, SurveyAnswer::by);
    public static final Field<SurveyAnswer, Instant> RECORDED_AT =
            field("recorded-at", "写入时间", INSTANT, TECHNICAL, SurveyAnswer::recordedAt);

    public static final RecordType<SurveyAnswer> SURVEY_ANSWERS = RecordType.named(
                    "survey-answer", ID_FIELD, SurveyFields::build)
            .fields(List.of(CUSTOMER, CASE, INSTRUMENT, SCORE, WORDS, AT, DAY, BY, RECORDED_AT))
            .indexed(CUSTOMER, AT)
            .indexed(INSTRUMENT, DAY)
            .build();

    /** A customer's answers. */
    public static final Relation<Customer, SurveyAnswer> OF_CUSTOMER =
            new Relation<>("answers", SURVEY_ANSWERS, CUSTOMER);

    private SurveyFields() {}

    private static <V> Field<SurveyAnswer, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<SurveyAnswer, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static SurveyAnswer build(Values<SurveyAnswer> v) {
        return new SurveyAnswer(
                v.need(ID_FIELD),
                new CustomerId(v.need(CUSTOMER)),
                Optional.ofNullable(v.get(CASE)).map(CaseId::new).orElse(null),
                v.need(INSTRUMENT),
                v.need(SCORE).intValue(),
                v.get(WORDS),
                v.need(AT),
                v.need(DAY),
                v.need(BY),
                v.need(RECORDED_AT));
    }
}
