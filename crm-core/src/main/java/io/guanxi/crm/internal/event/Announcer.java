package io.guanxi.crm.internal.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guanxi.crm.event.DeliveryState;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.event.EventLane;
import io.guanxi.crm.event.ListenerName;
import io.guanxi.crm.event.Listeners;
import io.guanxi.crm.event.OutboxEntry;
import io.guanxi.crm.event.OutboxFields;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.IdSource;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes one outbox entry per event and registered listener name into the unit of the change. */
public final class Announcer {
    /** A name that another node registers is served after this long at the latest. */
    private static final Duration NAMES_KNOWN_FOR = Duration.ofSeconds(5);

    private final Listeners own;
    private final Cache<WorkspaceId, Set<String>> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(NAMES_KNOWN_FOR)
            .build();

    public Announcer(Listeners own) {
        this.own = own;
    }

    /** Adds the events to the outbox; without listeners there is nothing to do. */
    public void append(WriteUnit unit, List<DomainEvent> events, IdSource ids) {
        if (events.isEmpty()) {
            return;
        }
        Set<String> listeners = listeners(unit);
        if (listeners.isEmpty()) {
            return;
        }
        Map<UUID, Long> last = lanes(unit, events);
        List<OutboxEntry> entries = new ArrayList<>();
        for (DomainEvent event : events) {
            long sequence = last.merge(lane(event), 1L, Long::sum);
            listeners.forEach(listener -> entries.add(entry(ids.next(), listener, sequence, event)));
        }
        unit.repository(OutboxFields.OUTBOX).insertAll(entries);
    }

    private static OutboxEntry entry(UUID id, String listener, long sequence, DomainEvent event) {
        return new OutboxEntry(
                id, listener, lane(event), sequence, event.recordedAt(), 0, DeliveryState.PENDING, "", event);
    }

    private static UUID lane(DomainEvent event) {
        return event.customer().orElse(event.id());
    }

    /** Reserves numbers in the lanes of these events; answers the last number given before. */
    private static Map<UUID, Long> lanes(WriteUnit unit, List<DomainEvent> events) {
        Map<UUID, Long> wanted = new LinkedHashMap<>();
        events.forEach(event -> wanted.merge(lane(event), 1L, Long::sum));
        Repository<EventLane> lanes = unit.repository(EventLane.LANES);
        Map<UUID, Versioned<EventLane>> known = lanes.lock(wanted.keySet());
        Map<UUID, Long> last = new LinkedHashMap<>();
        List<EventLane> fresh = new ArrayList<>();
        List<Versioned<EventLane>> moved = new ArrayList<>();
        wanted.forEach((id, count) -> {
            Versioned<EventLane> lane = known.get(id);
            long before = lane == null ? 0 : lane.value().last();
            last.put(id, before);
            EventLane after = new EventLane(id, before + count);
            if (lane == null) {
                fresh.add(after);
            } else {
                moved.add(lane.with(after));
            }
        });
        lanes.insertAll(fresh);
        lanes.updateAll(moved);
        return last;
    }

    /** Another node may register the same name at the same time: then the act is repeated and finds it there. */
    private static void register(Repository<ListenerName> repository, List<ListenerName> missing) {
        try {
            repository.insertAll(missing);
        } catch (DuplicateKeyException lost) {
            throw new TransientStorageException("listener-registration");
        }
    }

    private Set<String> listeners(WriteUnit unit) {
        Set<String> cached = names.getIfPresent(unit.workspace());
        if (cached != null) {
            return cached;
        }
        Repository<ListenerName> repository = unit.repository(ListenerName.LISTENERS);
        Set<String> known = new LinkedHashSet<>();
        repository
                .scan(Scan.of(Filter.all(), Scan.MAX_LIMIT))
                .forEach(found -> known.add(found.value().name()));
        List<ListenerName> missing = own.names().stream()
                .filter(name -> !known.contains(name))
                .map(ListenerName::of)
                .toList();
        register(repository, missing);
        known.addAll(own.names());
        if (missing.isEmpty()) {
            names.put(unit.workspace(), Set.copyOf(known));
        }
        return known;
    }
}
