package io.guanxi.crm.customer;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;
import java.util.List;

/**
 * A customer as one actor may see it.
 *
 * @param contacts the people to talk to, each value under the actor's rights; empty when contact data is hidden
 */
public record CustomerView(RecordView<Customer> fields, List<ContactView> contacts) {
    public CustomerId id() {
        return new CustomerId(fields.id());
    }

    /** The version to name when the customer is changed. */
    public long version() {
        return fields.version();
    }

    /** The value of any field. */
    public <V> Shown<V> get(Field<Customer, V> field) {
        return fields.get(field);
    }

    /** The customer's number. */
    public Shown<String> number() {
        return get(CustomerFields.NUMBER);
    }

    /** The enterprise's name, or the individual's, which may be masked. */
    public Shown<String> name() {
        Shown<String> name = get(CustomerFields.NAME);
        return name instanceof Shown.Absent<String> ? get(CustomerFields.PERSON_NAME) : name;
    }

    public Shown<CustomerStatus> status() {
        return get(CustomerFields.STATUS);
    }

    @Override
    public String toString() {
        return "CustomerView[" + fields.id() + "]";
    }
}
