package io.guanxi.crm.internal.event;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.event.Deliveries;
import io.guanxi.crm.event.DeliveryState;
import io.guanxi.crm.event.OutboxEntry;
import io.guanxi.crm.event.OutboxFields;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.storage.Versioned;
import java.util.List;
import java.util.UUID;

/** The service over what is still to be delivered. */
public final class StoredDeliveries implements Deliveries {
    private final Runner runner;
    private final Actor actor;

    public StoredDeliveries(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public List<OutboxEntry> parked() {
        return runner.look(actor, look -> {
            look.authority().needEverywhere(Right.CONFIGURE);
            Filter<OutboxEntry> parked = Filter.eq(OutboxFields.STATE, DeliveryState.PARKED);
            return look.all(OutboxFields.OUTBOX, parked, Sort.byId()).stream()
                    .map(Versioned::value)
                    .toList();
        });
    }

    @Override
    public void requeue(UUID delivery) {
        runner.act(actor, act -> {
            act.authority().needEverywhere(Right.CONFIGURE);
            Versioned<OutboxEntry> found = act.repository(OutboxFields.OUTBOX)
                    .find(delivery)
                    .filter(entry -> entry.value().state() == DeliveryState.PARKED)
                    .orElseThrow(() -> new NotFoundException("parked delivery"));
            act.repository(OutboxFields.OUTBOX)
                    .updateAll(List.of(found.with(found.value().requeuedAt(act.now()))));
            return null;
        });
    }
}
