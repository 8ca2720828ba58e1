package io.guanxi.crm.customer;

import io.guanxi.crm.field.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Field-wise changes of a customer, as entered. What is not named stays as it is, so that a masked value can never be
 * written back. Owner, collaborators, status and state have acts of their own. Immutable.
 */
public final class CustomerPatch {
    private final Map<Field<Customer, ?>, Optional<String>> texts;
    private final @Nullable List<ContactDraft> contacts;
    private final @Nullable List<String> addresses;
    private final String reason;

    private CustomerPatch(
            Map<Field<Customer, ?>, Optional<String>> texts,
            @Nullable List<ContactDraft> contacts,
            @Nullable List<String> addresses,
            String reason) {
        this.texts = texts;
        this.contacts = contacts;
        this.addresses = addresses;
        this.reason = reason;
    }

    /** No change yet. */
    public static CustomerPatch empty() {
        return new CustomerPatch(Map.of(), null, null, "");
    }

    /** The same, and this field gets this text. */
    public CustomerPatch set(Field<Customer, ?> field, String text) {
        return put(field, Optional.of(text));
    }

    /** The same, and this field loses its value. */
    public CustomerPatch clear(Field<Customer, ?> field) {
        return put(field, Optional.empty());
    }

    /** The same, and these are all the contacts. */
    public CustomerPatch contacts(List<ContactDraft> all) {
        return new CustomerPatch(texts, List.copyOf(all), addresses, reason);
    }

    /** The same, and these are all the addresses. */
    public CustomerPatch addresses(List<String> all) {
        return new CustomerPatch(texts, contacts, List.copyOf(all), reason);
    }

    /** The same with a reason for the audit trail. */
    public CustomerPatch because(String why) {
        return new CustomerPatch(texts, contacts, addresses, why);
    }

    private CustomerPatch put(Field<Customer, ?> field, Optional<String> text) {
        Map<Field<Customer, ?>, Optional<String>> changed = new LinkedHashMap<>(texts);
        changed.put(field, text);
        return new CustomerPatch(changed, contacts, addresses, reason);
    }

    /** The texts to set, empty for a value to clear. */
    public Map<Field<Customer, ?>, Optional<String>> texts() {
        return java.util.Collections.unmodifiableMap(texts);
    }

    public Optional<List<ContactDraft>> contacts() {
        return Optional.ofNullable(contacts);
    }

    public Optional<List<String>> addresses() {
        return Optional.ofNullable(addresses);
    }

    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return "CustomerPatch[" + texts.size() + " fields]";
    }
}
