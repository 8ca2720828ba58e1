package io.guanxi.crm.deal;

import static io.guanxi.crm.field.FieldType.DATE;
import static io.guanxi.crm.field.FieldType.DECIMAL;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** The catalogue of a deal's fields and how a deal is stored. */
public final class DealFields {
    public static final Field<Deal, UUID> ID_FIELD =
            field("id", "内部标识", ID, Sensitivity.TECHNICAL, d -> d.id().value());
    public static final Field<Deal, UUID> CUSTOMER =
            field("customer", "客户", ID, Sensitivity.TECHNICAL, d -> d.customer().value());
    public static final Field<Deal, LocalDate> DAY =
            field("day", "交易日期", DATE, Sensitivity.BASIC, Deal::day).aliases("日期", "成交日期", "签约日期");
    public static final Field<Deal, String> PRODUCT = field("product", "产品", TEXT, Sensitivity.BASIC, Deal::product);
    public static final Field<Deal, BigDecimal> AMOUNT = field(
                    "amount",
                    "交易金额",
                    DECIMAL,
                    Sensitivity.AMOUNT,
                    d -> d.amount().amount())
            .aliases("金额", "合同金额");
    public static final Field<Deal, String> CURRENCY = field(
            "currency",
            "币种",
            TEXT,
            Sensitivity.BASIC,
            d -> d.amount().currency().getCurrencyCode());
    /** In the workspace's currency; absent when there was no rate. */
    public static final Field<Deal, BigDecimal> BASE_AMOUNT =
            field("base-amount", "本位币金额", DECIMAL, Sensitivity.AMOUNT, Deal::baseAmount);

    public static final Field<Deal, BigDecimal> COST = field("cost", "成本", DECIMAL, Sensitivity.COST, Deal::cost);
    public static final Field<Deal, DealStatus> STATUS =
            field("status", "交易状态", FieldType.choice(DealStatus.class), Sensitivity.BASIC, Deal::status);
    public static final Field<Deal, String> CONTRACT_NUMBER =
            field("contract-number", "合同编号", TEXT, Sensitivity.BASIC, Deal::contractNumber);
    public static final Field<Deal, Instant> RECORDED_AT =
            field("recorded-at", "录入时间", INSTANT, Sensitivity.TECHNICAL, Deal::recordedAt);

    public static final RecordType<Deal> DEALS = RecordType.named("deal", ID_FIELD, DealFields::build)
            .fields(List.of(CUSTOMER, DAY, PRODUCT, AMOUNT, CURRENCY, BASE_AMOUNT, COST, STATUS, CONTRACT_NUMBER))
            .fields(List.of(RECORDED_AT))
            .indexed(CUSTOMER, DAY)
            .build();

    /** A customer's deals. */
    public static final Relation<Customer, Deal> OF_CUSTOMER = new Relation<>("deals", DEALS, CUSTOMER);

    private DealFields() {}

    private static <V> Field<Deal, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<Deal, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static Deal build(Values<Deal> v) {
        return new Deal(
                new DealId(v.need(ID_FIELD)),
                new CustomerId(v.need(CUSTOMER)),
                v.need(DAY),
                v.get(PRODUCT),
                new Money(v.need(AMOUNT), Currency.getInstance(v.need(CURRENCY))),
                v.get(BASE_AMOUNT),
                v.get(COST),
                v.need(STATUS),
                v.get(CONTRACT_NUMBER),
                v.need(RECORDED_AT));
    }
}
