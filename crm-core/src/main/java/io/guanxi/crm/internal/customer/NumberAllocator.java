package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Counter;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Hands out customer numbers. Counts are advanced under their lock in a short unit of their own, so that registrations
 * do not wait for each other; a number that somebody gave by hand is passed over.
 */
final class NumberAllocator {
    private static final int TRIES = 8;

    private final CrmStorage storage;

    NumberAllocator(CrmStorage storage) {
        this.storage = storage;
    }

    /** So many numbers that no customer of the workspace has. */
    List<String> allocate(WorkspaceId workspace, NumberScheme scheme, LocalDate day, String initial, int many) {
        List<String> free = new ArrayList<>();
        while (free.size() < many) {
            int wanted = Math.min(many - free.size(), Filters.MAX_SET);
            free.addAll(once(workspace, scheme, day, initial, wanted));
        }
        return free;
    }

    private List<String> once(WorkspaceId workspace, NumberScheme scheme, LocalDate day, String initial, int many) {
        for (int attempt = 1; ; attempt++) {
            try {
                return storage.write(workspace, unit -> numbers(unit, scheme, day, initial, many));
            } catch (DuplicateKeyException | TransientStorageException lost) {
                // Two nodes began the counter at the same time, or waited for each other: the next try finds it there.
                if (attempt == TRIES) {
                    throw new TransientStorageException("number-allocation");
                }
            }
        }
    }

    private static List<String> numbers(WriteUnit unit, NumberScheme scheme, LocalDate day, String initial, int many) {
        long last = advance(unit, scheme.counter(day, initial), many);
        List<String> candidates = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            candidates.add(scheme.render(day, initial, last + i));
        }
        Filter<Customer> named = Filter.in(CustomerFields.NUMBER, candidates);
        Set<String> taken = new LinkedHashSet<>();
        Look.Reading.all(
                        unit.reader(CustomerRecords.CUSTOMERS),
                        CustomerRecords.CUSTOMERS,
                        named,
                        io.guanxi.crm.filter.Sort.byId())
                .forEach(found -> taken.add(found.value().identity().number()));
        candidates.removeAll(taken);
        return candidates;
    }

    private static long advance(WriteUnit unit, String name, int many) {
        Repository<Counter> counters = unit.repository(Counter.COUNTERS);
        UUID id = Counter.idOf(name);
        Versioned<Counter> found = counters.lock(List.of(id)).get(id);
        if (found == null) {
            counters.insertAll(List.of(new Counter(id, name, many)));
            return 0;
        }
        long last = found.value().value();
        counters.updateAll(List.of(found.with(new Counter(id, name, last + many))));
        return last;
    }
}
