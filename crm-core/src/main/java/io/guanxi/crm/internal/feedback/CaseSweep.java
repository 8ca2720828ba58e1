package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Distance;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Does to cases what time has made due. Timers are claimed under a lease, so that several nodes share the work, and each
 * step is recorded once, in the unit that moves its timer on. A case that cannot be dealt with keeps nobody waiting: it
 * is tried again when its lease has run out.
 */
public final class CaseSweep {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PART = 100;

    private final Runner runner;
    private final FeedbackPolicy policy;
    private final CasesPassedOver passedOver;
    private final Distance distance;

    /**
     * A sweep that begins.
     *
     * @param passedOver told of each case that cannot be dealt with
     * @param distance told of all cases
     */
    public CaseSweep(Runner runner, CasesPassedOver passedOver, Distance distance) {
        this.runner = runner;
        this.passedOver = passedOver;
        this.distance = distance;
        this.policy = runner.ports().feedback();
    }

    /** Everything that was due up to and including this instant; answers how many cases were dealt with. */
    public long due(WorkspaceId workspace, Instant upTo) {
        Authority sweep = Authorities.sweep(workspace);
        long done = 0;
        List<CaseTimer> claimed = claim(sweep, upTo);
        while (!claimed.isEmpty()) {
            done += part(sweep, claimed, upTo);
            distance.add(claimed.size());
            claimed = claim(sweep, upTo);
        }
        return done;
    }

    /** Timers that are due and free, taken under a lease; empty when there are no more. */
    private List<CaseTimer> claim(Authority sweep, Instant upTo) {
        while (true) {
            List<Versioned<CaseTimer>> free = runner.look(
                    sweep,
                    look -> look.reader(CaseTimer.CASE_TIMERS)
                            .scan(Scan.of(Filter.compare(CaseTimer.FREE_AT, Op.LE, upTo), PART)
                                    .sorted(Sort.by(CaseTimer.FREE_AT))));
            if (free.isEmpty()) {
                return List.of();
            }
            List<CaseTimer> ours = runner.act(sweep, act -> lease(act, free));
            if (!ours.isEmpty()) {
                return ours;
            }
        }
    }

    private static List<CaseTimer> lease(Act act, List<Versioned<CaseTimer>> free) {
        Instant until = act.now().plus(LEASE);
        Set<UUID> ours = act.repository(CaseTimer.CASE_TIMERS)
                .updateIfCurrent(free.stream()
                        .map(each -> each.with(each.value().heldUntil(until)))
                        .toList());
        return free.stream()
                .map(Versioned::value)
                .filter(timer -> ours.contains(timer.id()))
                .toList();
    }

    private long part(Authority sweep, List<CaseTimer> timers, Instant upTo) {
        try {
            return work(sweep, timers, upTo);
        } catch (RuntimeException failed) {
            if (!runner.ports().storage().mayRepeat()) {
                throw failed;
            }
            if (timers.size() == 1) {
                passedOver.note(sweep.workspace(), new CaseId(timers.get(0).id()), failed);
                return 0;
            }
        }
        return timers.stream()
                .mapToLong(timer -> part(sweep, List.of(timer), upTo))
                .sum();
    }

    private long work(Authority sweep, List<CaseTimer> timers, Instant upTo) {
        Staff staff = new Staff(runner.ports().directory(), sweep.workspace())
                .know(runner.look(sweep, look -> people(look, timers)));
        return runner.act(sweep, act -> pass(act, timers, staff, upTo));
    }

    private static Set<UserId> people(Look look, List<CaseTimer> timers) {
        Set<UserId> people = new LinkedHashSet<>();
        look.customers(customers(timers))
                .values()
                .forEach(each -> people.add(each.value().relationship().owner()));
        look.reader(FeedbackFields.CASES).findAll(ids(timers)).values().stream()
                .map(row -> row.value().standing().assignee())
                .filter(Objects::nonNull)
                .forEach(people::add);
        return people;
    }

    private long pass(Act act, List<CaseTimer> timers, Staff staff, Instant upTo) {
        Map<UUID, Versioned<Customer>> customers = act.lock(customers(timers));
        Collection<CaseFile> files = new CaseFiles(policy)
                .read(act, ids(timers).stream().map(CaseId::new).toList())
                .values();
        Set<UUID> marked = timers.stream()
                .filter(timer -> timer.step().equals(PromiseChanges.STEP))
                .map(CaseTimer::id)
                .collect(Collectors.toSet());
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        Passing passing = new Passing(ledger, staff, false);
        long dealtWith = 0;
        for (CaseFile file : files) {
            Customer customer = Objects.requireNonNull(
                            customers.get(file.row().customer().value()))
                    .value();
            CaseFile after = passing.upTo(ledger.take(file), customer, upTo);
            boolean unmoved = !after.isBeyond(file) && marked.contains(file.id().value());
            dealtWith += unmoved ? 0 : 1;
        }
        ledger.needNoFailure();
        ledger.write();
        return dealtWith;
    }

    private static List<UUID> ids(List<CaseTimer> timers) {
        return timers.stream().map(CaseTimer::id).toList();
    }

    private static List<CustomerId> customers(List<CaseTimer> timers) {
        return timers.stream()
                .map(timer -> new CustomerId(timer.customer()))
                .distinct()
                .toList();
    }
}
