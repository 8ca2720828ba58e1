package io.guanxi.crm.internal.customer;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.customer.Contact;
import io.guanxi.crm.customer.ContactView;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.field.MaskKind;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.storage.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a customer, its contacts value by value. */
final class CustomerProjector {
    private CustomerProjector() {}

    static CustomerView view(Versioned<Customer> found, Authority authority) {
        Customer customer = found.value();
        FieldAccess contact = authority.access(Sensitivity.CONTACT, customer);
        FieldAccess decision = authority.access(Sensitivity.DECISION_MAKER, customer);
        List<ContactView> contacts = contact == FieldAccess.HIDDEN
                ? List.of()
                : customer.contacts().stream()
                        .map(each -> view(each, contact, decision))
                        .toList();
        Versioned<Customer> seen = decision.compareTo(FieldAccess.READABLE) >= 0
                ? found
                : found.with(Changes.withoutDecisionMakers(customer));
        return new CustomerView(Projector.view(CustomerRecords.CUSTOMERS, seen, customer, authority), contacts);
    }

    private static ContactView view(Contact contact, FieldAccess access, FieldAccess decision) {
        return new ContactView(
                one(contact.name(), access, MaskKind.NAME),
                one(contact.title(), access, MaskKind.TEXT),
                one(contact.decisionMaker(), decision, MaskKind.TEXT),
                all(contact.mobiles(), access, MaskKind.PHONE),
                all(contact.landlines(), access, MaskKind.PHONE),
                all(contact.emails(), access, MaskKind.EMAIL),
                one(contact.wechat(), access, MaskKind.TEXT));
    }

    private static <V> Shown<V> one(@Nullable V value, FieldAccess access, MaskKind mask) {
        if (access == FieldAccess.HIDDEN) {
            return new Shown.Hidden<>();
        }
        return value == null ? new Shown.Absent<>() : Projector.one(value, access, Optional.of(mask));
    }

    private static List<Shown<String>> all(List<String> values, FieldAccess access, MaskKind mask) {
        return values.stream().map(value -> one(value, access, mask)).toList();
    }
}
