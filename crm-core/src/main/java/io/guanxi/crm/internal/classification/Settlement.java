package io.guanxi.crm.internal.classification;

import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.ClassPeriodFields;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.classification.Verdict;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides the derived state of locked customers again, from facts read after the lock, and writes only what changed. The
 * one place that writes classes.
 */
public final class Settlement {
    private static final int PART = 500;

    private final Ports ports;
    private final Dependent dependent;

    /** @param dependent what follows from classes */
    public Settlement(Ports ports, Dependent dependent) {
        this.ports = ports;
        this.dependent = dependent;
    }

    /**
     * Decides for these customers, which the act has locked; answers how many classes changed. The classes of those that
     * are archived stay as they are and are due no more.
     */
    public long settle(Act act, Collection<Versioned<Customer>> customers, Instant asOf) {
        Expiries.forget(act, archived(customers));
        List<Versioned<Customer>> active = customers.stream()
                .filter(each -> each.value().state() == RecordState.ACTIVE)
                .toList();
        long changed = 0;
        for (int from = 0; from < active.size(); from += PART) {
            changed += part(act, active.subList(from, Math.min(from + PART, active.size())), asOf);
        }
        return changed;
    }

    /** Follows a change of who keeps these customers, which the act has locked. */
    public void follow(Act act, Collection<Versioned<Customer>> customers) {
        if (!customers.isEmpty()) {
            dependent.keepersChanged(act, customers);
        }
    }

    private static List<UUID> archived(Collection<Versioned<Customer>> customers) {
        return customers.stream()
                .filter(each -> each.value().state() != RecordState.ACTIVE)
                .map(each -> each.value().id().value())
                .toList();
    }

    private long part(Act act, List<Versioned<Customer>> customers, Instant asOf) {
        Map<UUID, Profile> profiles = FactsReader.profiles(act, ports.rulebook(), customers, asOf);
        Repository<Classification> repository = act.repository(ClassificationFields.CLASSIFICATIONS);
        Map<CustomerId, Map<String, Versioned<Classification>>> before =
                byDimension(repository.findAll(ids(profiles.keySet())).values());
        Written written = new Written();
        Map<UUID, Optional<Instant>> ends = new LinkedHashMap<>();
        profiles.forEach((id, profile) -> {
            CustomerId customer = new CustomerId(id);
            Map<String, Versioned<Classification>> had = before.getOrDefault(customer, Map.of());
            List<Verdict> verdicts = ports.rulebook().verdicts(profile);
            ends.put(id, firstEnd(verdicts));
            verdicts.forEach(verdict -> decide(act, written, customer, had.get(verdict.dimension()), verdict, asOf));
        });
        repository.insertAll(written.fresh);
        repository.updateAll(written.changed);
        act.repository(ClassPeriodFields.CLASS_PERIODS).insertAll(written.ended);
        Expiries.keep(act, ends);
        dependent.classesDecided(act, customers);
        return written.changes;
    }

    private List<UUID> ids(Collection<UUID> customers) {
        List<String> dimensions = ports.rulebook().dimensionKeys();
        List<UUID> ids = new ArrayList<>();
        customers.forEach(customer ->
                dimensions.forEach(dimension -> ids.add(Classification.idOf(new CustomerId(customer), dimension))));
        return ids;
    }

    private static Map<CustomerId, Map<String, Versioned<Classification>>> byDimension(
            Collection<Versioned<Classification>> classes) {
        Map<CustomerId, Map<String, Versioned<Classification>>> byCustomer = new HashMap<>();
        classes.forEach(found -> byCustomer
                .computeIfAbsent(found.value().customer(), id -> new HashMap<>())
                .put(found.value().dimension(), found));
        return byCustomer;
    }

    private static Optional<Instant> firstEnd(List<Verdict> verdicts) {
        return verdicts.stream().flatMap(each -> each.holdsUntil().stream()).min(Comparator.naturalOrder());
    }

    private static final class Written {
        private final List<Classification> fresh = new ArrayList<>();
        private final List<Versioned<Classification>> changed = new ArrayList<>();
        private final List<ClassPeriod> ended = new ArrayList<>();
        private long changes;
    }

    private static void decide(
            Act act,
            Written written,
            CustomerId customer,
            @Nullable Versioned<Classification> was,
            Verdict verdict,
            Instant asOf) {
        if (was == null) {
            if (!isNothing(verdict)) {
                Classification is = verdict.of(customer, asOf, asOf);
                written.fresh.add(is);
                changed(act, written, "", is);
            }
            return;
        }
        boolean sameClass = was.value().classKey().equals(verdict.classKey());
        Instant before = was.value().since();
        Instant turned = asOf.isBefore(before) ? before : asOf;
        Classification is = verdict.of(customer, asOf, sameClass ? before : turned);
        if (!isSame(was.value(), is)) {
            written.changed.add(was.with(is));
        }
        if (!sameClass) {
            written.ended.add(ClassPeriod.ended(act.newId(), was.value(), turned, act.now()));
            changed(act, written, was.value().classKey(), is);
        }
    }

    private static void changed(Act act, Written written, String from, Classification is) {
        written.changes++;
        act.announce(
                "customer.classified.v1",
                is.customer(),
                is.customer().value(),
                is.asOf(),
                Map.of("dimension", is.dimension(), "from", from, "to", is.classKey()));
    }

    /** A tag that a customer never carried, and that time alone will not bring, is not worth a row. */
    private static boolean isNothing(Verdict verdict) {
        return verdict.dimension().startsWith(Rulebook.TAG_PREFIX)
                && verdict.classKey().equals(TagPolicy.NO)
                && verdict.holdsUntil().isEmpty();
    }

    /** Whether two decisions differ in nothing but the instant at which they were taken. */
    private static boolean isSame(Classification was, Classification is) {
        return is.equals(new Classification(
                was.id(),
                was.customer(),
                was.dimension(),
                was.classKey(),
                was.policy(),
                was.version(),
                was.reasonCode(),
                was.reason(),
                was.inputs(),
                is.asOf(),
                was.since(),
                was.holdsUntil()));
    }
}
