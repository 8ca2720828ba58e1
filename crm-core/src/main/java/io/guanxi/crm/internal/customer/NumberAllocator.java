package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Repeats;
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
import org.jspecify.annotations.Nullable;

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

    /**
     * Which numbers are asked for.
     *
     * @param initial of the industry
     * @param reserved numbers that are about to be given by hand
     */
    record Series(NumberScheme scheme, LocalDate day, String initial, Set<String> reserved) {}

    /** So many numbers that no customer of the workspace has. */
    List<String> allocate(WorkspaceId workspace, Series series, int many) {
        List<String> free = new ArrayList<>();
        while (free.size() < many) {
            int wanted = Math.min(many - free.size(), Filters.MAX_SET);
            free.addAll(once(workspace, series, wanted));
        }
        return free;
    }

    private List<String> once(WorkspaceId workspace, Series series, int many) {
        return Repeats.whenLost(
                TransientStorageException.class,
                TRIES,
                storage,
                () -> storage.write(workspace, unit -> numbers(unit, series, many)));
    }

    /** Counts on, in growing steps, until so many are found that nobody has; the count ends at the last one found. */
    private static List<String> numbers(WriteUnit unit, Series series, int many) {
        String name = series.scheme().counter(series.day(), series.initial());
        UUID id = Counter.idOf(name);
        Versioned<Counter> found =
                unit.repository(Counter.COUNTERS).lock(List.of(id)).get(id);
        long last = found == null ? 0 : found.value().value();
        List<String> free = new ArrayList<>();
        for (int step = many; free.size() < many; step = Math.min(2 * step, Filters.MAX_SET)) {
            List<String> candidates = new ArrayList<>();
            for (int i = 1; i <= step; i++) {
                candidates.add(series.scheme().render(series.day(), series.initial(), last + i));
            }
            Set<String> taken = taken(unit, candidates);
            taken.addAll(series.reserved());
            for (int i = 0; i < step && free.size() < many; i++, last++) {
                if (!taken.contains(candidates.get(i))) {
                    free.add(candidates.get(i));
                }
            }
        }
        keep(unit.repository(Counter.COUNTERS), found, new Counter(id, name, last));
        return free;
    }

    private static Set<String> taken(WriteUnit unit, List<String> candidates) {
        Filter<Customer> named = Filter.in(CustomerFields.NUMBER, candidates);
        Set<String> taken = new LinkedHashSet<>();
        Look.Reading.all(
                        unit.reader(CustomerRecords.CUSTOMERS),
                        CustomerRecords.CUSTOMERS,
                        named,
                        io.guanxi.crm.filter.Sort.byId())
                .forEach(each -> taken.add(each.value().identity().number()));
        return taken;
    }

    /** Of two nodes that begin a count at the same time the slower one begins again and finds it there. */
    private static void keep(Repository<Counter> counters, @Nullable Versioned<Counter> before, Counter after) {
        if (before != null) {
            counters.updateAll(List.of(before.with(after)));
            return;
        }
        try {
            counters.insertAll(List.of(after));
        } catch (DuplicateKeyException lost) {
            throw new TransientStorageException("number-allocation");
        }
    }
}
