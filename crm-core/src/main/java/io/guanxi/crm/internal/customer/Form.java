package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerFlag;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.text.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A customer being filled in: values by field, what is wrong, and what is doubtful. Used by one thread. */
final class Form implements Values<Customer> {
    private static final Map<Field<Customer, ?>, CustomerFlag> DOUBTS = Map.of(
            CustomerFields.INDUSTRY, CustomerFlag.INDUSTRY_UNKNOWN,
            CustomerFields.REGION, CustomerFlag.REGION_UNKNOWN,
            CustomerFields.REGISTERED_REGION, CustomerFlag.REGISTERED_REGION_UNKNOWN,
            CustomerFields.HEAD_COUNT, CustomerFlag.HEAD_COUNT_SPANS_CLASSES,
            CustomerFields.OWNER, CustomerFlag.OWNER_UNKNOWN);

    private final Map<Field<Customer, ?>, List<?>> values = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Set<Field<Customer, ?>> presets = new HashSet<>();
    private final SortedSet<String> flags = new TreeSet<>();

    /** A form that says nothing. */
    static Form empty() {
        return new Form();
    }

    /** A form filled in like this customer. */
    static Form of(Customer customer) {
        Form form = new Form();
        CustomerRecords.CUSTOMERS.fields().forEach(field -> form.values.put(field, field.values(customer)));
        form.flags.addAll(customer.flags());
        return form;
    }

    /** Sets what holds when nothing is said. */
    <V> void preset(Field<Customer, V> field, V value) {
        set(field, value);
        presets.add(field);
    }

    /** Whether something was said of the field. */
    boolean says(Field<Customer, ?> field) {
        return has(field) && !presets.contains(field);
    }

    <V> void set(Field<Customer, V> field, @Nullable V value) {
        presets.remove(field);
        values.put(field, value == null ? List.of() : List.of(value));
    }

    <V> void setAll(Field<Customer, V> field, List<V> all) {
        values.put(field, List.copyOf(all));
    }

    /** Sets what was understood, or notes what was not. */
    <V> void take(Field<Customer, V> field, Parsed<V> parsed) {
        take(field, field.key(), parsed);
    }

    /** Sets what was understood, or notes under this path what was not. */
    <V> void take(Field<Customer, V> field, String path, Parsed<V> parsed) {
        parsed.toOptional().ifPresent(value -> set(field, value));
        refuse(path, parsed);
    }

    /** Notes what was not understood, if so. */
    void refuse(String path, Parsed<?> parsed) {
        if (parsed instanceof Parsed.Refused<?> refused) {
            Label hint = refused.hint();
            Label message = hint == null
                    ? refused.message()
                    : new Label(
                            refused.message().zh() + ";" + hint.zh(),
                            refused.message().en() + "; " + hint.en());
            violations.add(new Violation(path, refused.code(), message));
        }
    }

    void refuse(String path, String code, String zh, String en) {
        violations.add(new Violation(path, code, new Label(zh, en)));
    }

    void flag(CustomerFlag flag) {
        flags.add(flag.code());
    }

    void unflag(CustomerFlag flag) {
        flags.remove(flag.code());
    }

    /** Notes whether the value of a field is doubtful; of most fields none is. */
    void doubt(Field<Customer, ?> field, boolean doubtful) {
        CustomerFlag flag = DOUBTS.get(field);
        if (flag == null) {
            return;
        }
        if (doubtful) {
            flag(flag);
        } else {
            unflag(flag);
        }
    }

    boolean has(Field<Customer, ?> field) {
        return !values.getOrDefault(field, List.of()).isEmpty();
    }

    boolean has(String key) {
        return CustomerRecords.CUSTOMERS.field(key).map(this::has).orElse(false);
    }

    List<Violation> violations() {
        return violations;
    }

    SortedSet<String> flags() {
        return flags;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(Field<Customer, V> field) {
        List<V> all = (List<V>) values.getOrDefault(field, List.of());
        return all.isEmpty() ? null : all.get(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> List<V> all(Field<Customer, V> field) {
        return (List<V>) values.getOrDefault(field, List.of());
    }
}
