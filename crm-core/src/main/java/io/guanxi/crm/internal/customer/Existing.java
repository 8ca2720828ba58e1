package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.*;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The customers that the rows of a batch may already be. */
final class Existing {
    /** What a row does not say: given by the library, or by those who worked on the customer since. */
    private static final Set<Field<Customer, ?>> NOT_COMPARED = Set.of(
            ID_FIELD, STATE, STATUS_SINCE, FLAGS, CREATED_AT, RECORDED_AT, CREATED_BY, PHONES, EMAILS, COLLABORATORS);

    private final Map<UUID, Customer> byId = new HashMap<>();
    private final Map<String, Customer> byNumber = new HashMap<>();
    private final Set<String> creditCodes = new HashSet<>();

    private final Authority importer;

    private Existing(Authority importer) {
        this.importer = importer;
    }

    static UUID id(Form form) {
        return form.need(ID_FIELD);
    }

    /** Looks all of them up with one statement per key. */
    static Existing of(Act act, List<Form> forms) {
        Existing existing = new Existing(act.authority());
        Set<String> numbers = new HashSet<>();
        Set<String> codes = new HashSet<>();
        forms.forEach(form -> {
            if (form.has(NUMBER)) {
                numbers.add(form.need(NUMBER));
            }
            if (BulkRegistration.claimsCreditCode(form)) {
                codes.add(form.need(CREDIT_CODE));
            }
        });
        existing.addAll(act.reader(CustomerRecords.CUSTOMERS)
                .findAll(forms.stream().map(Existing::id).toList())
                .values());
        if (!numbers.isEmpty()) {
            existing.addAll(act.all(CustomerRecords.CUSTOMERS, Filter.in(NUMBER, numbers), Sort.byId()));
        }
        if (!codes.isEmpty()) {
            existing.addAll(act.all(CustomerRecords.CUSTOMERS, Filter.in(CREDIT_CODE, codes), Sort.byId()));
        }
        return existing;
    }

    private void addAll(Collection<Versioned<Customer>> found) {
        found.forEach(each -> add(each.value()));
    }

    void add(Customer customer) {
        byId.put(customer.id().value(), customer);
        byNumber.put(customer.identity().number(), customer);
        String code = customer.identity().creditCode();
        if (code != null) {
            creditCodes.add(code);
        }
    }

    /** Unchanged when the row is there and equal, refused when it is there and differs, null when it is new. */
    @Nullable
    RowOutcome compare(long row, Form form) {
        String number = form.get(NUMBER);
        Customer numbered = number == null ? null : byNumber.get(number);
        Customer known = numbered == null ? byId.get(id(form)) : numbered;
        if (known != null) {
            return compare(row, known, form);
        }
        if (BulkRegistration.claimsCreditCode(form) && creditCodes.contains(form.need(CREDIT_CODE))) {
            return refused(
                    row,
                    CREDIT_CODE.key(),
                    "credit-code.taken",
                    new Label("统一社会信用代码已属于另一客户", "another customer has this credit code"));
        }
        return null;
    }

    private RowOutcome compare(long row, Customer known, Form form) {
        if (!importer.reaches(Right.VIEW_CUSTOMERS, known)) {
            return refused(row, NUMBER.key(), "exists-differs", new Label("客户编号已存在", "the customer exists"));
        }
        List<Field<Customer, ?>> differences = differences(known, form);
        return differences.isEmpty() ? new RowOutcome.Unchanged(row, known.id().value()) : differs(row, differences);
    }

    /** The fields that differ, of those that the importer may read: else rows would tell what is hidden. */
    private List<Field<Customer, ?>> differences(Customer known, Form form) {
        return CustomerRecords.CUSTOMERS.fields().stream()
                .filter(field -> !NOT_COMPARED.contains(field) && isReadable(field.sensitivity(), known))
                .filter(field -> form.says(field) && !isSame(field, known, form))
                .toList();
    }

    private boolean isReadable(Sensitivity sensitivity, Customer known) {
        return importer.access(sensitivity, known).compareTo(FieldAccess.READABLE) >= 0;
    }

    private <V> boolean isSame(Field<Customer, V> field, Customer known, Form form) {
        if (field == CONTACTS && !isReadable(Sensitivity.DECISION_MAKER, known)) {
            return Changes.withoutDecisionMakers(known.contacts())
                    .equals(Changes.withoutDecisionMakers(form.need(CONTACTS)));
        }
        return Objects.equals(
                field.values(known).stream().map(field::stored).toList(),
                form.all(field).stream().map(field::stored).toList());
    }

    private static RowOutcome differs(long row, List<Field<Customer, ?>> fields) {
        String zh = fields.stream().map(field -> field.label().zh()).collect(Collectors.joining("、"));
        String en = fields.stream().map(field -> field.label().en()).collect(Collectors.joining(", "));
        return refused(
                row,
                fields.get(0).key(),
                "exists-differs",
                new Label("客户编号已存在,以下内容不同:" + zh, "the customer exists and differs in " + en));
    }

    private static RowOutcome refused(long row, String path, String code, Label message) {
        return new RowOutcome.Refused(row, List.of(new Violation(path, code, message)));
    }
}
