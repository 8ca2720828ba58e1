package io.guanxi.crm.tck;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all suites have in common: a fresh storage for every test, and short forms of what the tests do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(NamesTheImplementation.class)
public abstract class StorageSuite {
    static final WorkspaceId HOME = WorkspaceId.of("home");
    static final WorkspaceId AWAY = WorkspaceId.of("away");

    private @Nullable CrmStorageFixture fixture;
    private @Nullable CrmStorage storage;

    /** A fixture that was not used yet. */
    protected abstract CrmStorageFixture createFixture();

    CrmStorageFixture openFixture() {
        return createFixture();
    }

    @BeforeEach
    void open() {
        fixture = openFixture();
        storage = fixture.create(List.of(Probe.TYPE, ProbeChild.TYPE));
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    CrmStorage storage() {
        return Objects.requireNonNull(storage);
    }

    /** The n-th id: the same in every run, in no order, with and without the highest bit. */
    static UUID id(int n) {
        return new UUID(mix(2L * n), mix(2L * n + 1));
    }

    private static long mix(long n) {
        long z = (n + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A probe with the n-th id and nothing else. */
    static Probe probe(int n) {
        return Probe.of(id(n));
    }

    /** A child of the n-th probe. */
    static ProbeChild child(int n, int parent) {
        return ProbeChild.of(id(1_000_000 + n), id(parent));
    }

    final void write(Consumer<WriteUnit> work) {
        storage().write(HOME, unit -> {
            work.accept(unit);
            return Optional.empty();
        });
    }

    final void insert(Probe... probes) {
        insert(List.of(probes));
    }

    final void insert(List<Probe> probes) {
        write(unit -> unit.repository(Probe.TYPE).insertAll(probes));
    }

    final void insertChildren(ProbeChild... children) {
        write(unit -> unit.repository(ProbeChild.TYPE).insertAll(List.of(children)));
    }

    final void insertIn(WorkspaceId workspace, Probe... probes) {
        storage().write(workspace, unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(probes));
            return Optional.empty();
        });
    }

    final Optional<Versioned<Probe>> find(UUID id) {
        return findIn(HOME, id);
    }

    final Optional<Versioned<Probe>> findIn(WorkspaceId workspace, UUID id) {
        return storage().read(workspace, unit -> unit.reader(Probe.TYPE).find(id));
    }

    final Map<UUID, Versioned<Probe>> findAllIn(WorkspaceId workspace, List<UUID> ids) {
        return storage().read(workspace, unit -> unit.reader(Probe.TYPE).findAll(ids));
    }

    final List<Versioned<Probe>> scanIn(WorkspaceId workspace, Scan<Probe> scan) {
        return storage().read(workspace, unit -> unit.reader(Probe.TYPE).scan(scan));
    }

    final long countIn(WorkspaceId workspace, Filter<Probe> filter) {
        return storage().<Long>read(workspace, unit -> unit.reader(Probe.TYPE).count(filter));
    }

    final <V> Map<V, Long> groupsIn(WorkspaceId workspace, Filter<Probe> filter, Field<Probe, V> by) {
        return storage().read(workspace, unit -> unit.reader(Probe.TYPE).groupCount(filter, by));
    }

    /** The record of this id, which must be there. */
    final Versioned<Probe> stored(UUID id) {
        return find(id).orElseThrow(() -> new AssertionError("a record that was written is not found"));
    }

    /** The record of this id as one unit reads it, which must be there. */
    static Versioned<Probe> stored(WriteUnit unit, UUID id) {
        return unit.repository(Probe.TYPE)
                .find(id)
                .orElseThrow(() -> new AssertionError("a record that was written is not found in the unit"));
    }

    /** Reads and writes the record in one unit. */
    final void change(UUID id, UnaryOperator<Probe> change) {
        write(unit -> {
            Versioned<Probe> found = stored(unit, id);
            unit.repository(Probe.TYPE).updateAll(List.of(found.with(change.apply(found.value()))));
        });
    }

    /** Removes the record. */
    final void delete(UUID... ids) {
        write(unit -> unit.repository(Probe.TYPE).deleteAll(List.of(ids)));
    }

    /** The ids that pass, in the order of the list. */
    final List<UUID> ids(Filter<Probe> filter, Sort<Probe> sort) {
        return values(Probe.TYPE, filter, sort).stream().map(Probe::id).toList();
    }

    /** The records that pass, in the order of the list; at most as many as one scan may ask for. */
    final <T> List<T> values(RecordType<T> type, Filter<T> filter, Sort<T> sort) {
        Scan<T> scan = Scan.of(filter, Scan.MAX_LIMIT).sorted(sort);
        return storage().read(HOME, unit -> unit.reader(type).scan(scan)).stream()
                .map(Versioned::value)
                .toList();
    }

    /** All pages of this size, one reading unit for each, with something done between them. */
    final List<UUID> paged(Scan<Probe> first, Runnable between) {
        List<UUID> seen = new ArrayList<>();
        Scan<Probe> scan = first;
        while (true) {
            List<Versioned<Probe>> page = scanIn(HOME, scan);
            page.forEach(row -> seen.add(row.value().id()));
            if (seen.size() > 100_000) {
                throw new AssertionError("the list has no end: a page does not begin after the position given");
            }
            if (page.size() < scan.limit()) {
                return seen;
            }
            Probe last = page.get(page.size() - 1).value();
            scan = scan.after(Position.of(Probe.TYPE, scan.sort(), last));
            between.run();
        }
    }
}
