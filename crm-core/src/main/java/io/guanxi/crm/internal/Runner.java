package io.guanxi.crm.internal;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.internal.classification.Dependent;
import io.guanxi.crm.internal.classification.Settlement;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.DueCustomer;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one path of every call: authorise, read or lock, decide, write, settle, audit, announce, commit. A unit that lost
 * a race is repeated as a whole, at most {@value #TRIES} times, where the storage lets units be repeated.
 */
public final class Runner {
    private static final int TRIES = 5;
    private static final int SETTLED_AT_ONCE = 500;

    private final Ports ports;
    private final Settlement settlement;
    private final @Nullable Look open;

    /** @param dependent what follows from classes */
    public Runner(Ports ports, Dependent dependent) {
        this(ports, new Settlement(ports, dependent), null);
    }

    private Runner(Ports ports, Settlement settlement, @Nullable Look open) {
        this.ports = ports;
        this.settlement = settlement;
        this.open = open;
    }

    /** Like this one, with every reading call answered by the read that is under way: all of them see one state. */
    public Runner within(Look open) {
        return new Runner(ports, settlement, open);
    }

    public Settlement settlement() {
        return settlement;
    }

    public Ports ports() {
        return ports;
    }

    /** A reading call. */
    public <R extends @Nullable Object> R look(Actor actor, Function<Look, R> work) {
        return open != null ? work.apply(open) : look(ports.authorities().of(actor), work);
    }

    /** A reading call under a resolved authority. */
    public <R extends @Nullable Object> R look(Authority authority, Function<Look, R> work) {
        return repeated(() -> ports.storage()
                .read(
                        authority.workspace(),
                        unit -> work.apply(new Look(unit, authority, settings(unit), ports.now()))));
    }

    /** A changing call. */
    public <R extends @Nullable Object> R act(Actor actor, Function<Act, R> work) {
        return act(ports.authorities().of(actor), work);
    }

    /** A changing call under a resolved authority. */
    public <R extends @Nullable Object> R act(Authority authority, Function<Act, R> work) {
        return repeated(() -> ports.storage().write(authority.workspace(), unit -> perform(authority, unit, work)));
    }

    /**
     * Decides again for every customer that a bulk change marked due; answers for how many. Those on whom a policy throws
     * stay due.
     */
    public long settleDue(WorkspaceId workspace, PassedOver passed) {
        Authority sweep = Authorities.sweep(workspace);
        long settled = 0;
        Scan<DueCustomer> scan = Scan.of(Filter.all(), SETTLED_AT_ONCE);
        List<CustomerId> part = due(sweep, scan);
        while (!part.isEmpty()) {
            settled += passed.work(workspace, part, some -> act(sweep, act -> settlePart(act, some)));
            CustomerId last = part.get(part.size() - 1);
            part = due(sweep, scan.after(new Position(List.of(), last.value())));
        }
        return settled;
    }

    private List<CustomerId> due(Authority sweep, Scan<DueCustomer> scan) {
        return look(
                sweep,
                look -> look.reader(DueCustomer.DUE_CUSTOMERS).scan(scan).stream()
                        .map(found -> new CustomerId(found.value().id()))
                        .toList());
    }

    /** Settles those of these customers that nobody else settled meanwhile. */
    private static long settlePart(Act act, List<CustomerId> customers) {
        Map<UUID, Versioned<Customer>> locked = act.lock(customers);
        Repository<DueCustomer> due = act.repository(DueCustomer.DUE_CUSTOMERS);
        Set<UUID> still = due.findAll(locked.keySet()).keySet();
        locked.values().stream()
                .filter(each -> still.contains(each.value().id().value()))
                .forEach(act::touch);
        due.deleteAll(still);
        return still.size();
    }

    private <R extends @Nullable Object> R perform(Authority authority, WriteUnit unit, Function<Act, R> work) {
        Act act = new Act(unit, ports, authority, settings(unit));
        R result = work.apply(act);
        settlement.follow(act, act.handedOver().values());
        settlement.settle(act, act.touched().values(), act.now());
        act.finish();
        return result;
    }

    private WorkspaceSettings settings(ReadUnit unit) {
        return SettingsReader.read(unit, ports.defaults());
    }

    private <R extends @Nullable Object> R repeated(Supplier<R> unit) {
        return Repeats.whenLost(TransientStorageException.class, TRIES, ports.storage(), unit);
    }
}
