package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Cursors;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.StandingPromises;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notices that other targets, another calendar or other steps are in force than those by which open cases have their
 * deadlines, and makes every open case due: a part in a unit, resumed where it broke off. Whoever sweeps then retargets them.
 */
public final class PromiseChanges {
    /** The step of a timer that was set because rules changed. */
    static final String STEP = "rules-changed";

    private static final int PART = 500;

    private final Runner runner;
    private final FeedbackPolicy policy;

    public PromiseChanges(Runner runner) {
        this.runner = runner;
        this.policy = runner.ports().feedback();
    }

    /** Makes every open case of the workspace due at this instant when the rules changed; one look when they did not. */
    public void mark(WorkspaceId workspace, Instant at) {
        Authority sweep = Authorities.sweep(workspace);
        boolean done = runner.look(sweep, look -> {
            String rules = inForce(look);
            return look.reader(StandingPromises.STANDING_PROMISES)
                    .find(StandingPromises.THE_ID)
                    .filter(found ->
                            found.value().done() && found.value().rules().equals(rules))
                    .isPresent();
        });
        while (!done) {
            done = Idempotency.once(runner.ports().storage(), () -> runner.act(sweep, act -> markPart(act, at)));
        }
    }

    private String inForce(Look look) {
        return Cursors.digest(RulePrint.of(policy, look.settings().zone()));
    }

    /** Marks the next cases; answers whether these were the last. */
    private boolean markPart(Act act, Instant at) {
        Repository<StandingPromises> kept = act.repository(StandingPromises.STANDING_PROMISES);
        Versioned<StandingPromises> before =
                kept.lock(List.of(StandingPromises.THE_ID)).get(StandingPromises.THE_ID);
        StandingPromises from = begin(before == null ? null : before.value(), inForce(act));
        StandingPromises reached = from.done() ? from : advance(act, from, at);
        if (before == null) {
            kept.insertAll(List.of(reached));
        } else if (!reached.equals(before.value())) {
            kept.updateAll(List.of(before.with(reached)));
        }
        return reached.done();
    }

    private static StandingPromises begin(@Nullable StandingPromises before, String rules) {
        return before != null && before.rules().equals(rules) ? before : StandingPromises.of(rules);
    }

    private static StandingPromises advance(Act act, StandingPromises from, Instant at) {
        Scan<FeedbackCase> scan = Scan.of(Filter.eq(FeedbackFields.OPEN, true), PART);
        UUID through = from.through();
        List<FeedbackCase> part = act
                .reader(FeedbackFields.CASES)
                .scan(through == null ? scan : scan.after(new Position(List.of(), through)))
                .stream()
                .map(Versioned::value)
                .toList();
        makeDue(act, part, at);
        return part.size() < PART
                ? from.completed()
                : from.through(part.get(part.size() - 1).id().value());
    }

    private static void makeDue(Act act, List<FeedbackCase> cases, Instant at) {
        List<CustomerId> customers =
                cases.stream().map(FeedbackCase::customer).distinct().toList();
        act.lock(customers);
        Repository<CaseTimer> timers = act.repository(CaseTimer.CASE_TIMERS);
        Map<UUID, Versioned<CaseTimer>> there =
                timers.lock(cases.stream().map(each -> each.id().value()).toList());
        List<CaseTimer> fresh = new ArrayList<>();
        List<Versioned<CaseTimer>> sooner = new ArrayList<>();
        for (FeedbackCase each : cases) {
            UUID id = each.id().value();
            CaseTimer due = new CaseTimer(id, each.customer().value(), STEP, at, at);
            Versioned<CaseTimer> was = there.get(id);
            if (was == null) {
                fresh.add(due);
            } else if (was.value().dueAt().isAfter(at)) {
                sooner.add(was.with(due));
            }
        }
        timers.insertAll(fresh);
        timers.updateAll(sooner);
    }
}
