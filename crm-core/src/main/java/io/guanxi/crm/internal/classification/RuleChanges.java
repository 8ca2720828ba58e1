package io.guanxi.crm.internal.classification;

import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Cursors;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.StandingRules;
import io.guanxi.crm.storage.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notices that other policies or settings are in force than those by which the stored classes were decided, and marks
 * every customer due: a part in a unit, resumed where it broke off.
 */
public final class RuleChanges {
    private static final int PART = 500;

    private final Runner runner;

    public RuleChanges(Runner runner) {
        this.runner = runner;
    }

    /** Marks every customer of the workspace due when the rules changed; one look when they did not. */
    public void mark(WorkspaceId workspace) {
        Authority sweep = Authorities.sweep(workspace);
        boolean done = runner.look(sweep, look -> {
            StandingRules now = inForce(runner.ports().rulebook(), look.settings());
            return look.reader(StandingRules.STANDING_RULES)
                    .find(StandingRules.THE_ID)
                    .filter(found -> found.value().done() && isSame(found.value(), now))
                    .isPresent();
        });
        while (!done) {
            done = Idempotency.once(runner.ports().storage(), () -> runner.act(sweep, this::markPart));
        }
    }

    /** Before the zone or the currency changes: keeps those that facts were written in. */
    public static void remember(Act act) {
        Repository<StandingRules> kept = act.repository(StandingRules.STANDING_RULES);
        if (kept.lock(List.of(StandingRules.THE_ID)).isEmpty()) {
            StandingRules undecided = new StandingRules(
                    StandingRules.THE_ID, "", zone(act.settings()), currency(act.settings()), false, false, null, true);
            kept.insertAll(List.of(undecided));
        }
    }

    private static StandingRules inForce(Rulebook rulebook, WorkspaceSettings settings) {
        return new StandingRules(
                StandingRules.THE_ID,
                Cursors.digest(rulebook.signature()),
                zone(settings),
                currency(settings),
                false,
                false,
                null,
                false);
    }

    private static String zone(WorkspaceSettings settings) {
        return settings.zone().getId();
    }

    private static String currency(WorkspaceSettings settings) {
        return settings.currency().getCurrencyCode();
    }

    private static boolean isSame(StandingRules one, StandingRules other) {
        return one.rules().equals(other.rules())
                && one.zone().equals(other.zone())
                && one.currency().equals(other.currency());
    }

    /** Marks the next customers; answers whether these were the last. */
    private boolean markPart(Act act) {
        Repository<StandingRules> kept = act.repository(StandingRules.STANDING_RULES);
        Versioned<StandingRules> before =
                kept.lock(List.of(StandingRules.THE_ID)).get(StandingRules.THE_ID);
        StandingRules from = begin(before == null ? null : before.value(), act);
        StandingRules reached = from.done() ? from : advance(act, from);
        if (before == null) {
            kept.insertAll(List.of(reached));
        } else if (!reached.equals(before.value())) {
            kept.updateAll(List.of(before.with(reached)));
        }
        return reached.done();
    }

    /** Where marking goes on: where it broke off, or at the beginning when the rules changed since. */
    private StandingRules begin(@Nullable StandingRules before, Act act) {
        StandingRules now = inForce(runner.ports().rulebook(), act.settings());
        if (before == null) {
            return decidedNothing(act) ? now.completed() : now;
        }
        if (isSame(before, now)) {
            return before;
        }
        boolean redate = !before.zone().equals(now.zone()) || !before.done() && before.redate();
        boolean reprice = !before.currency().equals(now.currency()) || !before.done() && before.reprice();
        return new StandingRules(now.id(), now.rules(), now.zone(), now.currency(), redate, reprice, null, false);
    }

    private static boolean decidedNothing(Look look) {
        return look.reader(ClassificationFields.CLASSIFICATIONS)
                .scan(Scan.of(Filter.all(), 1))
                .isEmpty();
    }

    private static StandingRules advance(Act act, StandingRules from) {
        Scan<Customer> scan = Scan.of(Filter.all(), PART);
        UUID through = from.through();
        List<CustomerId> part = act
                .reader(CustomerRecords.CUSTOMERS)
                .scan(through == null ? scan : scan.after(new Position(List.of(), through)))
                .stream()
                .map(found -> found.value().id())
                .toList();
        List<Customer> locked =
                act.lock(part).values().stream().map(Versioned::value).toList();
        Restating.facts(act, from, part);
        act.markDue(locked.stream()
                .filter(each -> each.state() == RecordState.ACTIVE)
                .map(Customer::id)
                .toList());
        return part.size() < PART
                ? from.completed()
                : from.through(part.get(part.size() - 1).value());
    }
}
