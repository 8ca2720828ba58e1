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
import org.jspecify.annotations.Nullable;

/** The catalogue of a contract's fields and how a contract is stored. */
public final class ContractFields {
    public static final Field<Contract, UUID> ID_FIELD =
            field("id", "内部标识", ID, Sensitivity.TECHNICAL, c -> c.id().value());
    public static final Field<Contract, UUID> CUSTOMER =
            field("customer", "客户", ID, Sensitivity.TECHNICAL, c -> c.customer().value());
    public static final Field<Contract, String> NUMBER =
            field("number", "合同编号", TEXT, Sensitivity.BASIC, Contract::number);
    public static final Field<Contract, BigDecimal> AMOUNT =
            field("amount", "合同金额", DECIMAL, Sensitivity.CONTRACT_AMOUNT, c -> {
                Money amount = c.amount();
                return amount == null ? null : amount.amount();
            });
    public static final Field<Contract, String> CURRENCY = field("currency", "币种", TEXT, Sensitivity.BASIC, c -> {
        Money amount = c.amount();
        return amount == null ? null : amount.currency().getCurrencyCode();
    });
    public static final Field<Contract, LocalDate> SIGNED_ON =
            field("signed-on", "签约日期", DATE, Sensitivity.BASIC, Contract::signedOn);
    public static final Field<Contract, LocalDate> EFFECTIVE_ON =
            field("effective-on", "合同生效日", DATE, Sensitivity.BASIC, Contract::effectiveOn);
    public static final Field<Contract, LocalDate> EXPIRES_ON =
            field("expires-on", "合同到期日", DATE, Sensitivity.BASIC, Contract::expiresOn);
    public static final Field<Contract, LocalDate> TERMINATED_ON =
            field("terminated-on", "合同终止日", DATE, Sensitivity.BASIC, Contract::terminatedOn);
    public static final Field<Contract, UUID> RENEWS = field("renews", "续签自", ID, Sensitivity.TECHNICAL, c -> {
        ContractId renews = c.renews();
        return renews == null ? null : renews.value();
    });
    public static final Field<Contract, Instant> RECORDED_AT =
            field("recorded-at", "录入时间", INSTANT, Sensitivity.TECHNICAL, Contract::recordedAt);

    public static final RecordType<Contract> CONTRACTS = RecordType.named("contract", ID_FIELD, ContractFields::build)
            .fields(List.of(CUSTOMER, NUMBER, AMOUNT, CURRENCY, SIGNED_ON, EFFECTIVE_ON, EXPIRES_ON, TERMINATED_ON))
            .fields(List.of(RENEWS, RECORDED_AT))
            .unique("customer-number", c -> c.customer() + ":" + c.number())
            .indexed(CUSTOMER, EFFECTIVE_ON)
            .build();

    /** A customer's contracts. */
    public static final Relation<Customer, Contract> OF_CUSTOMER = new Relation<>("contracts", CONTRACTS, CUSTOMER);

    private ContractFields() {}

    private static <V> Field<Contract, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<Contract, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static Contract build(Values<Contract> v) {
        UUID renews = v.get(RENEWS);
        return new Contract(
                new ContractId(v.need(ID_FIELD)),
                new CustomerId(v.need(CUSTOMER)),
                v.need(NUMBER),
                money(v.get(AMOUNT), v.get(CURRENCY)),
                v.get(SIGNED_ON),
                v.get(EFFECTIVE_ON),
                v.get(EXPIRES_ON),
                v.get(TERMINATED_ON),
                renews == null ? null : new ContractId(renews),
                v.need(RECORDED_AT));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }
}
