package io.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Subject;
import io.guanxi.crm.filter.Evaluator;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.filter.StoredOrder;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.SortValues;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever index answers, the answer is that of the reference evaluator over all records. */
class AnswersTest {
    private static final WorkspaceId HERE = WorkspaceId.of("here");

    @Property(tries = 40)
    void every_answer_equals_the_reference(@ForAll long seed) {
        Samples samples = new Samples(seed);
        MemoryStorage storage = new MemoryStorage();
        Model model = new Model();
        int size = 1 + samples.below(samples.below(4) == 0 ? 1500 : 60);
        storage.write(HERE, unit -> {
            model.fill(samples, unit, size);
            return null;
        });
        storage.write(HERE, unit -> {
            model.change(samples, unit, size / 2);
            return null;
        });
        storage.read(HERE, unit -> {
            for (int i = 0; i < 25; i++) {
                model.examine(samples, unit);
            }
            return null;
        });
    }

    /** All records in plain lists. */
    private static final class Model {
        private final Map<UUID, Probe> probes = new HashMap<>();
        private final Map<UUID, ProbeChild> children = new HashMap<>();
        private final List<UUID> ids = new ArrayList<>();

        void fill(Samples samples, WriteUnit unit, int size) {
            for (int i = 0; i < size; i++) {
                ids.add(samples.id());
            }
            ids.forEach(id -> probes.put(id, samples.probe(id, ids)));
            for (int i = 0; i < size * 2; i++) {
                ProbeChild child = samples.child(samples.id(), ids);
                children.put(child.id(), child);
            }
            unit.repository(Probe.TYPE).insertAll(List.copyOf(probes.values()));
            unit.repository(ProbeChild.TYPE).insertAll(List.copyOf(children.values()));
            unit.repository(Samples.TAGGING).insertAll(List.copyOf(children.values()));
        }

        void change(Samples samples, WriteUnit unit, int times) {
            for (int i = 0; i < times; i++) {
                UUID id = samples.pick(ids);
                if (samples.below(4) == 0) {
                    unit.repository(Probe.TYPE).deleteAll(List.of(id));
                    probes.remove(id);
                } else if (probes.containsKey(id)) {
                    Probe changed = samples.probe(id, ids);
                    Versioned<Probe> found =
                            unit.repository(Probe.TYPE).find(id).orElseThrow();
                    unit.repository(Probe.TYPE).updateAll(List.of(found.with(changed)));
                    probes.put(id, changed);
                }
            }
        }

        void examine(Samples samples, ReadUnit unit) {
            Filter<Probe> filter = samples.filter(3, ids);
            List<Probe> passing = probes.values().stream()
                    .filter(probe -> Evaluator.matches(filter, subject(probe)))
                    .toList();
            assertThat(unit.reader(Probe.TYPE).count(filter)).as("%s", filter).isEqualTo(passing.size());
            Sort<Probe> sort = samples.sort();
            List<Probe> sorted = new ArrayList<>(passing);
            sorted.sort(order(sort));
            assertThat(pages(unit, filter, sort, 1 + samples.below(20)))
                    .as("%s by %s", filter, sort)
                    .isEqualTo(sorted);
            for (Field<Probe, ?> by : List.of(Probe.COLOR, Probe.RANK, Probe.TAGS, Probe.AMOUNT)) {
                assertThat(unit.reader(Probe.TYPE).groupCount(filter, by))
                        .as("%s per %s", filter, by)
                        .isEqualTo(groups(passing, by));
            }
        }

        private List<Probe> pages(ReadUnit unit, Filter<Probe> filter, Sort<Probe> sort, int limit) {
            List<Probe> read = new ArrayList<>();
            Optional<Position> after = Optional.empty();
            while (true) {
                List<Versioned<Probe>> page = unit.reader(Probe.TYPE).scan(new Scan<>(filter, sort, after, limit));
                page.forEach(found -> read.add(found.value()));
                if (page.size() < limit) {
                    return read;
                }
                after = Optional.of(Position.of(Probe.TYPE, sort, read.get(read.size() - 1)));
            }
        }

        private <V> Map<V, Long> groups(List<Probe> passing, Field<Probe, V> by) {
            Map<V, Long> counts = new HashMap<>();
            passing.forEach(
                    probe -> new LinkedHashSet<>(by.values(probe)).forEach(v -> counts.merge(v, 1L, Long::sum)));
            return counts;
        }

        private Subject<Probe> subject(Probe probe) {
            return new Subject<>() {
                @Override
                public Probe owner() {
                    return probe;
                }

                @Override
                @SuppressWarnings("unchecked")
                public <C> Collection<C> related(Relation<Probe, C> relation) {
                    return (Collection<C>) children.values().stream()
                            .filter(child -> child.probe().equals(probe.id()))
                            .toList();
                }
            };
        }
    }

    private static Comparator<Probe> order(Sort<Probe> sort) {
        return (left, right) -> {
            for (Sort.Order<Probe> order : sort.orders()) {
                Object a = SortValues.of(order.field(), left);
                Object b = SortValues.of(order.field(), right);
                int found = a == null || b == null
                        ? Boolean.compare(a == null, b == null)
                        : StoredOrder.compare(a, b) * (order.descending() ? -1 : 1);
                if (found != 0) {
                    return found;
                }
            }
            return StoredOrder.compare(left.id(), right.id());
        };
    }
}
