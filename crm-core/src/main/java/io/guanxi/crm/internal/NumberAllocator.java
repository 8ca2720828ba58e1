package io.guanxi.crm.internal;

import io.guanxi.crm.customer.NumberScheme;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.CrmException;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the numbers of records of one type. Counts are advanced under their lock in a short unit of their own, so that intakes
 * do not wait for each other; a number that somebody gave by hand is passed over.
 */
public final class NumberAllocator<R> {
    private static final int TRIES = 8;

    private final CrmStorage storage;
    private final RecordType<R> type;
    private final Field<R, String> number;

    /** @param number the field of the type that holds its number, of the same name as the unique key on it */
    public NumberAllocator(CrmStorage storage, RecordType<R> type, Field<R, String> number) {
        this.storage = storage;
        this.type = type;
        this.number = number;
    }

    /**
     * Which numbers are asked for.
     *
     * @param initial of the industry
     * @param reserved numbers that are about to be given by hand
     */
    public record Series(NumberScheme scheme, LocalDate day, String initial, Set<String> reserved) {}

    /** So many numbers that no record of the workspace has. */
    public List<String> allocate(WorkspaceId workspace, Series series, int many) {
        List<String> free = new ArrayList<>();
        while (free.size() < many) {
            int wanted = Math.min(many - free.size(), Filters.MAX_SET);
            free.addAll(once(workspace, series, wanted));
        }
        return free;
    }

    /** Does the work with a free number; when somebody gives that one by hand meanwhile, again with the next. */
    public <T> T numbered(WorkspaceId workspace, Series series, Function<String, T> work) {
        return Repeats.whenLost(
                this::isTaken,
                TRIES,
                storage,
                () -> work.apply(allocate(workspace, series, 1).get(0)));
    }

    private boolean isTaken(CrmException failed) {
        return failed instanceof DuplicateKeyException taken && taken.key().equals(number.key());
    }

    private List<String> once(WorkspaceId workspace, Series series, int many) {
        return Repeats.whenLost(
                TransientStorageException.class,
                TRIES,
                storage,
                () -> storage.write(workspace, unit -> numbers(unit, series, many)));
    }

    /** Counts on, in growing steps, until so many are found that nobody has; the count ends at the last one found. */
    private List<String> numbers(WriteUnit unit, Series series, int many) {
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

    private Set<String> taken(WriteUnit unit, List<String> candidates) {
        Set<String> taken = new LinkedHashSet<>();
        Look.Reading.all(unit.reader(type), type, Filter.in(number, candidates), Sort.byId())
                .forEach(each -> taken.addAll(number.values(each.value())));
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
