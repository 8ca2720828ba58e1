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

/** The catalogue of a class change's fields and how the history of classes is stored. */
public final class ClassChangeFields {
    public static final Field<ClassChange, UUID> ID_FIELD =
            field("id", "内部标识", ID, Sensitivity.TECHNICAL, ClassChange::id);
    public static final Field<ClassChange, UUID> CUSTOMER =
            field("customer", "客户", ID, Sensitivity.TECHNICAL, c -> c.customer().value());
    public static final Field<ClassChange, String> DIMENSION =
            field("dimension", "分类维度", TEXT, Sensitivity.BASIC, ClassChange::dimension);
    /** Absent for the first classification. */
    public static final Field<ClassChange, String> FROM_CLASS =
            field("from-class", "原类别", TEXT, Sensitivity.BASIC, ClassChange::fromClass);

    public static final Field<ClassChange, String> TO_CLASS =
            field("to-class", "新类别", TEXT, Sensitivity.BASIC, ClassChange::toClass);
    public static final Field<ClassChange, String> POLICY =
            field("policy", "分类策略", TEXT, Sensitivity.BASIC, ClassChange::policy);
    public static final Field<ClassChange, Long> POLICY_VERSION =
            field("policy-version", "策略版本", INTEGER, Sensitivity.BASIC, ClassChange::version);
    public static final Field<ClassChange, String> REASON_CODE =
            field("reason-code", "判定依据", TEXT, Sensitivity.BASIC, ClassChange::reasonCode);
    public static final Field<ClassChange, Map<String, String>> INPUTS =
            field("inputs", "判定数据", Documents.textMap(), Sensitivity.AMOUNT, ClassChange::inputs);
    public static final Field<ClassChange, Instant> EFFECTIVE_AT =
            field("effective-at", "生效时间", INSTANT, Sensitivity.BASIC, ClassChange::effectiveAt);
    public static final Field<ClassChange, Instant> RECORDED_AT =
            field("recorded-at", "写入时间", INSTANT, Sensitivity.TECHNICAL, ClassChange::recordedAt);

    public static final RecordType<ClassChange> CLASS_CHANGES = RecordType.named(
                    "class-change", ID_FIELD, ClassChangeFields::build)
            .fields(List.of(CUSTOMER, DIMENSION, FROM_CLASS, TO_CLASS, POLICY, POLICY_VERSION, REASON_CODE, INPUTS))
            .fields(List.of(EFFECTIVE_AT, RECORDED_AT))
            .indexed(CUSTOMER, DIMENSION, EFFECTIVE_AT)
            .build();

    /** All class changes of a customer, in every dimension. */
    public static final Relation<Customer, ClassChange> OF_CUSTOMER =
            new Relation<>("class-changes", CLASS_CHANGES, CUSTOMER);

    private ClassChangeFields() {}

    private static <V> Field<ClassChange, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<ClassChange, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static ClassChange build(Values<ClassChange> v) {
        return new ClassChange(
                v.need(ID_FIELD),
                new CustomerId(v.need(CUSTOMER)),
                v.need(DIMENSION),
                v.get(FROM_CLASS),
                v.need(TO_CLASS),
                v.need(POLICY),
                v.need(POLICY_VERSION),
                v.need(REASON_CODE),
                v.need(INPUTS),
                v.need(EFFECTIVE_AT),
                v.need(RECORDED_AT));
    }
}
