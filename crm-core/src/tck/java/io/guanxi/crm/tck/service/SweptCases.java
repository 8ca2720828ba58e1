package io.guanxi.crm.tck.service;

import io.guanxi.crm.Crm;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.SlaReading;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.StepRules;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.CrmStorage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Fills a storage with assigned consultations through the storage port, many of one customer, with their timers. */
public final class SweptCases {
    public static final WorkspaceId FIRM = WorkspaceId.of("acme");
    /** Tuesday noon in Shanghai. */
    public static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");
    /** When the first warning of a case opened at {@link #NOON} is due, and nothing else: Thursday 10:30. */
    public static final Instant FIRST_DUE = Instant.parse("2026-07-02T02:30:00Z");

    private static final UserId SU = UserId.of("su.mei");
    private static final int OF_ONE_CUSTOMER = 50;
    private static final int BATCH = 1_000;

    private final CrmStorage storage;
    private final FeedbackPolicy policy = FeedbackPolicy.preset();
    private int made;

    /** @param storage an empty one */
    public SweptCases(CrmStorage storage) {
        this.storage = storage;
    }

    /** Adds so many cases that came in at this instant. */
    public void add(int count, Instant at) {
        List<CustomerId> customers = customers(Math.max(1, count / OF_ONE_CUSTOMER));
        for (int from = 0; from < count; from += BATCH) {
            int size = Math.min(BATCH, count - from);
            int first = from;
            List<Opened> part = IntStream.range(0, size)
                    .mapToObj(i -> opened(customers.get((first + i) % customers.size()), at))
                    .toList();
            storage.write(FIRM, unit -> {
                unit.repository(FeedbackFields.CASES)
                        .insertAll(part.stream().map(Opened::row).toList());
                unit.repository(CaseEventFields.CASE_EVENTS)
                        .insertAll(part.stream()
                                .flatMap(each -> each.events().stream())
                                .toList());
                unit.repository(CaseTimer.CASE_TIMERS)
                        .insertAll(part.stream().map(Opened::timer).toList());
                return true;
            });
        }
    }

    private List<CustomerId> customers(int count) {
        SettableClock clock = new SettableClock(NOON);
        List<CustomerId> ids = new ArrayList<>();
        Crm crm = Crm.builder(storage).clock(clock).build();
        var session = crm.as(Actor.of(FIRM.value(), "zhao", Role.MANAGEMENT));
        for (int i = 0; i < count; i++) {
            ids.add(session.customers()
                    .register(CustomerDraft.enterprise("客户" + made + "之" + i + "有限公司")
                            .industry("制造业")
                            .region("上海市浦东新区")
                            .contact("王芳", "13800001234"))
                    .id());
        }
        return ids;
    }

    private record Opened(FeedbackCase row, List<CaseEvent> events, CaseTimer timer) {}

    private Opened opened(CustomerId customer, Instant at) {
        CaseId id = new CaseId(new UUID(made * 0x9E3779B97F4A7C15L, ++made));
        List<CaseEvent> events = List.of(
                event(id, customer, 1, at, Happening.submitted(Priority.NORMAL, "class:normal")),
                event(id, customer, 2, at, Happening.assigned(SU, "rule:any")));
        CaseStory story = CaseStory.of(FeedbackType.CONSULTATION, events);
        SlaReading sla = SlaReading.of(story, policy.sla().in(ZoneId.of("Asia/Shanghai")));
        FeedbackCase.Intake intake = new FeedbackCase.Intake(
                FeedbackType.CONSULTATION,
                null,
                null,
                "如何升级固件",
                List.of(),
                null,
                null,
                List.of(),
                at,
                at,
                SU,
                null,
                null);
        Step next = StepRules.next(policy.steps(), story, sla).orElseThrow();
        return new Opened(
                new FeedbackCase(
                        id,
                        "FK" + made,
                        customer,
                        intake,
                        FeedbackCase.Standing.of(story, sla, at),
                        new FeedbackCase.Whose(SU, List.of())),
                events,
                new CaseTimer(id.value(), customer.value(), next.key(), next.due(), next.due()));
    }

    private static CaseEvent event(CaseId id, CustomerId customer, int sequence, Instant at, Happening what) {
        return new CaseEvent(CaseEvent.idOf(id, sequence), id, customer, sequence, at, at, SU, what, List.of());
    }
}
