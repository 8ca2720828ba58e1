package io.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** After a rollback every slot, version and index is what it was. */
class RollbackTest {
    @Property(tries = 60)
    void a_rollback_leaves_the_records_and_all_indexes_as_they_were(@ForAll long seed) {
        Samples samples = new Samples(seed);
        Workspace workspace = new Workspace(WorkspaceId.of("here"));
        List<UUID> ids = new ArrayList<>();
        int size = 1 + samples.below(samples.below(10) == 0 ? 3000 : 40);
        for (int i = 0; i < size; i++) {
            ids.add(samples.id());
        }
        for (int round = 0; round < 4; round++) {
            try {
                workspace.write(unit -> act(samples, unit, ids, size));
            } catch (RuntimeException refused) {
                assertThat(refused).hasMessageContaining("unique key");
            }
            String before = stateOf(workspace);
            assertThatThrownBy(() -> workspace.write(unit -> {
                        act(samples, unit, ids, size);
                        throw new Stop();
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(stateOf(workspace)).isEqualTo(before);
        }
    }

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Void act(Samples samples, WriteUnit unit, List<UUID> ids, int times) {
        Repository<Probe> probes = unit.repository(Probe.TYPE);
        Repository<ProbeChild> children = unit.repository(ProbeChild.TYPE);
        for (int i = 0; i < times; i++) {
            UUID id = samples.pick(ids);
            Probe probe = samples.probe(id, ids);
            probe = samples.below(times * 2) == 0 ? samples.claiming(probe) : probe;
            Versioned<Probe> old = probes.find(id).orElse(null);
            if (old == null) {
                probes.insertAll(List.of(probe));
                children.insertAll(List.of(samples.child(samples.id(), ids)));
            } else if (samples.below(3) == 0) {
                probes.deleteAll(List.of(id));
            } else {
                probes.updateAll(List.of(old.with(probe)));
            }
        }
        return null;
    }

    private static String stateOf(Workspace workspace) {
        return stateOf(workspace.table(Probe.TYPE)) + stateOf(workspace.table(ProbeChild.TYPE));
    }

    /** Everything that the table holds, and that its hashes find every record and nothing else. */
    private static <T> String stateOf(Table<T> table) {
        StringBuilder state = new StringBuilder();
        List<OrderedIndex<T>> ordered = new ArrayList<>(table.ordered());
        ordered.add(table.byId());
        for (OrderedIndex<T> index : ordered) {
            SlotChunks slots = index.slots();
            int count = 0;
            for (long at = slots.begin(); at != slots.end(); at = slots.next(at)) {
                int slot = slots.at(at);
                count++;
                state.append(slot)
                        .append(':')
                        .append(table.version(slot))
                        .append(table.row(slot))
                        .append('\n');
                assertThat(table.slotOf(table.type().idOf(table.row(slot)))).isEqualTo(slot);
                assertThat(table.takenKey(table.row(slot), slot)).isEmpty();
            }
            assertThat(count).isEqualTo(table.size());
        }
        table.type()
                .fields()
                .forEach(field -> table.postings(field)
                        .ifPresent(postings -> state.append(field).append(entries(table, postings))));
        return state.toString();
    }

    private static <T> List<Long> entries(Table<T> table, Postings<T> postings) {
        List<Long> entries = new ArrayList<>();
        postings.entries().walk(Long.MIN_VALUE, Long.MAX_VALUE, entries::add);
        assertThat(new HashSet<>(entries)).hasSameSizeAs(entries);
        entries.forEach(entry -> assertThat(table.row(entry.intValue())).isNotNull());
        return entries;
    }
}
