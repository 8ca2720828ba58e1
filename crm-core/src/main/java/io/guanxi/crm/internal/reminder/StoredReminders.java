package io.guanxi.crm.internal.reminder;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Paging;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.Reminder.Delivery;
import io.guanxi.crm.reminder.Reminder.DeliveryState;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.reminder.Reminders;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service over reminders. */
public final class StoredReminders implements Reminders {
    private final Runner runner;
    private final Actor actor;

    public StoredReminders(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public List<Reminder> mine(int limit) {
        return runner.look(actor, look -> {
            Filter<Reminder> own =
                    Filter.eq(ReminderFields.RECIPIENT, look.authority().user());
            Scan<Reminder> scan = Scan.of(own, limit).sorted(Sort.byDescending(ReminderFields.DUE_AT));
            return values(look.reader(ReminderFields.REMINDERS).scan(scan));
        });
    }

    @Override
    public List<Reminder> about(CustomerId customer) {
        return runner.look(actor, look -> {
            look.customer(customer, Right.VIEW_CASES);
            return all(look, Filter.eq(ReminderFields.CUSTOMER, customer.value()));
        });
    }

    @Override
    public Page<Reminder> undelivered(Optional<Cursor> from, int limit) {
        return runner.look(actor, look -> {
            look.authority().needEverywhere(Right.CONFIGURE);
            Filter<Reminder> left =
                    Filter.in(ReminderFields.STATE, List.of(DeliveryState.PARKED, DeliveryState.NOBODY));
            Query<Reminder> first =
                    Query.where(left).sorted(Sort.by(ReminderFields.DUE_AT)).limit(limit);
            Query<Reminder> query = from.map(first::from).orElse(first);
            Paging.Part<Reminder> part = Paging.read(look, ReminderFields.REMINDERS, query, left);
            return new Page<>(values(part.rows()), part.next());
        });
    }

    private static List<Reminder> all(Look look, Filter<Reminder> filter) {
        return values(look.all(ReminderFields.REMINDERS, filter, Sort.by(ReminderFields.DUE_AT)));
    }

    private static List<Reminder> values(List<Versioned<Reminder>> found) {
        return found.stream().map(Versioned::value).toList();
    }

    @Override
    public void requeue(UUID reminder) {
        runner.act(actor, act -> {
            act.authority().needEverywhere(Right.CONFIGURE);
            Versioned<Reminder> found = act.repository(ReminderFields.REMINDERS)
                    .find(reminder)
                    .filter(each -> each.value().delivery().state() == DeliveryState.PARKED)
                    .orElseThrow(() -> new NotFoundException("parked reminder"));
            Delivery again = new Delivery(DeliveryState.PENDING, 0, act.now());
            act.repository(ReminderFields.REMINDERS)
                    .updateAll(List.of(found.with(found.value().delivery(again))));
            return null;
        });
    }
}
