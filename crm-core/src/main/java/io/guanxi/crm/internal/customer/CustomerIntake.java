package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.*;

import io.guanxi.crm.customer.Address;
import io.guanxi.crm.customer.Contact;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFlag;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.Requirements;
import io.guanxi.crm.dictionary.Dictionaries;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.internal.Storable;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.text.PlainText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Turns what was entered into a customer in its one form, noting everything that is wrong or doubtful at once. */
final class CustomerIntake {
    private static final Set<Field<Customer, ?>> ACTS = Set.of(OWNER, STATUS, NUMBER);

    private final Dictionaries dictionaries;
    private final Cells cells;
    private final DraftRules rules;

    CustomerIntake(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        this.cells = new Cells(dictionaries);
        this.rules = new DraftRules();
    }

    /** Who enters, and when. */
    record Entry(UUID id, UserId by, Instant now) {}

    /** A form filled in from a draft: kind and name first, since others depend on them. */
    Form read(CustomerDraft draft, IntakeTerms terms, Entry entry) {
        Form form = Form.empty();
        rules.check(draft, form);
        form.preset(KIND, CustomerKind.ENTERPRISE);
        form.preset(STATUS, CustomerStatus.POTENTIAL);
        form.preset(STRATEGIC_PARTNER, false);
        form.preset(OWNER, entry.by());
        draft.text(KIND).ifPresent(text -> cells.read(KIND, text, form, terms));
        Map<Field<Customer, ?>, String> others = new LinkedHashMap<>(draft.texts());
        others.remove(KIND);
        others.forEach((field, text) -> cells.read(field, text, form, terms));
        if (draft.text(OWNER).isEmpty()) {
            form.flag(CustomerFlag.OWNER_DEFAULTED);
        }
        people(draft.contacts().isEmpty() ? List.of() : ContactIntake.read(draft.contacts(), form), form);
        addresses(draft.addresses(), form);
        Cells.partnerByTag(draft.tags(), form);
        stamp(form, entry);
        storable(form);
        return form;
    }

    /** The form of a customer changed by a patch. */
    Form read(Customer before, CustomerPatch patch, IntakeTerms terms) {
        Form form = Form.of(before);
        patch.texts().forEach((field, text) -> {
            if (ACTS.contains(field) || !cells.isEnterable(field)) {
                form.refuse(
                        field.key(),
                        "not-enterable",
                        "该字段不能这样修改,请使用专门的操作",
                        "this field is not" + " changed this way; there is an act of its own for it");
            } else if (text.isPresent() && !text.get().isBlank()) {
                cells.read(field, text.get(), form, terms);
            } else {
                clear(field, form);
            }
        });
        patch.contacts().ifPresent(all -> people(ContactIntake.read(all, form), form));
        patch.addresses().ifPresent(all -> addresses(all, form));
        storable(form);
        return form;
    }

    private static void storable(Form form) {
        Storable.violations(CustomerRecords.CUSTOMERS, form).forEach(form.violations()::add);
    }

    /** The fields that are written when this one is entered for the customer. */
    static List<Field<Customer, ?>> written(Field<Customer, ?> field, Customer customer) {
        if (field == NAME && customer.identity().kind() == CustomerKind.INDIVIDUAL) {
            return List.of(PERSON_NAME);
        }
        if (field == HEAD_COUNT) {
            return List.of(HEAD_COUNT, HEAD_COUNT_TO);
        }
        if (field == REVENUE) {
            return List.of(REVENUE, REVENUE_TO);
        }
        return field == CAPITAL ? List.of(CAPITAL, CAPITAL_TO) : List.of(field);
    }

    /**
     * Notes what is required and missing.
     *
     * @param flagMissing whether it is a doubt rather than a violation
     */
    void require(Form form, Requirements requirements, boolean flagMissing) {
        form.unflag(CustomerFlag.REQUIRED_MISSING);
        CustomerKind kind = form.need(KIND);
        for (String key : requirements.of(kind, form.need(STATUS))) {
            boolean missing = !isThere(key, kind, form);
            boolean noted =
                    form.violations().stream().anyMatch(each -> each.path().equals(key));
            if (missing && flagMissing && !key.equals(NAME.key())) {
                form.flag(CustomerFlag.REQUIRED_MISSING);
            } else if (missing && !noted) {
                form.refuse(key, "required", "必填项缺失", "required but missing");
            }
        }
    }

    /** The customer; the form has no violations. */
    Customer build(Form form) {
        form.setAll(FLAGS, List.copyOf(form.flags()));
        return CustomerRecords.CUSTOMERS.build(form);
    }

    /** The pinyin initial of the customer's industry section, {@code X} when unknown. */
    String industryInitial(Form form) {
        String code = form.get(INDUSTRY);
        return code == null
                ? "X"
                : dictionaries
                        .industries()
                        .sectionOf(code)
                        .flatMap(dictionaries.industries()::find)
                        .map(entry -> io.guanxi.crm.shared.text.PinyinKey.initials(
                                entry.name().zh()))
                        .filter(initials -> !initials.isEmpty())
                        .map(initials -> initials.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                        .orElse("X");
    }

    private static boolean isThere(String key, CustomerKind kind, Form form) {
        List<Contact> contacts = form.get(CONTACTS) == null ? List.of() : form.need(CONTACTS);
        return switch (key) {
            case Requirements.CONTACT_NAME -> contacts.stream().anyMatch(each -> each.name() != null);
            case Requirements.CONTACT_POINT -> contacts.stream().anyMatch(Contact::isReachable);
            case Requirements.CONTACT_OR_ADDRESS ->
                contacts.stream().anyMatch(Contact::isReachable) || form.has(ADDRESSES);
            case "name" -> form.has(kind == CustomerKind.ENTERPRISE ? NAME : PERSON_NAME);
            default -> form.has(key);
        };
    }

    private static void people(List<Contact> contacts, Form form) {
        form.set(CONTACTS, contacts.isEmpty() ? null : contacts);
    }

    private static void addresses(List<String> texts, Form form) {
        List<Address> all = texts.stream()
                .map(PlainText::fold)
                .filter(text -> !text.isEmpty())
                .map(text -> new Address(null, text))
                .toList();
        form.set(ADDRESSES, all.isEmpty() ? null : all);
    }

    private static void stamp(Form form, Entry entry) {
        form.set(ID_FIELD, entry.id());
        form.set(STATE, RecordState.ACTIVE);
        form.set(CREATED_AT, entry.now());
        form.set(RECORDED_AT, entry.now());
        form.set(CREATED_BY, entry.by());
        form.set(STATUS_SINCE, entry.now());
    }

    private static <V> void clear(Field<Customer, V> field, Form form) {
        form.setAll(field, List.of());
        form.doubt(field, false);
        if (field == HEAD_COUNT) {
            form.set(HEAD_COUNT_TO, null);
        } else if (field == REVENUE) {
            form.set(REVENUE_TO, null);
        } else if (field == CAPITAL) {
            form.set(CAPITAL_TO, null);
        } else if (field == STRATEGIC_PARTNER) {
            form.set(STRATEGIC_PARTNER, false);
        }
    }
}
