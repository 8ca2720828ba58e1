package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.CREDIT_CODE;
import static io.guanxi.crm.customer.CustomerFields.KIND;
import static io.guanxi.crm.customer.CustomerFields.NUMBER;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.classification.PolicyFailedException;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFlag;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BulkRun;
import io.guanxi.crm.internal.NumberAllocator;
import io.guanxi.crm.internal.PassedOver;
import io.guanxi.crm.internal.Repeats;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.customer.IncomingRows.Row;
import io.guanxi.crm.internal.tag.TagIntake;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enters many customers, a batch in a unit; a row that exists is compared, never changed. */
final class BulkRegistration {
    private static final int BATCH = 500;

    private final Runner runner;
    private final Actor actor;
    private final Registration registration;
    private final BulkOptions options;

    BulkRegistration(Runner runner, Actor actor, Registration registration, BulkOptions options) {
        this.runner = runner;
        this.actor = actor;
        this.registration = registration;
        this.options = options;
    }

    BulkReport run(Iterator<CustomerDraft> drafts) {
        WorkspaceSettings settings = runner.look(actor, look -> {
            look.authority().needEverywhere(Right.IMPORT);
            return look.settings();
        });
        OneImport all = new OneImport();
        IncomingRows rows = new IncomingRows(drafts, registration, registration.terms(settings), options, BATCH);
        return new BulkRun<Row>(options, BATCH, runner.ports().storage())
                .run(rows, (first, batch) -> batch(batch, settings, all));
    }

    private List<RowOutcome> batch(List<Row> batch, WorkspaceSettings settings, OneImport all) {
        Map<Long, RowOutcome> outcomes = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Row row : batch) {
            if (row.form().violations().isEmpty()) {
                all.refusal(row.draft(), row.customerNumber())
                        .ifPresent(row.form().violations()::add);
            }
            if (row.form().violations().isEmpty()) {
                rows.add(row);
            } else {
                outcomes.put(
                        row.number(),
                        new RowOutcome.Refused(row.number(), row.form().violations()));
            }
        }
        outcomes.putAll(write(rows, settings, all));
        return BulkRun.inOrder(outcomes);
    }

    /** Writes a batch; a race lost on a unique key is decided again from what is there then. */
    private Map<Long, RowOutcome> write(List<Row> rows, WorkspaceSettings settings, OneImport all) {
        return Repeats.whenLost(DuplicateKeyException.class, 3, runner.ports().storage(), () -> {
            Map<Long, String> numbers = numbers(rows, settings, all);
            try {
                return runner.act(actor, act -> decide(act, rows, numbers, options.settleLater()));
            } catch (PolicyFailedException failed) {
                if (!runner.ports().storage().mayRepeat()) {
                    throw failed;
                }
                return taken(runner.act(actor, act -> decide(act, rows, numbers, true)));
            }
        });
    }

    /** Numbers for the rows that have none and are not there yet; those that other rows bring are left to them. */
    private Map<Long, String> numbers(List<Row> rows, WorkspaceSettings settings, OneImport all) {
        Set<String> given =
                new HashSet<>(rows.isEmpty() ? Set.of() : rows.get(0).coming());
        for (Row row : rows) {
            if (row.customerNumber() != null) {
                given.add(row.customerNumber());
            }
        }
        LocalDate today = LocalDate.ofInstant(runner.ports().now(), settings.zone());
        Map<Long, String> numbers = new HashMap<>();
        unnumbered(rows).forEach((initial, group) -> {
            NumberAllocator.Series series = new NumberAllocator.Series(settings.numbering(), today, initial, given);
            List<String> free = registration.numbers().allocate(actor.workspace(), series, group.size());
            for (int i = 0; i < group.size(); i++) {
                numbers.put(group.get(i).number(), free.get(i));
            }
        });
        all.allocated(numbers.values());
        return numbers;
    }

    /** The rows that need a number, by the initial of their industry. */
    private Map<String, List<Row>> unnumbered(List<Row> rows) {
        List<Row> without =
                rows.stream().filter(row -> row.customerNumber() == null).toList();
        if (without.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Versioned<Customer>> there = runner.look(
                actor, look -> look.reader(CustomerRecords.CUSTOMERS).findAll(ids(without)));
        return without.stream()
                .filter(row -> !there.containsKey(Existing.id(row.form())))
                .collect(Collectors.groupingBy(row -> registration.intake().industryInitial(row.form())));
    }

    private static List<UUID> ids(List<Row> rows) {
        return rows.stream().map(row -> Existing.id(row.form())).toList();
    }

    /** A policy threw on some row: all are taken and settled afterwards, but those on whom it throws, which stay due. */
    private Map<Long, RowOutcome> taken(Map<Long, RowOutcome> outcomes) {
        if (!options.settleLater()) {
            runner.settleDue(actor.workspace(), new PassedOver(runner.ports().storage()));
        }
        return outcomes;
    }

    private Map<Long, RowOutcome> decide(Act act, List<Row> rows, Map<Long, String> numbers, boolean settleLater) {
        // A try that lost a race left the number that it had allocated.
        rows.forEach(row -> row.form().set(NUMBER, row.customerNumber()));
        Existing existing = Existing.of(act, rows.stream().map(Row::form).toList());
        Map<Long, RowOutcome> outcomes = new HashMap<>();
        Map<Row, Customer> fresh = new LinkedHashMap<>();
        for (Row row : rows) {
            RowOutcome known = existing.compare(row.number(), row.form());
            if (known != null) {
                outcomes.put(row.number(), known);
                continue;
            }
            if (numbers.containsKey(row.number())) {
                row.form().set(NUMBER, numbers.get(row.number()));
            }
            Customer customer = registration.intake().build(row.form());
            existing.add(customer);
            fresh.put(row, customer);
            outcomes.put(
                    row.number(),
                    new RowOutcome.Accepted(row.number(), customer.id().value()));
        }
        insert(act, fresh, settleLater);
        return outcomes;
    }

    private void insert(Act act, Map<Row, Customer> fresh, boolean settleLater) {
        Set<String> texts = new LinkedHashSet<>();
        fresh.keySet().forEach(row -> texts.addAll(row.draft().tags()));
        TagIntake tags = TagIntake.of(act, runner.ports().rulebook(), texts, Provenance.IMPORT);
        fresh.replaceAll((row, customer) -> tags.leavesOut(row.draft().tags()) ? flagged(row.form()) : customer);
        Registration.insert(act, List.copyOf(fresh.values()));
        if (settleLater) {
            act.markDue(fresh.values().stream().map(Customer::id).toList());
        } else {
            fresh.values().forEach(each -> act.touch(new Versioned<>(each, 1)));
        }
        Map<CustomerId, List<String>> wanted = new LinkedHashMap<>();
        fresh.forEach((row, customer) -> wanted.put(customer.id(), row.draft().tags()));
        tags.assign(wanted);
    }

    /** The customer with the doubt that not all of its tags could be assigned. */
    private Customer flagged(Form form) {
        form.flag(CustomerFlag.TAG_LEFT_OUT);
        return registration.intake().build(form);
    }

    /** Whether the credit code of the form claims uniqueness. */
    static boolean claimsCreditCode(Form form) {
        return form.has(CREDIT_CODE) && form.get(KIND) == CustomerKind.ENTERPRISE;
    }
}
