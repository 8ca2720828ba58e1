package io.guanxi.crm.classification;

import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The catalogue of a classification's fields and how a classification is stored. Reasons and inputs quote amounts and
 * are as sensitive as amounts; the class itself is a plain business fact.
 */
public final class ClassificationFields {
    public static final Field<Classification, UUID> ID_FIELD =
            field("id", "内部标识", ID, Sensitivity.TECHNICAL, Classification::id);
    public static final Field<Classification, UUID> CUSTOMER =
            field("customer", "客户", ID, Sensitivity.TECHNICAL, c -> c.customer().value());
    public static final Field<Classification, String> DIMENSION =
            field("dimension", "分类维度", TEXT, Sensitivity.BASIC, Classification::dimension);
    public static final Field<Classification, String> CLASS_KEY =
            field("class-key", "类别", TEXT, Sensitivity.BASIC, Classification::classKey);
    public static final Field<Classification, String> POLICY =
            field("policy", "分类策略", TEXT, Sensitivity.BASIC, Classification::policy);
    public static final Field<Classification, Long> POLICY_VERSION =
            field("policy-version", "策略版本", INTEGER, Sensitivity.BASIC, Classification::version);
    public static final Field<Classification, String> REASON_CODE =
            field("reason-code", "判定依据", TEXT, Sensitivity.BASIC, Classification::reasonCode);
    public static final Field<Classification, String> REASON_ZH = field(
            "reason-zh", "判定说明", LONG_TEXT, Sensitivity.AMOUNT, c -> c.reason().zh());
    public static final Field<Classification, String> REASON_EN = field(
            "reason-en",
            "判定说明(英文)",
            LONG_TEXT,
            Sensitivity.AMOUNT,
            c -> c.reason().en());
    public static final Field<Classification, Map<String, String>> INPUTS =
            field("inputs", "判定数据", Documents.textMap(), Sensitivity.AMOUNT, Classification::inputs);
    public static final Field<Classification, Instant> AS_OF =
            field("as-of", "判定时点", INSTANT, Sensitivity.BASIC, Classification::asOf);
    public static final Field<Classification, Instant> SINCE =
            field("since", "起始时间", INSTANT, Sensitivity.BASIC, Classification::since);
    /** Absent when time alone never changes the class. */
    public static final Field<Classification, Instant> HOLDS_UNTIL =
            field("holds-until", "有效至", INSTANT, Sensitivity.BASIC, Classification::holdsUntil);

    /** Of one customer they are found by their ids, {@link Classification#idOf}, without an index by customer. */
    public static final RecordType<Classification> CLASSIFICATIONS = RecordType.named(
                    "classification", ID_FIELD, ClassificationFields::build)
            .fields(List.of(CUSTOMER, DIMENSION, CLASS_KEY, POLICY, POLICY_VERSION, REASON_CODE, REASON_ZH, REASON_EN))
            .fields(List.of(INPUTS, AS_OF, SINCE, HOLDS_UNTIL))
            .indexed(DIMENSION, CLASS_KEY, CUSTOMER)
            .build();

    /** A customer's present classes, one for each dimension. */
    public static final Relation<Customer, Classification> OF_CUSTOMER =
            new Relation<>("classes", CLASSIFICATIONS, CUSTOMER);

    private ClassificationFields() {}

    private static <V> Field<Classification, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<Classification, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static Classification build(Values<Classification> v) {
        return new Classification(
                v.need(ID_FIELD),
                new CustomerId(v.need(CUSTOMER)),
                v.need(DIMENSION),
                v.need(CLASS_KEY),
                v.need(POLICY),
                v.need(POLICY_VERSION),
                v.need(REASON_CODE),
                new Label(v.need(REASON_ZH), v.need(REASON_EN)),
                v.need(INPUTS),
                v.need(AS_OF),
                v.need(SINCE),
                v.get(HOLDS_UNTIL));
    }
}
