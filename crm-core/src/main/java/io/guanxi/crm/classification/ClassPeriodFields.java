package io.guanxi.crm.classification;

import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The catalogue of a class period's fields and how the periods that ended are stored. */
public final class ClassPeriodFields {
    public static final Field<ClassPeriod, UUID> ID_FIELD =
            field("id", "内部标识", ID, Sensitivity.TECHNICAL, ClassPeriod::id);
    public static final Field<ClassPeriod, UUID> CUSTOMER =
            field("customer", "客户", ID, Sensitivity.TECHNICAL, c -> c.customer().value());
    public static final Field<ClassPeriod, String> DIMENSION =
            field("dimension", "分类维度", TEXT, Sensitivity.BASIC, ClassPeriod::dimension);
    public static final Field<ClassPeriod, String> CLASS_KEY =
            field("class-key", "类别", TEXT, Sensitivity.BASIC, ClassPeriod::classKey);
    public static final Field<ClassPeriod, String> POLICY =
            field("policy", "分类策略", TEXT, Sensitivity.BASIC, ClassPeriod::policy);
    public static final Field<ClassPeriod, Long> POLICY_VERSION =
            field("policy-version", "策略版本", INTEGER, Sensitivity.BASIC, ClassPeriod::version);
    public static final Field<ClassPeriod, String> REASON_CODE =
            field("reason-code", "判定依据", TEXT, Sensitivity.BASIC, ClassPeriod::reasonCode);
    public static final Field<ClassPeriod, Map<String, String>> INPUTS =
            field("inputs", "判定数据", Documents.textMap(), Sensitivity.AMOUNT, ClassPeriod::inputs);
    public static final Field<ClassPeriod, Instant> SINCE =
            field("since", "起始时间", INSTANT, Sensitivity.BASIC, ClassPeriod::since);
    public static final Field<ClassPeriod, Instant> UNTIL =
            field("until", "结束时间", INSTANT, Sensitivity.BASIC, ClassPeriod::until);
    public static final Field<ClassPeriod, Instant> ENDED_AT =
            field("ended-at", "写入时间", INSTANT, Sensitivity.TECHNICAL, ClassPeriod::endedAt);

    public static final RecordType<ClassPeriod> CLASS_PERIODS = RecordType.named(
                    "class-period", ID_FIELD, ClassPeriodFields::build)
            .fields(List.of(CUSTOMER, DIMENSION, CLASS_KEY, POLICY, POLICY_VERSION, REASON_CODE, INPUTS))
            .fields(List.of(SINCE, UNTIL, ENDED_AT))
            .indexed(CUSTOMER, DIMENSION, SINCE)
            .build();

    /** All periods of a customer that ended, in every dimension. */
    public static final Relation<Customer, ClassPeriod> OF_CUSTOMER =
            new Relation<>("class-periods", CLASS_PERIODS, CUSTOMER);

    private ClassPeriodFields() {}

    private static <V> Field<ClassPeriod, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<ClassPeriod, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static ClassPeriod build(Values<ClassPeriod> v) {
        return new ClassPeriod(
                v.need(ID_FIELD),
                new CustomerId(v.need(CUSTOMER)),
                v.need(DIMENSION),
                v.need(CLASS_KEY),
                v.need(POLICY),
                v.need(POLICY_VERSION),
                v.need(REASON_CODE),
                v.need(INPUTS),
                v.need(SINCE),
                v.get(UNTIL),
                v.get(ENDED_AT));
    }
}
