package io.guanxi.crm.customer;

import io.guanxi.crm.field.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as entered: texts by field, which intake normalises and checks. Immutable; each method answers another
 * draft.
 */
public final class CustomerDraft {
    private final Map<Field<Customer, ?>, String> texts;

    @Size(max = 100)
    private final List<@Valid ContactDraft> contacts;

    @Size(max = 100)
    private final List<String> addresses;

    @Size(max = 200)
    private final List<@Size(max = 100) String> tags;

    private final @Nullable String identity;

    private CustomerDraft(
            Map<Field<Customer, ?>, String> texts,
            List<ContactDraft> contacts,
            List<String> addresses,
            List<String> tags,
            @Nullable String identity) {
        this.texts = texts;
        this.contacts = List.copyOf(contacts);
        this.addresses = List.copyOf(addresses);
        this.tags = List.copyOf(tags);
        this.identity = identity;
    }

    /** A draft that says nothing yet. */
    public static CustomerDraft empty() {
        return new CustomerDraft(Map.of(), List.of(), List.of(), List.of(), null);
    }

    /** An enterprise of this name. */
    public static CustomerDraft enterprise(String name) {
        return empty().with(CustomerFields.KIND, "enterprise").with(CustomerFields.NAME, name);
    }

    /** An individual of this name. */
    public static CustomerDraft individual(String name) {
        return empty().with(CustomerFields.KIND, "individual").with(CustomerFields.NAME, name);
    }

    /** The same with this text for a field; a blank text says nothing. The name goes into {@code NAME} for both kinds. */
    public CustomerDraft with(Field<Customer, ?> field, @Nullable String text) {
        String said = text == null ? "" : text;
        if (said.isBlank() && !texts.containsKey(field)) {
            return this;
        }
        Map<Field<Customer, ?>, String> changed = new LinkedHashMap<>(texts);
        if (said.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, said);
        }
        return new CustomerDraft(changed, contacts, addresses, tags, identity);
    }

    public CustomerDraft number(@Nullable String text) {
        return with(CustomerFields.NUMBER, text);
    }

    public CustomerDraft creditCode(@Nullable String text) {
        return with(CustomerFields.CREDIT_CODE, text);
    }

    /** 所属行业: a code or a name of the industry dictionary. */
    public CustomerDraft industry(@Nullable String text) {
        return with(CustomerFields.INDUSTRY, text);
    }

    /** 所在地区: a code or a name of the region dictionary. */
    public CustomerDraft region(@Nullable String text) {
        return with(CustomerFields.REGION, text);
    }

    /** 跟进负责人: a user's id or name. */
    public CustomerDraft owner(@Nullable String text) {
        return with(CustomerFields.OWNER, text);
    }

    /** 客户状态 as an opening value: a key or a label. */
    public CustomerDraft status(@Nullable String text) {
        return with(CustomerFields.STATUS, text);
    }

    /** The same with one more person to talk to, reached so. */
    public CustomerDraft contact(String name, String reach) {
        return contact(ContactDraft.named(name).reach(reach));
    }

    /** The same with one more person to talk to. */
    public CustomerDraft contact(ContactDraft contact) {
        return new CustomerDraft(texts, plus(contacts, contact), addresses, tags, identity);
    }

    /** The same with one more address. */
    public CustomerDraft address(String text) {
        return new CustomerDraft(texts, contacts, plus(addresses, text), tags, identity);
    }

    /** The same with one more tag, by key or name. */
    public CustomerDraft tag(String tag) {
        return new CustomerDraft(texts, contacts, addresses, plus(tags, tag), identity);
    }

    /**
     * The same with an identity of its own: bulk intake takes two drafts of one identity for the same customer. For
     * sources whose rows have no number.
     */
    public CustomerDraft identity(String key) {
        return new CustomerDraft(texts, contacts, addresses, tags, key);
    }

    /** What is said, by field, in the order in which it was said. */
    public Map<Field<Customer, ?>, String> texts() {
        return java.util.Collections.unmodifiableMap(texts);
    }

    /** What is said of one field. */
    public Optional<String> text(Field<Customer, ?> field) {
        return Optional.ofNullable(texts.get(field));
    }

    public List<ContactDraft> contacts() {
        return contacts;
    }

    public List<String> addresses() {
        return addresses;
    }

    public List<String> tags() {
        return tags;
    }

    public Optional<String> identity() {
        return Optional.ofNullable(identity);
    }

    private static <E> List<E> plus(List<E> list, E more) {
        List<E> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    @Override
    public String toString() {
        return "CustomerDraft[" + texts.size() + " fields]";
    }
}
