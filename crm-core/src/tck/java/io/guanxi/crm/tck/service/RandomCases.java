package io.guanxi.crm.tck.service;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Cases of one workspace on which acts fall at random times. The first workspace draws the acts from what is allowed; the
 * others do the same acts at the same times, swept in another rhythm.
 */
final class RandomCases {
    /** A rhythm of sweeping: whether to sweep after an act. */
    record Rhythm(String name, BooleanSupplier sweeps) {}

    /** What somebody does with the n-th case, or, without a command, a deal of its customer. */
    record Act(Instant at, int number, CaseCommand command, boolean deal) {}

    static final int CASES_OF_A_CUSTOMER = 4;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> STAFF = List.of("su.mei", "bai.lu", "tan.jing");

    private final CrmStorage storage;
    private final WorkspaceId workspace;
    private final SettableClock clock;
    private final Crm crm;
    private final CrmSession session;
    private final List<CustomerId> customers = new ArrayList<>();
    private final List<CaseId> cases = new ArrayList<>();

    RandomCases(CrmStorage storage, String workspace, Instant start) {
        this.storage = storage;
        this.workspace = WorkspaceId.of(workspace);
        this.clock = new SettableClock(start);
        this.crm = Crm.builder(storage).clock(clock).build();
        this.session = crm.as(Actor.of(workspace, "zhao", Role.MANAGEMENT));
        var people = crm.as(Actor.of(workspace, "root", Role.ADMINISTRATOR)).people();
        people.put(UserId.of("gao.feng"), "高峰", null, null, null);
        STAFF.forEach(user -> people.put(UserId.of(user), user, team(user), null, UserId.of("gao.feng")));
    }

    private static String team(String user) {
        return user.startsWith("tan") ? FeedbackPolicy.TECHNICAL_TEAM : FeedbackPolicy.SERVICE_TEAM;
    }

    /** Opens cases of every type, some of strategic customers, all at the start. */
    void open(int count) {
        FeedbackType[] types = FeedbackType.values();
        for (int i = 0; i < count; i++) {
            if (i % CASES_OF_A_CUSTOMER == 0) {
                customers.add(session.customers()
                        .register(ServiceSuite.enterprise("客户" + i + "有限公司"))
                        .id());
                if (i % 3 == 0) {
                    deal(i);
                }
            }
            FeedbackDraft draft = FeedbackDraft.of(customer(i), types[i % types.length], Channel.WEB, "反馈");
            cases.add(session.feedback()
                    .submit(draft.topic(i % 5 == 0 ? "technical" : null))
                    .id());
        }
    }

    CustomerId customer(int number) {
        return customers.get(number / CASES_OF_A_CUSTOMER);
    }

    private void deal(int number) {
        session.deals()
                .record(DealDraft.completed(
                        customer(number), LocalDate.ofInstant(clock.instant(), ZONE), Money.cny(1_000_000)));
    }

    /** Draws acts one by one and does each of them. */
    List<Act> draw(Random random, int count, Rhythm rhythm) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clock.advance(gap(random));
            int number = random.nextInt(cases.size());
            boolean deal = random.nextInt(25) == 0;
            Act act = new Act(clock.instant(), number, deal ? CaseCommand.start() : command(number, random), deal);
            perform(act, rhythm);
            acts.add(act);
        }
        return acts;
    }

    private static Duration gap(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMinutes(random.nextInt(300));
            case 2 -> Duration.ofNanos(random.nextInt(1_000_000_000) * 1_000L);
            case 3 -> Duration.ofHours(random.nextInt(40));
            default -> Duration.ofDays(random.nextInt(4));
        };
    }

    void repeat(List<Act> acts, Rhythm rhythm) {
        acts.forEach(act -> perform(act, rhythm));
    }

    private void perform(Act act, Rhythm rhythm) {
        clock.set(act.at());
        if (act.deal()) {
            deal(act.number());
        } else {
            session.feedback().act(cases.get(act.number()), act.command());
        }
        if (rhythm.sweeps().getAsBoolean()) {
            crm.sweep(clock.instant());
        }
    }

    /** The last sweep. */
    void end(Instant at) {
        clock.set(at);
        crm.sweep(at);
    }

    private CaseCommand command(int number, Random random) {
        CaseStory story = story(number, FeedbackType.values()[number % FeedbackType.values().length]);
        List<CaseAct> allowed = story.allowed().stream().sorted().toList();
        return command(story, allowed.get(random.nextInt(allowed.size())), random);
    }

    private CaseCommand command(CaseStory story, CaseAct act, Random random) {
        boolean undecided =
                story.type() == FeedbackType.SUGGESTION && story.adopted().isEmpty();
        return switch (act) {
            case ASSIGNED -> CaseCommand.assign(UserId.of(STAFF.get(random.nextInt(STAFF.size()))));
            case STARTED -> CaseCommand.start();
            case RESPONDED -> CaseCommand.respond("答复");
            case REPLIED -> CaseCommand.customerWrote("来信");
            case PAUSED -> CaseCommand.waitForCustomer(null);
            case HELD -> CaseCommand.waitForThirdParty(null);
            case RESUMED -> CaseCommand.resume();
            case PRIORITISED -> CaseCommand.prioritise(Priority.values()[random.nextInt(4)], "人工");
            case DECIDED -> random.nextBoolean() ? CaseCommand.adopt(null) : CaseCommand.decline("不做");
            case RESOLVED -> undecided ? CaseCommand.adopt(null) : CaseCommand.resolve("解决", "process");
            case CONFIRMED -> CaseCommand.confirm(3 + random.nextInt(3), null);
            case REJECTED -> CaseCommand.notResolved(1 + random.nextInt(5), null);
            case ACKNOWLEDGED -> CaseCommand.acknowledge(null);
            case CLOSED_UNCONFIRMED ->
                story.isEscalated() ? CaseCommand.closeUnconfirmed("无回音") : CaseCommand.note("等");
            case REOPENED -> isRecent(story) ? CaseCommand.reopen("再来") : CaseCommand.note("旧");
            case ESCALATED -> CaseCommand.escalate("升级");
            default -> CaseCommand.note("记");
        };
    }

    private boolean isRecent(CaseStory story) {
        Instant closed = story.closedAt().orElseThrow();
        return Duration.between(closed, clock.instant()).toDays() < 7;
    }

    Crm crm() {
        return crm;
    }

    CrmSession session() {
        return session;
    }

    Instant now() {
        return clock.instant();
    }

    CaseId id(int number) {
        return cases.get(number);
    }

    /** What the stored events tell, from scratch. */
    CaseStory story(int number, FeedbackType type) {
        List<CaseEvent> events = storage.read(
                workspace,
                unit -> unit
                        .reader(CaseEventFields.CASE_EVENTS)
                        .scan(Scan.of(Filter.eq(CaseEventFields.CASE, id(number).value()), 500))
                        .stream()
                        .map(Versioned::value)
                        .toList());
        return CaseStory.of(type, events);
    }

    /** The case as its row says. */
    io.guanxi.crm.feedback.FeedbackCase row(int number) {
        return storage.read(
                        workspace,
                        unit -> unit.reader(io.guanxi.crm.feedback.FeedbackFields.CASES)
                                .find(id(number).value()))
                .orElseThrow()
                .value();
    }
}
