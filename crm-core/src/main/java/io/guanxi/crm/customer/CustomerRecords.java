package io.guanxi.crm.customer;

import static io.guanxi.crm.customer.CustomerFields.*;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.RecordState;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a customer is stored. */
public final class CustomerRecords {
    public static final RecordType<Customer> CUSTOMERS = RecordType.named("customer", ID_FIELD, CustomerRecords::build)
            .fields(List.of(STATE, NUMBER, KIND, NAME, PERSON_NAME, CREDIT_CODE, TYPE_TEXT))
            .fields(List.of(CONTACTS, PHONES, EMAILS, ADDRESSES))
            .fields(List.of(INDUSTRY, REGION, REGISTERED_REGION, HEAD_COUNT, HEAD_COUNT_TO, REVENUE, REVENUE_TO))
            .fields(List.of(CAPITAL, CAPITAL_TO, FOUNDED_ON, MAIN_BUSINESS, SOURCE_CHANNEL))
            .fields(List.of(OWNER, COLLABORATORS, STATUS, STATUS_SINCE, STRATEGIC_PARTNER, PARENT))
            .fields(List.of(CORE_DEMANDS, PREFERENCES, COMPETITORS, REMARKS))
            .fields(List.of(FIRST_CONTACT_ON, FIRST_COOPERATION_ON, LAST_FOLLOW_UP_ON, OPENING_AMOUNT, OPENING_DEALS))
            .fields(List.of(FLAGS, CREATED_AT, RECORDED_AT, CREATED_BY))
            .unique("number", c -> c.identity().number())
            .unique("credit-code", CustomerRecords::claimedCreditCode)
            .indexed(NUMBER)
            .indexed(CREDIT_CODE)
            .indexed(OWNER)
            .indexed(STATUS)
            .indexed(INDUSTRY)
            .indexed(REGION)
            .indexed(NAME)
            .sharing(CommonParts::of)
            .build();

    private CustomerRecords() {}

    private static @Nullable String claimedCreditCode(Customer customer) {
        boolean claims = customer.identity().kind() == CustomerKind.ENTERPRISE
                && customer.state() != RecordState.MERGED
                && customer.state() != RecordState.ERASED;
        return claims ? customer.identity().creditCode() : null;
    }

    private static Customer build(Values<Customer> v) {
        return new Customer(
                new CustomerId(v.need(ID_FIELD)),
                v.need(STATE),
                identity(v),
                Objects.requireNonNullElse(v.get(CONTACTS), List.of()),
                Objects.requireNonNullElse(v.get(ADDRESSES), List.of()),
                business(v),
                relationship(v),
                new Needs(v.all(CORE_DEMANDS), v.get(PREFERENCES), v.get(COMPETITORS), v.get(REMARKS)),
                opening(v),
                new TreeSet<>(v.all(FLAGS)),
                new CustomerStamp(v.need(CREATED_AT), v.need(RECORDED_AT), v.need(CREATED_BY), v.need(STATUS_SINCE)));
    }

    private static Identity identity(Values<Customer> v) {
        CustomerKind kind = v.need(KIND);
        String name = v.need(kind == CustomerKind.ENTERPRISE ? NAME : PERSON_NAME);
        return new Identity(v.need(NUMBER), kind, name, v.get(CREDIT_CODE), v.get(TYPE_TEXT));
    }

    private static Business business(Values<Customer> v) {
        Scale scale = new Scale(
                Band.between(v.get(HEAD_COUNT), v.get(HEAD_COUNT_TO)),
                Band.between(v.get(REVENUE), v.get(REVENUE_TO)),
                Band.between(v.get(CAPITAL), v.get(CAPITAL_TO)));
        return new Business(
                v.get(INDUSTRY),
                v.get(REGION),
                v.get(REGISTERED_REGION),
                scale,
                v.get(FOUNDED_ON),
                v.get(MAIN_BUSINESS),
                v.get(SOURCE_CHANNEL));
    }

    private static Relationship relationship(Values<Customer> v) {
        UUID parent = v.get(PARENT);
        return new Relationship(
                v.need(OWNER),
                v.all(COLLABORATORS),
                v.need(STATUS),
                v.need(STRATEGIC_PARTNER),
                parent == null ? null : new CustomerId(parent));
    }

    private static Opening opening(Values<Customer> v) {
        return new Opening(
                v.get(FIRST_CONTACT_ON),
                v.get(FIRST_COOPERATION_ON),
                v.get(LAST_FOLLOW_UP_ON),
                v.get(OPENING_AMOUNT),
                v.get(OPENING_DEALS));
    }
}
