package io.guanxi.crm.tck.workflow;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Scan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Customers with their feedback on any storage, and time that passes as one says:
 *
 * <pre>{@code
 * FeedbackScenario scenario = FeedbackScenario.on(storage, FeedbackPolicy.preset().step(rule), "2026-06-05T17:30");
 * ScenarioCase complaint = scenario.feedback(FeedbackType.COMPLAINT, "strategic");
 * scenario.clock().advanceWorkingDays(3);
 * complaint.isEscalated().hasReminder("acme.untouched").at("2026-06-08T10:30").to(FeedbackScenario.MANAGER);
 * }</pre>
 *
 * While the clock moves, everything is swept at the instant at which it becomes due. There is one person in each team
 * that the shipped rules know, and a manager above. Not thread-safe.
 */
public final class FeedbackScenario {
    /** Who gets technical consultations. */
    public static final String SPECIALIST = "scenario.specialist";
    /** Who gets everything else. */
    public static final String AGENT = "scenario.agent";
    /** The manager of both, and of the customers' owner. */
    public static final String MANAGER = "scenario.manager";

    private static final String OWNER = "scenario.owner";
    private static final WorkspaceId WORKSPACE = WorkspaceId.of("scenario");
    private static final Map<String, Long> YUAN = Map.of("strategic", 1_000_000L, "key", 500_000L, "normal", 0L);

    private final CrmStorage storage;
    private final WorkClock clock;
    private final Crm crm;
    private int customers;

    private FeedbackScenario(CrmStorage storage, FeedbackPolicy policy, WorkClock clock) {
        this.storage = storage;
        this.clock = clock;
        this.crm = Crm.builder(storage).clock(clock).feedback(policy).build();
        clock.passing(this::pass);
        person(MANAGER, null, null);
        person(OWNER, null, MANAGER);
        person(SPECIALIST, FeedbackPolicy.TECHNICAL_TEAM, MANAGER);
        person(AGENT, FeedbackPolicy.SERVICE_TEAM, MANAGER);
    }

    /**
     * A scenario over an empty storage.
     *
     * @param start local date and time on the calendar of the policy
     */
    public static FeedbackScenario on(CrmStorage storage, FeedbackPolicy policy, String start) {
        return new FeedbackScenario(
                storage, policy, WorkClock.at(start, policy.sla().calendar()));
    }

    /** The clock; whatever becomes due while it is moved is done at its instant. */
    public WorkClock clock() {
        return clock;
    }

    /** Does everything that is allowed to anybody but configuring. */
    public CrmSession session() {
        return crm.as(Actor.of(WORKSPACE.value(), OWNER, Role.MANAGEMENT));
    }

    /** Puts somebody into the directory, or elsewhere in it. */
    public FeedbackScenario person(String user, @Nullable String team, @Nullable String manager) {
        crm.as(Actor.of(WORKSPACE.value(), "scenario.root", Role.ADMINISTRATOR))
                .people()
                .put(UserId.of(user), user, team, null, manager == null ? null : UserId.of(manager));
        return this;
    }

    /**
     * A new customer of this value class by the deals of today.
     *
     * @throws IllegalArgumentException for a class that is not strategic, key or normal
     */
    public CustomerId customer(String valueClass) {
        Long yuan = YUAN.get(valueClass);
        if (yuan == null) {
            throw new IllegalArgumentException("a scenario knows customers that are " + YUAN.keySet() + ", not "
                    + valueClass + "; record deals of your own for others");
        }
        CustomerId id = session()
                .customers()
                .register(CustomerDraft.enterprise("场景客户" + ++customers)
                        .industry("制造业")
                        .region("上海市浦东新区")
                        .contact("王芳", "13800001234"))
                .id();
        if (yuan > 0) {
            session().deals().record(DealDraft.completed(id, clock.local().toLocalDate(), Money.cny(yuan)));
        }
        return id;
    }

    /** Feedback of a new customer of this value class. */
    public ScenarioCase feedback(FeedbackType type, String valueClass) {
        return submit(FeedbackDraft.of(customer(valueClass), type, Channel.PHONE, "场景反馈"));
    }

    /** Feedback as drafted. */
    public ScenarioCase submit(FeedbackDraft draft) {
        return new ScenarioCase(this, session().feedback().submit(draft).id());
    }

    /** A case that is there already. */
    public ScenarioCase caseNumbered(String number) {
        return new ScenarioCase(this, session().feedback().byNumber(number).id());
    }

    /** Stops wherever something becomes due and at every midnight, and sweeps there. */
    private void pass(Instant to) {
        sweepAt(clock.instant());
        Instant next = stop();
        while (next.isBefore(to)) {
            sweepAt(next);
            next = stop();
        }
        sweepAt(to);
    }

    private void sweepAt(Instant at) {
        clock.set(at);
        crm.sweep(at);
    }

    private Instant stop() {
        ZoneId zone = clock.calendar().zone();
        Instant midnight =
                clock.local().toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return nextTimer()
                .filter(clock.instant()::isBefore)
                .filter(midnight::isAfter)
                .orElse(midnight);
    }

    private Optional<Instant> nextTimer() {
        return storage
                .read(
                        WORKSPACE,
                        unit -> unit.reader(CaseTimer.CASE_TIMERS)
                                .scan(Scan.of(Filter.compare(CaseTimer.FREE_AT, Op.GE, Instant.EPOCH), 1)
                                        .sorted(Sort.by(CaseTimer.FREE_AT))))
                .stream()
                .map(found -> found.value().freeAt())
                .findFirst();
    }
}
