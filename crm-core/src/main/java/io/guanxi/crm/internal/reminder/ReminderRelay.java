package io.guanxi.crm.internal.reminder;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Repeats;
import io.guanxi.crm.reminder.Notifier;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.Reminder.Delivery;
import io.guanxi.crm.reminder.Reminder.DeliveryState;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people of their reminders: at least once, under a lease so that two nodes do not tell the same thing at the same
 * time; what was not told when the lease has run out is taken anew. One that cannot be told keeps nobody else waiting. An
 * interrupted thread stops after the reminder at hand and stays interrupted.
 */
public final class ReminderRelay {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderRelay.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final int MAX_ATTEMPTS = 8;
    private static final int PART = 100;
    private static final int TRIES = 5;

    private final Ports ports;

    public ReminderRelay(Ports ports) {
        this.ports = ports;
    }

    /** Tells what is due to be told; answers how many were told. Without a notifier nothing is. */
    public long deliver(WorkspaceId workspace) {
        return ports.notifier().map(notifier -> deliver(workspace, notifier)).orElse(0L);
    }

    private long deliver(WorkspaceId workspace, Notifier notifier) {
        long told = 0;
        Claim claim = claim(workspace);
        while (!claim.reminders().isEmpty()) {
            told += tell(workspace, notifier, claim);
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            claim = claim(workspace);
        }
        return told;
    }

    /**
     * Reminders that nobody else tells for a while.
     *
     * @param until when they are anybody's again
     */
    private record Claim(Instant until, List<Versioned<Reminder>> reminders) {}

    private Claim claim(WorkspaceId workspace) {
        Instant now = ports.now();
        Instant until = now.plus(LEASE);
        Filter<Reminder> due = Filter.eq(ReminderFields.STATE, DeliveryState.PENDING)
                .and(Filter.compare(ReminderFields.NEXT_AT, Op.LE, now));
        Scan<Reminder> scan = Scan.of(due, PART).sorted(Sort.by(ReminderFields.NEXT_AT));
        return new Claim(until, write(workspace, reminders -> {
            List<Versioned<Reminder>> leased = reminders.scan(scan).stream()
                    .map(found -> found.with(delivery(found.value(), DeliveryState.PENDING, until)))
                    .toList();
            Set<UUID> ours = reminders.updateIfCurrent(leased);
            return leased.stream()
                    .filter(each -> ours.contains(each.value().id()))
                    .map(each -> new Versioned<>(each.value(), each.version() + 1))
                    .toList();
        }));
    }

    /** Tells what was claimed, while it is; answers how many were told. */
    private long tell(WorkspaceId workspace, Notifier notifier, Claim claim) {
        long told = 0;
        for (Versioned<Reminder> each : claim.reminders()) {
            if (Thread.currentThread().isInterrupted() || !ports.now().isBefore(claim.until())) {
                break;
            }
            told += tell(workspace, notifier, each) ? 1 : 0;
        }
        return told;
    }

    private static Reminder delivery(Reminder reminder, DeliveryState state, Instant nextAt) {
        return reminder.delivery(new Delivery(state, reminder.delivery().attempts(), nextAt));
    }

    /** An interruption is no failure of the reminder: it is told once its lease has run out, by whoever takes it. */
    private boolean tell(WorkspaceId workspace, Notifier notifier, Versioned<Reminder> claimed) {
        Reminder reminder = claimed.value();
        Reminder after;
        try {
            notifier.tell(workspace, reminder);
            after = delivery(reminder, DeliveryState.DELIVERED, ports.now());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception failed) {
            after = reminder.delivery(failed(reminder, failed));
        }
        record(workspace, claimed.with(after));
        return after.delivery().state() == DeliveryState.DELIVERED;
    }

    /** Only the kind of the failure is logged: its message may quote what the notifier read. */
    private Delivery failed(Reminder reminder, Exception failed) {
        int attempts = reminder.delivery().attempts() + 1;
        LOG.warn(
                "reminder {} ({}) was not told, attempt {}: {}",
                reminder.id(),
                reminder.stepName(),
                attempts,
                failed.getClass().getSimpleName());
        DeliveryState state = attempts >= MAX_ATTEMPTS ? DeliveryState.PARKED : DeliveryState.PENDING;
        return new Delivery(state, attempts, ports.now().plus(FIRST_RETRY.multipliedBy(1L << (attempts - 1))));
    }

    /**
     * Writes what became of a reminder; when the lease ran out meanwhile, whoever has it now writes. An interruption waits
     * until it is written: storages give up on threads that are interrupted.
     */
    private void record(WorkspaceId workspace, Versioned<Reminder> after) {
        boolean interrupted = Thread.interrupted();
        try {
            write(workspace, reminders -> reminders.updateIfCurrent(List.of(after)));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <R> R write(WorkspaceId workspace, Function<Repository<Reminder>, R> work) {
        return Repeats.whenLost(
                TransientStorageException.class,
                TRIES,
                ports.storage(),
                () -> ports.storage().write(workspace, unit -> work.apply(unit.repository(ReminderFields.REMINDERS))));
    }
}
