package io.guanxi.crm.storage.memory;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Measures memory and speed with many records: {@code MemoryFootprint [parents] [children of each] [v7|random]}. Run it
 * with {@code -Xmx1500m} to see that a million parents with four children each fit.
 */
public final class MemoryFootprint {
    private static final WorkspaceId HERE = WorkspaceId.of("here");
    private static final int BATCH = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(7);
    private final MemoryStorage storage = new MemoryStorage();
    private final int parents;
    private final int each;
    private final boolean ordered;
    private final long[] high;
    private long clock = 1_700_000_000_000L << 16;

    private MemoryFootprint(int parents, int each, boolean ordered) {
        this.parents = parents;
        this.each = each;
        this.ordered = ordered;
        this.high = new long[parents];
    }

    public static void main(String[] args) {
        int parents = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int each = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        new MemoryFootprint(parents, each, args.length < 3 || !args[2].equals("random")).run();
    }

    private void run() {
        long empty = heap();
        long start = THREADS.getCurrentThreadCpuTime();
        for (int from = 0; from < parents; from += BATCH) {
            insert(from, Math.min(parents, from + BATCH));
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        long rows = (long) parents * (1 + each);
        long used = heap() - empty;
        System.out.printf("%,d parents with %d children each%n", parents, each);
        System.out.printf("insert       %,.0f rows/s (%.1f s)%n", rows / seconds, seconds);
        System.out.printf("heap         %,d MB, %,d B per parent with its children%n", used >> 20, used / parents);
        reads();
        map();
        pages();
        counts();
        changes();
    }

    private void reads() {
        time(
                "find, one unit each",
                1_000_000,
                i -> storage.read(HERE, unit -> unit.reader(Probe.TYPE).find(idAt(random.nextInt(parents)))));
        storage.read(HERE, unit -> {
            var reader = unit.reader(Probe.TYPE);
            time("find, in one unit", 2_000_000, i -> reader.find(idAt(random.nextInt(parents))));
            return null;
        });
    }

    /** What a plain map needs for the same look-ups. */
    private void map() {
        Map<UUID, Probe> map = new HashMap<>();
        storage.read(HERE, unit -> {
            var reader = unit.reader(Probe.TYPE);
            for (int i = 0; i < parents; i++) {
                map.put(idAt(i), reader.find(idAt(i)).orElseThrow().value());
            }
            return null;
        });
        time("HashMap.get", 2_000_000, i -> map.get(idAt(random.nextInt(parents))));
    }

    private void pages() {
        Filter<Probe> tag = Filter.eq(Probe.TAGS, "t3");
        page("page of 50 by id", Filter.all(), Sort.byId());
        page("page of 50 by tag of 12%", tag, Sort.byId());
        page("page of 50 by tag of 0.1%", Filter.eq(Probe.TAGS, "rare"), Sort.byId());
        page("page of 50 by color, tag", Filter.eq(Probe.COLOR, Color.RED).and(tag), Sort.byId());
        page("page of 50 by child kind", Filter.any(Samples.TAGGINGS, Filter.eq(ProbeChild.KIND, "k3")), Sort.byId());
        page(
                "page of 50 by kind, color",
                Filter.any(Samples.TAGGINGS, Filter.eq(ProbeChild.KIND, "k3")).and(Filter.eq(Probe.COLOR, Color.RED)),
                Sort.byId());
        page("page of 50 sorted by rank", Filter.all(), Sort.byDescending(Probe.RANK));
    }

    private void page(String what, Filter<Probe> filter, Sort<Probe> sort) {
        AtomicReference<Optional<Position>> at = new AtomicReference<>(Optional.empty());
        IntConsumer one = i -> at.set(storage.read(HERE, unit -> {
            List<Versioned<Probe>> found = unit.reader(Probe.TYPE).scan(new Scan<>(filter, sort, at.get(), 50));
            return found.size() < 50
                    ? Optional.empty()
                    : Optional.of(Position.of(Probe.TYPE, sort, found.get(49).value()));
        }));
        time(what, 2_000, one);
    }

    private void counts() {
        count("count all", unit -> unit.count(Filter.all()));
        count("count by tag", unit -> unit.count(Filter.eq(Probe.TAGS, "t3")));
        count(
                "count per color",
                unit -> unit.groupCount(Filter.all(), Probe.COLOR).size());
        count("count, no index", unit -> unit.count(Filter.eq(Probe.CODE, "c3")));
        count(
                "count by child, no index",
                unit -> unit.count(Filter.any(Samples.TAGGINGS, Filter.eq(ProbeChild.KIND, "k3"))));
    }

    private void count(String what, java.util.function.ToLongFunction<io.guanxi.crm.storage.RecordReader<Probe>> ask) {
        time(what, 1_000, i -> storage.read(HERE, unit -> ask.applyAsLong(unit.reader(Probe.TYPE))));
    }

    private void changes() {
        time(
                "update one, unit each",
                200_000,
                i -> storage.write(HERE, unit -> {
                    var probes = unit.repository(Probe.TYPE);
                    Versioned<Probe> found =
                            probes.find(idAt(random.nextInt(parents))).orElseThrow();
                    probes.updateAll(List.of(found.with(found.value().with(Probe.RANK, (long) random.nextInt(1000)))));
                    return null;
                }));
    }

    /** The time of this thread alone, so that a busy machine does not show. */
    private static void time(String what, int times, IntConsumer work) {
        run(times, work);
        long start = THREADS.getCurrentThreadCpuTime();
        int done = run(times, work);
        double micros = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / done;
        System.out.printf("%-26s %,12.0f /s  %,12.2f us%n", what, 1e6 / micros, micros);
    }

    private static int run(int times, IntConsumer work) {
        long start = THREADS.getCurrentThreadCpuTime();
        int done = 0;
        while (done < times && THREADS.getCurrentThreadCpuTime() - start < 2_000_000_000L) {
            for (int i = 0; i < Math.max(1, times / 1000); i++, done++) {
                work.accept(done);
            }
        }
        return done;
    }

    private void insert(int from, int to) {
        List<Probe> probes = new ArrayList<>();
        List<ProbeChild> children = new ArrayList<>();
        for (int i = from; i < to; i++) {
            high[i] = ordered ? clock += 1 << 16 : random.nextLong();
            Probe probe = probe(i);
            probes.add(probe);
            for (int c = 0; c < each; c++) {
                children.add(child(probe.id()));
            }
        }
        storage.write(HERE, unit -> {
            unit.repository(Probe.TYPE).insertAll(probes);
            unit.repository(Samples.TAGGING).insertAll(children);
            return null;
        });
    }

    private UUID idAt(int i) {
        return new UUID(high[i], high[i] * 31 | 1L << 63);
    }

    private Probe probe(int i) {
        String rare = random.nextInt(1000) == 0 ? "rare" : "t" + random.nextInt(16);
        return new Probe(
                idAt(i),
                "客户有限公司" + i,
                "c" + random.nextInt(50),
                Color.values()[random.nextInt(3)],
                (long) random.nextInt(1000),
                java.math.BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                LocalDate.ofEpochDay(20_000 + random.nextInt(700)),
                null,
                true,
                null,
                null,
                null,
                List.of(("t" + random.nextInt(16)).intern(), rare.intern()),
                null,
                List.of(),
                "s" + i,
                null);
    }

    private ProbeChild child(UUID parent) {
        UUID id = ordered
                ? new UUID(clock += 1 << 16, random.nextLong())
                : new UUID(random.nextLong(), random.nextLong());
        return new ProbeChild(
                id,
                parent,
                ("k" + random.nextInt(16)).intern(),
                null,
                null,
                LocalDate.ofEpochDay(20_000 + random.nextInt(700)),
                null,
                null,
                List.of());
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
