package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.*;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.Requirements;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.shared.ForbiddenException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the right to create customers covers. Who enters a record knows what it enters: fields are measured as on
 * customers of the actor's own, whoever is to own the new one; what creating demands is covered by the right itself.
 */
final class Entering {
    private static final Set<Field<Customer, ?>> ALWAYS = Set.of(KIND, NAME, PERSON_NAME, NUMBER);

    private Entering() {}

    /**
     * Makes sure that the actor may enter every field of which the draft says something.
     *
     * @throws ForbiddenException naming the first that it may not
     */
    static void check(Authority authority, CustomerDraft draft, Form form, Requirements requirements) {
        Set<Field<Customer, ?>> demanded = demanded(requirements.of(form.need(KIND), form.need(STATUS)));
        for (Field<Customer, ?> field : said(draft)) {
            if (!demanded.contains(field)) {
                need(authority, field.sensitivity(), field.key());
            }
        }
        if (draft.contacts().stream().anyMatch(each -> each.decisionMaker() != null)) {
            need(authority, Sensitivity.DECISION_MAKER, "contacts.decision-maker");
        }
    }

    /** Makes sure that the actor may assign tags to the new customer. */
    static void checkTags(Authority authority, CustomerDraft draft, Customer customer) {
        if (!draft.tags().isEmpty() && !authority.reaches(Right.ASSIGN_TAGS, customer)) {
            throw new ForbiddenException(Right.ASSIGN_TAGS.key());
        }
    }

    private static void need(Authority authority, Sensitivity sensitivity, String key) {
        if (authority.onOwn(sensitivity) != FieldAccess.EDITABLE) {
            throw new ForbiddenException("edit " + key);
        }
    }

    private static Set<Field<Customer, ?>> said(CustomerDraft draft) {
        Set<Field<Customer, ?>> said = new LinkedHashSet<>(draft.texts().keySet());
        if (!draft.contacts().isEmpty()) {
            said.add(CONTACTS);
        }
        if (!draft.addresses().isEmpty()) {
            said.add(ADDRESSES);
        }
        return said;
    }

    private static Set<Field<Customer, ?>> demanded(Set<String> keys) {
        Set<Field<Customer, ?>> demanded = new HashSet<>(ALWAYS);
        for (String key : keys) {
            switch (key) {
                case Requirements.CONTACT_NAME, Requirements.CONTACT_POINT -> demanded.add(CONTACTS);
                case Requirements.CONTACT_OR_ADDRESS -> demanded.addAll(Set.of(CONTACTS, ADDRESSES));
                default ->
                    io.guanxi.crm.customer.CustomerRecords.CUSTOMERS.field(key).ifPresent(demanded::add);
            }
        }
        return demanded;
    }
}
