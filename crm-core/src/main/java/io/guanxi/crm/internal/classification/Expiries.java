package io.guanxi.crm.internal.classification;

import io.guanxi.crm.internal.Act;
import io.guanxi.crm.storage.ClassExpiry;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps when the classes of customers, which the act has locked, end by themselves. */
final class Expiries {
    private Expiries() {}

    /** Keeps the instants at which the first class of these customers ends; empty: none does. */
    static void keep(Act act, Map<UUID, Optional<Instant>> ends) {
        Repository<ClassExpiry> repository = act.repository(ClassExpiry.CLASS_EXPIRIES);
        Map<UUID, Versioned<ClassExpiry>> there = repository.findAll(ends.keySet());
        List<ClassExpiry> fresh = new ArrayList<>();
        List<Versioned<ClassExpiry>> moved = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        ends.forEach((customer, end) -> {
            Versioned<ClassExpiry> was = there.get(customer);
            Optional<ClassExpiry> is = end.map(at -> new ClassExpiry(customer, at));
            if (was == null) {
                is.ifPresent(fresh::add);
            } else if (is.isEmpty()) {
                gone.add(customer);
            } else if (!was.value().equals(is.get())) {
                moved.add(was.with(is.get()));
            }
        });
        repository.insertAll(fresh);
        repository.updateAll(moved);
        repository.deleteAll(gone);
    }

    /** Time changes nothing for these customers any more. */
    static void forget(Act act, Collection<UUID> customers) {
        act.repository(ClassExpiry.CLASS_EXPIRIES).deleteAll(customers);
    }
}
