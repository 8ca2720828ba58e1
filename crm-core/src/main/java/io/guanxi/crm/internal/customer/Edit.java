package io.guanxi.crm.internal.customer;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.audit.AuditFields;
import io.guanxi.crm.customer.Contact;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerFlag;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.customer.EditConflictException;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.Versioned;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Changes fields of a customer; changes of others to other fields meanwhile do not stand in the way. */
final class Edit {
    private final Runner runner;
    private final Actor actor;
    private final CustomerIntake intake;

    Edit(Runner runner, Actor actor, CustomerIntake intake) {
        this.runner = runner;
        this.actor = actor;
        this.intake = intake;
    }

    CustomerView change(CustomerId id, long version, CustomerPatch patch) {
        return runner.act(actor, act -> {
            Versioned<Customer> before = act.customer(id, Right.EDIT_CUSTOMERS);
            Set<Field<Customer, ?>> named = named(patch, before.value());
            named.forEach(field -> editable(act, before.value(), field));
            free(act, before, version, named);
            Customer after = intake.build(form(act, before.value(), patch));
            Versioned<Customer> written = act.updateCustomer(
                    before, after, Trace.<Customer>of(Customer::id).because(patch.reason()));
            if (written.version() != before.version()) {
                act.touch(written);
                act.announce("customer.changed.v1", id, id.value(), act.now(), Map.of("fields", keys(named)));
            }
            return CustomerProjector.view(written, act.authority());
        });
    }

    /**
     * The customer's form with what the patch says.
     *
     * @throws InvalidInputException with everything that is wrong with it
     */
    private Form form(Act act, Customer before, CustomerPatch patch) {
        boolean mayDecide = deciders(act, before, patch);
        Form form = intake.read(before, patch, new IntakeTerms(act.settings(), text -> List.of()));
        if (!mayDecide) {
            keepDeciders(form, before);
        }
        intake.require(
                form, act.settings().requirements(), before.flags().contains(CustomerFlag.REQUIRED_MISSING.code()));
        if (!form.violations().isEmpty()) {
            throw new InvalidInputException(form.violations());
        }
        return form;
    }

    private static String keys(Set<Field<Customer, ?>> fields) {
        Set<String> keys = new TreeSet<>();
        fields.forEach(field -> keys.add(field.key()));
        return String.join(",", keys);
    }

    /** The fields that the patch writes: an individual's name is kept apart, a band has two ends. */
    private static Set<Field<Customer, ?>> named(CustomerPatch patch, Customer customer) {
        Set<Field<Customer, ?>> named = new LinkedHashSet<>();
        patch.texts().keySet().forEach(field -> named.addAll(CustomerIntake.written(field, customer)));
        patch.contacts().ifPresent(all -> named.add(CustomerFields.CONTACTS));
        patch.addresses().ifPresent(all -> named.add(CustomerFields.ADDRESSES));
        return named;
    }

    private static void editable(Act act, Customer customer, Field<Customer, ?> field) {
        if (act.authority().access(field.sensitivity(), customer) != FieldAccess.EDITABLE) {
            throw new ForbiddenException("edit " + field.key());
        }
    }

    /**
     * Whether the actor may say who decides; who may not says nothing of it.
     *
     * @throws ForbiddenException when it does all the same
     */
    private static boolean deciders(Act act, Customer customer, CustomerPatch patch) {
        boolean may = act.authority().access(Sensitivity.DECISION_MAKER, customer) == FieldAccess.EDITABLE;
        boolean says = patch.contacts().orElse(List.of()).stream().anyMatch(each -> each.decisionMaker() != null);
        if (says && !may) {
            throw new ForbiddenException("edit contacts.decision-maker");
        }
        return may || patch.contacts().isEmpty();
    }

    private static void keepDeciders(Form form, Customer before) {
        List<Contact> entered = form.get(CustomerFields.CONTACTS);
        if (entered != null) {
            form.set(CustomerFields.CONTACTS, Deciders.kept(before.contacts(), entered));
        }
    }

    /** Makes sure that nobody changed one of the named fields since the version that was read. */
    private static void free(Act act, Versioned<Customer> before, long version, Set<Field<Customer, ?>> named) {
        if (version == before.version()) {
            return;
        }
        Customer customer = before.value();
        if (version > before.version() || version < 1) {
            throw new StaleVersionException("customer", customer.id().value(), version, before.version());
        }
        Filter<AuditEntry> since = Filter.eq(AuditFields.CUSTOMER, customer.id().value())
                .and(Filter.eq(AuditFields.RECORD, customer.id().value()))
                .and(Filter.compare(AuditFields.RECORD_VERSION, Op.GT, version));
        Set<String> changed = new TreeSet<>();
        for (Versioned<AuditEntry> entry : act.all(AuditFields.AUDIT, since, Sort.byId())) {
            changed.addAll(entry.value().before().keySet());
            changed.addAll(entry.value().after().keySet());
        }
        List<String> conflicts = named.stream()
                .map(Field::key)
                .filter(changed::contains)
                .sorted()
                .toList();
        if (!conflicts.isEmpty()) {
            throw new EditConflictException(conflicts);
        }
    }
}
