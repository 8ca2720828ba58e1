package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Subject;
import io.guanxi.crm.filter.Evaluator;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import io.guanxi.crm.tck.sample.ReferenceOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is asked, the storage answers what the reference evaluator answers: on trees drawn by chance. */
public abstract class GeneratedFilterContract extends StorageSuite {
    private static final int PROBES = 120;
    private static final int TREES = 150;

    @Test
    void lists_in_any_order_and_pages_of_any_size_agree_with_the_reference() {
        examine(1, 4, (crowd, reader, filter, chance) -> {
            Sort<Probe> sort = chance.sort();
            List<UUID> expected = crowd.passing(filter).stream()
                    .sorted(ReferenceOrder.of(Probe.TYPE, sort))
                    .map(Probe::id)
                    .toList();
            assertThat(pages(reader, Scan.of(filter, 1 + chance.upTo(PROBES)).sorted(sort)))
                    .isEqualTo(expected);
        });
    }

    @Test
    void counts_agree_with_the_reference() {
        examine(2, 5, (crowd, reader, filter, chance) -> {
            long expected = crowd.passing(filter).size();
            assertThat(reader.count(filter)).isEqualTo(expected);
            assertThat(reader.count(filter.negate())).isEqualTo(PROBES - expected);
        });
    }

    @Test
    void counts_in_groups_agree_with_the_reference() {
        List<Field<Probe, ?>> fields = List.of(
                Probe.COLOR, Probe.TAGS, Probe.RANK, Probe.AMOUNT, Probe.DAY, Probe.AT, Probe.CODE, Probe.OWNER);
        examine(3, 4, (crowd, reader, filter, chance) -> {
            Field<Probe, ?> by = chance.oneOf(fields);
            assertThat(groups(reader, filter, by)).isEqualTo(groups(crowd.passing(filter), by));
        });
    }

    @FunctionalInterface
    private interface Question {
        void ask(Crowd crowd, RecordReader<Probe> reader, Filter<Probe> filter, Chance chance);
    }

    private record Crowd(List<Probe> probes, Map<UUID, List<ProbeChild>> children) {
        List<Probe> passing(Filter<Probe> filter) {
            return probes.stream()
                    .filter(probe -> Evaluator.matches(filter, new Member(probe, this)))
                    .toList();
        }
    }

    private record Member(Probe owner, Crowd crowd) implements Subject<Probe> {
        @Override
        @SuppressWarnings("unchecked")
        public <C> Collection<C> related(Relation<Probe, C> relation) {
            return (Collection<C>) crowd.children().getOrDefault(owner.id(), List.of());
        }
    }

    /** Asks about trees from single nodes to this depth. */
    private void examine(int part, int depth, Question question) {
        long seed = Chance.SEED + part;
        Chance chance = new Chance(seed);
        Crowd crowd = settle(chance);
        RandomFilters filters = new RandomFilters(chance);
        for (int n = 0; n < TREES; n++) {
            int tree = n;
            Filter<Probe> filter = filters.ofProbes(1 + n % depth);
            storage().read(HOME, unit -> {
                try {
                    question.ask(crowd, unit.reader(Probe.TYPE), filter, chance);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(
                            "tree " + tree + " of seed " + seed + " (repeat with -Dguanxi.tck.seed=" + Chance.SEED
                                    + "): " + filter + ": " + e.getMessage(),
                            e);
                }
                return Optional.empty();
            });
        }
    }

    /** Fills the storage, partly by updates and with some records removed again. */
    private Crowd settle(Chance chance) {
        List<Probe> first = chance.probes(PROBES + 20);
        List<Probe> probes = chance.probes(PROBES);
        List<ProbeChild> children = chance.children(3 * PROBES, PROBES);
        insert(first);
        write(unit -> {
            var repository = unit.repository(Probe.TYPE);
            repository.updateAll(
                    probes.stream().map(probe -> new Versioned<>(probe, 1)).toList());
            repository.deleteAll(
                    first.subList(PROBES, first.size()).stream().map(Probe::id).toList());
            unit.repository(ProbeChild.TYPE).insertAll(children);
        });
        return new Crowd(probes, children.stream().collect(Collectors.groupingBy(ProbeChild::probe)));
    }

    private static List<UUID> pages(RecordReader<Probe> reader, Scan<Probe> first) {
        List<UUID> seen = new ArrayList<>();
        Scan<Probe> scan = first;
        while (seen.size() <= PROBES) {
            List<Versioned<Probe>> page = reader.scan(scan);
            page.forEach(row -> seen.add(row.value().id()));
            if (page.size() < scan.limit()) {
                return seen;
            }
            Probe last = page.get(page.size() - 1).value();
            scan = scan.after(Position.of(Probe.TYPE, scan.sort(), last));
        }
        return seen;
    }

    private static <V> Map<Object, Long> groups(RecordReader<Probe> reader, Filter<Probe> filter, Field<Probe, V> by) {
        return Map.copyOf(reader.groupCount(filter, by));
    }

    private static <V> Map<Object, Long> groups(List<Probe> probes, Field<Probe, V> by) {
        return probes.stream()
                .flatMap(probe -> by.values(probe).stream().distinct().map(by::stored))
                .collect(Collectors.groupingBy(value -> by.type().decode().apply(value), Collectors.counting()));
    }
}
