package io.guanxi.crm.internal.event;

import io.guanxi.crm.event.DeliveryState;
import io.guanxi.crm.event.EventListener;
import io.guanxi.crm.event.OutboxEntry;
import io.guanxi.crm.event.OutboxFields;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what the outbox holds: at least once, in the order of each lane, under a lease so that two nodes do not
 * deliver the same thing at the same time. A delivery that keeps failing is parked and holds back its lane.
 */
public final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int MAX_ATTEMPTS = 8;
    private static final int PART = 200;

    private final Ports ports;

    public Relay(Ports ports) {
        this.ports = ports;
    }

    /** Delivers what is due to the listeners of this application; answers how many deliveries succeeded. */
    public long deliver(WorkspaceId workspace) {
        long delivered = 0;
        for (String listener : ports.listeners().names()) {
            EventListener target = ports.listeners().named(listener).orElseThrow();
            long part;
            do {
                part = 0;
                for (Versioned<OutboxEntry> head : heads(workspace, listener)) {
                    part += lane(workspace, target, head);
                }
                delivered += part;
            } while (part > 0);
        }
        return delivered;
    }

    /**
     * First undelivered entries that are due, of some lanes; empty when no lane has one. Lanes that are held back are passed
     * over, however much waits in them.
     */
    private List<Versioned<OutboxEntry>> heads(WorkspaceId workspace, String listener) {
        Instant now = ports.now();
        Filter<OutboxEntry> due = Filter.eq(OutboxFields.LISTENER, listener)
                .and(Filter.eq(OutboxFields.STATE, DeliveryState.PENDING))
                .and(Filter.compare(OutboxFields.DUE_AT, Op.LE, now));
        return ports.storage().read(workspace, unit -> {
            RecordReader<OutboxEntry> outbox = unit.reader(OutboxFields.OUTBOX);
            Scan<OutboxEntry> scan = Scan.of(due, PART).sorted(Sort.by(OutboxFields.DUE_AT));
            Set<UUID> lanes = new LinkedHashSet<>();
            while (true) {
                List<Versioned<OutboxEntry>> part = outbox.scan(scan);
                List<Versioned<OutboxEntry>> heads = part.stream()
                        .map(found -> found.value().lane())
                        .filter(lanes::add)
                        .flatMap(lane -> first(outbox, listener, lane).stream())
                        .filter(head -> isDue(head.value(), now))
                        .toList();
                if (!heads.isEmpty() || part.size() < PART) {
                    return heads;
                }
                OutboxEntry last = part.get(part.size() - 1).value();
                scan = scan.after(Position.of(OutboxFields.OUTBOX, scan.sort(), last));
            }
        });
    }

    private static List<Versioned<OutboxEntry>> first(RecordReader<OutboxEntry> outbox, String listener, UUID lane) {
        return outbox.scan(Scan.of(of(listener, lane), 1).sorted(Sort.by(OutboxFields.SEQUENCE)));
    }

    private static Filter<OutboxEntry> of(String listener, UUID lane) {
        return Filter.eq(OutboxFields.LISTENER, listener).and(Filter.eq(OutboxFields.LANE, lane));
    }

    private static boolean isDue(OutboxEntry entry, Instant now) {
        return entry.state() == DeliveryState.PENDING && !entry.dueAt().isAfter(now);
    }

    /** Delivers a lane from its head on for as long as it succeeds. */
    private long lane(WorkspaceId workspace, EventListener target, Versioned<OutboxEntry> head) {
        long delivered = 0;
        Optional<Versioned<OutboxEntry>> next = claim(workspace, head);
        while (next.isPresent() && deliver(workspace, target, next.get())) {
            delivered++;
            next = following(workspace, next.get().value()).flatMap(entry -> claim(workspace, entry));
        }
        return delivered;
    }

    private Optional<Versioned<OutboxEntry>> following(WorkspaceId workspace, OutboxEntry done) {
        Instant now = ports.now();
        return ports
                .storage()
                .read(
                        workspace,
                        unit -> unit.reader(OutboxFields.OUTBOX)
                                .scan(Scan.of(of(done.listener(), done.lane()), 1)
                                        .sorted(Sort.by(OutboxFields.SEQUENCE))))
                .stream()
                .filter(entry -> isDue(entry.value(), now))
                .findFirst();
    }

    /** Takes the entry under a lease; empty when another node was faster. */
    private Optional<Versioned<OutboxEntry>> claim(WorkspaceId workspace, Versioned<OutboxEntry> entry) {
        OutboxEntry claimed = entry.value().claimedUntil(ports.now().plus(LEASE));
        try {
            boolean ours = ports.storage()
                    .write(
                            workspace,
                            unit -> !unit.repository(OutboxFields.OUTBOX)
                                    .updateIfCurrent(List.of(entry.with(claimed)))
                                    .isEmpty());
            return ours ? Optional.of(new Versioned<>(claimed, entry.version() + 1)) : Optional.empty();
        } catch (TransientStorageException lost) {
            if (!ports.storage().mayRepeat()) {
                throw lost;
            }
            return Optional.empty();
        }
    }

    private boolean deliver(WorkspaceId workspace, EventListener target, Versioned<OutboxEntry> claimed) {
        try {
            target.on(claimed.value().event());
        } catch (Exception failed) {
            fail(workspace, claimed, failed);
            return false;
        }
        return ports.storage().write(workspace, unit -> remove(unit.repository(OutboxFields.OUTBOX), claimed));
    }

    /** Whether it was still ours: when the lease ran out, whoever has it now goes on with the lane. */
    private static boolean remove(Repository<OutboxEntry> outbox, Versioned<OutboxEntry> claimed) {
        if (outbox.updateIfCurrent(List.of(claimed)).isEmpty()) {
            return false;
        }
        outbox.deleteAll(List.of(claimed.value().id()));
        return true;
    }

    /** Only the kind of the failure is kept: its message may quote what the listener read. */
    private void fail(WorkspaceId workspace, Versioned<OutboxEntry> claimed, Exception failed) {
        OutboxEntry entry = claimed.value();
        String error = failed.getClass().getSimpleName();
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(entry.attempts(), 12));
        OutboxEntry after = entry.attempts() + 1 >= MAX_ATTEMPTS
                ? entry.parked(error)
                : entry.retryAt(ports.now().plus(pause), error);
        LOG.warn(
                "listener {} failed with {} on event {} ({}), attempt {}: {}",
                entry.listener(),
                error,
                entry.event().id(),
                entry.event().type(),
                after.attempts(),
                after.state());
        ports.storage()
                .write(
                        workspace,
                        unit -> unit.repository(OutboxFields.OUTBOX).updateIfCurrent(List.of(claimed.with(after))));
    }
}
