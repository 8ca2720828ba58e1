package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BulkRun;
import io.guanxi.crm.internal.CustomerDoor;
import io.guanxi.crm.internal.CustomerDoor.Named;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.NumberAllocator;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.SeenKeys;
import io.guanxi.crm.internal.classification.FactsReader;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.IdempotentResult;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Takes many remembered cases in, a batch in a unit. */
final class Replaying {
    private static final int BATCH = 200;

    private final Runner runner;
    private final Actor actor;
    private final FeedbackPolicy policy;
    private final HistoryRules rules;
    private final NumberAllocator<FeedbackCase> numbers;
    /** The identities of the rows of this run. */
    private final SeenKeys seen = new SeenKeys();

    Replaying(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
        this.policy = runner.ports().feedback();
        this.rules = new HistoryRules(Intake.of(runner.ports()));
        this.numbers = new NumberAllocator<>(runner.ports().storage(), FeedbackFields.CASES, FeedbackFields.NUMBER);
    }

    BulkReport run(Iterator<FeedbackHistory> histories, BulkOptions options) {
        runner.look(actor, look -> {
            look.authority().needEverywhere(Right.IMPORT);
            look.authority().need(Right.SUBMIT_FEEDBACK);
            return null;
        });
        return new BulkRun<FeedbackHistory>(options, BATCH, runner.ports().storage()).run(histories, this::batch);
    }

    private List<RowOutcome> batch(long first, List<FeedbackHistory> histories) {
        Map<Long, RowOutcome> outcomes = new HashMap<>();
        Map<Long, ReplayRow> rows = sound(first, histories, outcomes);
        Map<Long, RowOutcome> before = runner.look(actor, look -> known(look, rows));
        outcomes.putAll(before);
        rows.keySet().removeAll(before.keySet());
        number(rows);
        Staff staff = new Staff(runner.ports().directory(), actor.workspace())
                .know(runner.look(actor, look -> people(look, rows)));
        Map<Long, RowOutcome> written = runner.act(actor, act -> write(act, rows, staff));
        outcomes.putAll(written);
        return BulkRun.inOrder(outcomes);
    }

    /** The rows that are in order and come for the first time; the others are refused among the outcomes. */
    private Map<Long, ReplayRow> sound(long first, List<FeedbackHistory> histories, Map<Long, RowOutcome> outcomes) {
        Instant now = runner.ports().now();
        Map<Long, ReplayRow> rows = new TreeMap<>();
        for (int i = 0; i < histories.size(); i++) {
            FeedbackHistory history = histories.get(i);
            List<Violation> violations = new ArrayList<>(rules.violations(history, now));
            if (violations.isEmpty() && !seen.add(history.identity())) {
                violations.add(
                        new Violation("number", "repeated", new Label("同一反馈在文件中重复", "the same feedback comes twice")));
            }
            if (violations.isEmpty()) {
                rows.put(
                        first + i,
                        ReplayRow.of(
                                first + i,
                                history,
                                new CaseId(runner.ports().ids().next())));
            } else {
                outcomes.put(first + i, new RowOutcome.Refused(first + i, violations));
            }
        }
        return rows;
    }

    /** Rows that were taken before: unchanged when they say the same. */
    private static Map<Long, RowOutcome> known(Look look, Map<Long, ReplayRow> rows) {
        Map<UUID, Versioned<IdempotentResult>> before = look.reader(IdempotentResult.IDEMPOTENT_RESULTS)
                .findAll(rows.values().stream().map(ReplayRow::key).toList());
        Map<Long, RowOutcome> outcomes = new HashMap<>();
        rows.forEach((number, row) -> {
            Versioned<IdempotentResult> found = before.get(row.key());
            if (found != null) {
                outcomes.put(number, row.repeated(found.value()));
            }
        });
        return outcomes;
    }

    /** Gives numbers to the rows without one, by the day of the feedback. */
    private void number(Map<Long, ReplayRow> rows) {
        Set<String> given = new HashSet<>();
        Map<LocalDate, List<ReplayRow>> byDay = new LinkedHashMap<>();
        var zone = runner.look(actor, Look::settings).zone();
        rows.values().forEach(row -> {
            String number = row.history().draft().number();
            if (number == null) {
                byDay.computeIfAbsent(LocalDate.ofInstant(row.openedAt(), zone), day -> new ArrayList<>())
                        .add(row);
            } else {
                given.add(number);
            }
        });
        byDay.forEach((day, unnumbered) -> {
            NumberAllocator.Series series = new NumberAllocator.Series(policy.numbering(), day, "X", given);
            List<String> free = numbers.allocate(actor.workspace(), series, unnumbered.size());
            for (int i = 0; i < free.size(); i++) {
                rows.put(unnumbered.get(i).row(), unnumbered.get(i).numbered(free.get(i)));
            }
        });
    }

    private static Set<UserId> people(Look look, Map<Long, ReplayRow> rows) {
        Set<UserId> people = new LinkedHashSet<>();
        rows.values().forEach(row -> {
            UserId assignee = row.history().assigneeId();
            if (assignee != null) {
                people.add(assignee);
            }
        });
        CustomerDoor.owners(look, named(rows)).forEach(people::add);
        return people;
    }

    private static List<Named> named(Map<Long, ReplayRow> rows) {
        return rows.values().stream().map(ReplayRow::customer).distinct().toList();
    }

    private Map<Long, RowOutcome> write(Act act, Map<Long, ReplayRow> rows, Staff staff) {
        Map<Named, Versioned<Customer>> customers = CustomerDoor.many(act, named(rows), Right.SUBMIT_FEEDBACK);
        Map<Long, RowOutcome> outcomes = new HashMap<>(known(act, rows));
        Map<UUID, Profile> profiles =
                FactsReader.profiles(act, runner.ports().rulebook(), distinct(customers), act.now());
        Set<String> taken = taken(act, rows);
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        rows.forEach((number, row) -> {
            Versioned<Customer> customer = customers.get(row.customer());
            if (customer == null) {
                outcomes.putIfAbsent(number, row.refused(CustomerDoor.unknown()));
            } else {
                Profile profile = profiles.get(customer.value().id().value());
                outcomes.computeIfAbsent(
                        number,
                        fresh -> replay(ledger, row, customer.value(), Objects.requireNonNull(profile), staff, taken));
            }
        });
        ledger.write();
        remember(act, rows, outcomes);
        return outcomes;
    }

    private static void remember(Act act, Map<Long, ReplayRow> rows, Map<Long, RowOutcome> outcomes) {
        act.repository(IdempotentResult.IDEMPOTENT_RESULTS)
                .insertAll(rows.values().stream()
                        .filter(row -> outcomes.get(row.row()) instanceof RowOutcome.Accepted)
                        .map(row -> row.result(act.now()))
                        .toList());
    }

    private static List<Versioned<Customer>> distinct(Map<Named, Versioned<Customer>> customers) {
        Map<UUID, Versioned<Customer>> byId = new LinkedHashMap<>();
        customers.values().forEach(each -> byId.put(each.value().id().value(), each));
        return List.copyOf(byId.values());
    }

    private static Set<String> taken(Look look, Map<Long, ReplayRow> rows) {
        Set<String> asked = new HashSet<>();
        rows.values().forEach(row -> asked.addAll(List.of(row.number(), row.linkedNumber())));
        Set<String> taken = new HashSet<>();
        look.all(FeedbackFields.CASES, Filter.in(FeedbackFields.NUMBER, asked), Sort.byId())
                .forEach(found -> taken.add(found.value().number()));
        return taken;
    }

    private static Violation numberTaken() {
        return new Violation("number", "exists-differs", new Label("反馈编号已存在且内容不同", "the case exists and differs"));
    }

    private RowOutcome replay(
            CaseLedger ledger, ReplayRow row, Customer customer, Profile profile, Staff staff, Set<String> taken) {
        CaseLedger own = new CaseLedger(ledger.act(), policy.steps());
        try {
            new RowReplay(runner.ports(), own, staff).play(row, customer, profile);
        } catch (CrmException refused) {
            return row.refused(new Violation(
                    "state",
                    refused.code(),
                    new Label(refused.messageIn(Locale.CHINESE), refused.messageIn(Locale.ENGLISH))));
        }
        Set<String> numbers = own.numbers();
        if (!Collections.disjoint(numbers, taken)) {
            return row.refused(numberTaken());
        }
        taken.addAll(numbers);
        ledger.absorb(own);
        return new RowOutcome.Accepted(row.row(), row.id().value());
    }
}
