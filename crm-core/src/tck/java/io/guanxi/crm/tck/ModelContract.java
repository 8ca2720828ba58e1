package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import io.guanxi.crm.tck.sample.ReferenceStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** After any sequence of units the storage holds and answers what the reference storage does. */
public abstract class ModelContract extends StorageSuite {
    private static final int IDS = 14;

    /** One operation of a unit; answers what it saw. */
    @FunctionalInterface
    private interface Step {
        Object run(Repository<Probe> probes);
    }

    @Test
    void short_units_of_single_records_do_what_the_reference_does() {
        compare(1, 25, 20, 3, 1);
    }

    @Test
    void long_units_of_batches_do_what_the_reference_does() {
        compare(2, 12, 12, 8, 6);
    }

    private void compare(int part, int sequences, int units, int steps, int batch) {
        ReferenceStorage reference = new ReferenceStorage(List.of(Probe.TYPE, ProbeChild.TYPE));
        for (int n = 0; n < sequences; n++) {
            long seed = Chance.SEED + 1_000L * part + n;
            Chance chance = new Chance(seed);
            WorkspaceId workspace = WorkspaceId.of("run-" + n);
            for (int u = 0; u < units; u++) {
                Function<WriteUnit, List<Object>> work = unit(chance, steps, batch);
                String where =
                        "unit " + u + " of seed " + seed + " (repeat with -Dguanxi.tck.seed=" + Chance.SEED + ")";
                assertThat(outcome(storage(), workspace, work))
                        .as(where)
                        .isEqualTo(outcome(reference, workspace, work));
                Sort<Probe> sort = chance.sort();
                assertThat(state(storage(), workspace, sort)).as(where).isEqualTo(state(reference, workspace, sort));
            }
        }
    }

    /** What the unit answered, or that it was refused and why. */
    private static Object outcome(CrmStorage storage, WorkspaceId workspace, Function<WriteUnit, List<Object>> work) {
        try {
            return storage.write(workspace, work);
        } catch (CrmException e) {
            return e.code();
        } catch (ArithmeticException e) {
            return "given up";
        }
    }

    private static Object state(CrmStorage storage, WorkspaceId workspace, Sort<Probe> sort) {
        return storage.<Object>read(workspace, unit -> {
            var probes = unit.reader(Probe.TYPE);
            return List.of(
                    probes.scan(Scan.of(Filter.<Probe>all(), 100).sorted(sort)),
                    probes.count(Filter.absent(Probe.CODE)),
                    probes.groupCount(Filter.all(), Probe.TAGS),
                    probes.findAll(
                            IntStream.range(0, IDS).mapToObj(StorageSuite::id).toList()));
        });
    }

    private static Function<WriteUnit, List<Object>> unit(Chance chance, int most, int batch) {
        List<Step> steps = IntStream.rangeClosed(0, chance.upTo(most))
                .mapToObj(n -> step(chance, 1 + chance.upTo(batch)))
                .toList();
        boolean givesUp = chance.onceIn(6);
        return unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            List<Object> seen = new ArrayList<>();
            steps.forEach(step -> seen.add(step.run(probes)));
            if (givesUp) {
                throw new ArithmeticException("on purpose");
            }
            return seen;
        };
    }

    private static Step step(Chance chance, int size) {
        List<UUID> ids = IntStream.range(0, size)
                .mapToObj(n -> id(chance.upTo(IDS)))
                .distinct()
                .toList();
        List<Probe> drawn = ids.stream().map(chance::probe).toList();
        String serial = "s" + chance.upTo(5);
        Filter<Probe> filter = new RandomFilters(chance).ofProbes(2);
        boolean outdated = chance.onceIn(8);
        return switch (chance.upTo(8)) {
            case 0 -> probes -> insertMissing(probes, drawn);
            case 1 -> probes -> insertMissing(probes, List.of(drawn.get(0).with(Probe.SERIAL, serial)));
            case 2 -> probes -> update(probes, drawn, outdated);
            case 3 -> probes -> update(probes, List.of(drawn.get(0).with(Probe.SERIAL, serial)), false);
            case 4 -> probes -> updateIfCurrent(probes, drawn, outdated);
            case 5 ->
                probes -> {
                    probes.deleteAll(ids);
                    return probes.count(Filter.all());
                };
            case 6 -> probes -> probes.scan(Scan.of(filter, 50));
            default -> probes -> probes.lock(ids);
        };
    }

    private static Object insertMissing(Repository<Probe> probes, List<Probe> drawn) {
        var found = probes.findAll(drawn.stream().map(Probe::id).toList());
        probes.insertAll(
                drawn.stream().filter(one -> !found.containsKey(one.id())).toList());
        return found;
    }

    private static Object update(Repository<Probe> probes, List<Probe> drawn, boolean outdated) {
        var found = probes.findAll(drawn.stream().map(Probe::id).toList());
        probes.updateAll(rows(probes, drawn, outdated));
        return found;
    }

    private static Object updateIfCurrent(Repository<Probe> probes, List<Probe> drawn, boolean outdated) {
        return probes.updateIfCurrent(rows(probes, drawn, outdated));
    }

    /** The drawn records over the versions found; the first one over an old version when outdated. */
    private static List<Versioned<Probe>> rows(Repository<Probe> probes, List<Probe> drawn, boolean outdated) {
        var found = probes.findAll(drawn.stream().map(Probe::id).toList());
        return drawn.stream()
                .filter(one -> found.containsKey(one.id()))
                .map(one -> new Versioned<>(
                        one,
                        outdated && one.equals(drawn.get(0))
                                ? 0
                                : found.get(one.id()).version()))
                .toList();
    }
}
