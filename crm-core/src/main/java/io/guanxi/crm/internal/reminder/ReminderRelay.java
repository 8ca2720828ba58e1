package io.guanxi.crm.internal.reminder;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.reminder.Notifier;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.Reminder.Delivery;
import io.guanxi.crm.reminder.Reminder.DeliveryState;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people of their reminders: at least once, under a lease so that two nodes do not tell the same thing at the same
 * time. One that cannot be told keeps nobody else waiting.
 */
public final class ReminderRelay {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderRelay.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final int MAX_ATTEMPTS = 8;
    private static final int PART = 100;

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
        List<Versioned<Reminder>> claimed = claim(workspace);
        while (!claimed.isEmpty()) {
            for (Versioned<Reminder> each : claimed) {
                told += tell(workspace, notifier, each) ? 1 : 0;
            }
            claimed = claim(workspace);
        }
        return told;
    }

    private List<Versioned<Reminder>> claim(WorkspaceId workspace) {
        Instant now = ports.now();
        Filter<Reminder> due = Filter.eq(ReminderFields.STATE, DeliveryState.PENDING)
                .and(Filter.compare(ReminderFields.NEXT_AT, Op.LE, now));
        Scan<Reminder> scan = Scan.of(due, PART).sorted(Sort.by(ReminderFields.NEXT_AT));
        return ports.storage().write(workspace, unit -> {
            List<Versioned<Reminder>> leased = unit.repository(ReminderFields.REMINDERS).scan(scan).stream()
                    .map(found -> found.with(delivery(found.value(), DeliveryState.PENDING, now.plus(LEASE))))
                    .toList();
            Set<UUID> ours = unit.repository(ReminderFields.REMINDERS).updateIfCurrent(leased);
            return leased.stream()
                    .filter(each -> ours.contains(each.value().id()))
                    .map(each -> new Versioned<>(each.value(), each.version() + 1))
                    .toList();
        });
    }

    private static Reminder delivery(Reminder reminder, DeliveryState state, Instant nextAt) {
        return reminder.delivery(new Delivery(state, reminder.delivery().attempts(), nextAt));
    }

    private boolean tell(WorkspaceId workspace, Notifier notifier, Versioned<Reminder> claimed) {
        Reminder reminder = claimed.value();
        try {
            notifier.tell(workspace, reminder);
        } catch (Exception failed) {
            write(workspace, claimed.with(reminder.delivery(failed(reminder, failed))));
            return false;
        }
        write(workspace, claimed.with(delivery(reminder, DeliveryState.DELIVERED, ports.now())));
        return true;
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

    /** A lease that ran out meanwhile: whoever has it now writes. */
    private void write(WorkspaceId workspace, Versioned<Reminder> after) {
        ports.storage()
                .write(
                        workspace,
                        unit -> unit.repository(ReminderFields.REMINDERS).updateIfCurrent(List.of(after)));
    }
}
