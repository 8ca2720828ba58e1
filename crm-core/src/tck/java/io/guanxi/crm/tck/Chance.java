package io.guanxi.crm.tck;

import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws values, records and orders from small pools, so that they often meet. The same seed draws the same; the system
 * property {@code guanxi.tck.seed} sets another one than the default.
 */
final class Chance {
    // Texts keep to characters whose order by UTF-16 unit and by code point is the same.
    private static final List<String> TEXTS = List.of(
            "", " ", "a", "A", "a ", " a", "ab", "aB", "abc", "b", "ba", "é", "e\u0301", "中", "中文", "中文名", "文中", "𠮷",
            "𠮷野家", "100%", "100", "a_b", "axb", "a\\b", "O'Neil", "\"q\"", "%", "_", "\\", "'");
    private static final List<String> PARTS =
            List.of("", "a", "A", "b", " ", "中", "文", "𠮷", "%", "_", "\\", "'", "\"", "0", "é", "ab");
    private static final List<Long> INTEGERS = List.of(-10L, -9L, -1L, 0L, 1L, 2L, 9L, 10L, 100L, Long.MAX_VALUE);
    private static final List<BigDecimal> DECIMALS = Stream.of(
                    "-100",
                    "-0.01",
                    "0",
                    "0.000001",
                    "0.1",
                    "0.2",
                    "0.3",
                    "9.99",
                    "10",
                    "10.5",
                    "300000",
                    "1000000000000")
            .map(BigDecimal::new)
            .toList();
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);
    private static final Instant AT = Instant.parse("2026-06-30T15:59:59.999998Z");

    /** The seed of this run; the chance of part {@code n} is seeded with {@code SEED + n}. */
    static final long SEED = Long.getLong("guanxi.tck.seed", 20_260_630L);

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    <V> V oneOf(List<V> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    private <V> @Nullable V orNone(V value) {
        return onceIn(4) ? null : value;
    }

    String text() {
        return oneOf(TEXTS);
    }

    String part() {
        return oneOf(PARTS);
    }

    long integer() {
        return oneOf(INTEGERS);
    }

    BigDecimal decimal() {
        return oneOf(DECIMALS);
    }

    LocalDate day() {
        return onceIn(8) ? LocalDate.of(1, 1, 1) : DAY.plusDays(random.nextInt(6));
    }

    Instant at() {
        return onceIn(8) ? Instant.EPOCH.minusNanos(1_000) : AT.plusNanos(1_000L * random.nextInt(5));
    }

    boolean flag() {
        return random.nextBoolean();
    }

    Color color() {
        return oneOf(List.of(Color.values()));
    }

    UUID owner() {
        return StorageSuite.id(5_000 + random.nextInt(4));
    }

    private List<String> texts() {
        return random.ints(random.nextInt(4), 0, TEXTS.size())
                .distinct()
                .mapToObj(TEXTS::get)
                .toList();
    }

    Probe probe(UUID id) {
        return Probe.of(id)
                .with(Probe.NAME, orNone(text()))
                .with(Probe.CODE, orNone(text()))
                .with(Probe.COLOR, orNone(color()))
                .with(Probe.RANK, orNone(integer()))
                .with(Probe.AMOUNT, orNone(decimal()))
                .with(Probe.DAY, orNone(day()))
                .with(Probe.AT, orNone(at()))
                .with(Probe.ACTIVE, orNone(flag()))
                .with(Probe.NOTE, orNone(text()))
                .with(Probe.OWNER, orNone(owner()))
                .withAll(Probe.TAGS, texts())
                .with(Probe.SECRET, orNone(text()))
                .withAll(Probe.PHONES, texts());
    }

    List<Probe> probes(int size) {
        return IntStream.range(0, size).mapToObj(n -> probe(StorageSuite.id(n))).toList();
    }

    /** Children of the first so many probes and of a few that do not exist. */
    List<ProbeChild> children(int size, int parents) {
        return IntStream.range(0, size)
                .mapToObj(n -> StorageSuite.child(n, random.nextInt(parents + 5))
                        .with(ProbeChild.KIND, orNone(text()))
                        .with(ProbeChild.AMOUNT, orNone(decimal()))
                        .with(ProbeChild.POINTS, orNone((long) random.nextInt(5)))
                        .with(ProbeChild.DAY, orNone(day()))
                        .with(ProbeChild.AT, orNone(at()))
                        .with(ProbeChild.FLAG, orNone(flag()))
                        .withAll(ProbeChild.MARKS, texts()))
                .toList();
    }

    Sort<Probe> sort() {
        Sort<Probe> sort = Sort.byId();
        var fields = new ArrayList<>(List.of(
                Probe.NAME,
                Probe.CODE,
                Probe.COLOR,
                Probe.RANK,
                Probe.AMOUNT,
                Probe.DAY,
                Probe.AT,
                Probe.ACTIVE,
                Probe.OWNER));
        for (int criteria = random.nextInt(4); criteria > 0; criteria--) {
            sort = sort.then(fields.remove(random.nextInt(fields.size())), random.nextBoolean());
        }
        return sort;
    }
}
