package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ReferenceOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists have one order in every storage: by stored value, absent ones last in either direction, ties by id. */
public abstract class SortContract extends StorageSuite {
    /** The values in ascending order; each is given to two records, and two records have none. */
    @SafeVarargs
    private <V> void sorts(Field<Probe, V> field, V... ascending) {
        int size = ascending.length;
        for (int n = 0; n < 2 * size; n++) {
            insert(probe(n).with(field, ascending[n * 3 % size]));
        }
        insert(probe(2 * size), probe(2 * size + 1));
        List<UUID> none = inIdOrder(2 * size, 2 * size + 1);
        List<List<UUID>> groups = IntStream.range(0, size)
                .mapToObj(v -> inIdOrder(IntStream.range(0, 2 * size)
                        .filter(n -> n * 3 % size == v)
                        .toArray()))
                .toList();
        var up = IntStream.range(0, size).mapToObj(groups::get);
        var down = IntStream.range(0, size).mapToObj(v -> groups.get(size - 1 - v));
        assertThat(ids(Filter.all(), Sort.by(field))).isEqualTo(flat(up, none));
        assertThat(ids(Filter.all(), Sort.byDescending(field))).isEqualTo(flat(down, none));
        IntStream.rangeClosed(0, 2 * size + 1).forEach(n -> delete(id(n)));
    }

    private static List<UUID> flat(Stream<List<UUID>> groups, List<UUID> none) {
        return Stream.concat(groups, Stream.of(none)).flatMap(List::stream).toList();
    }

    private static List<UUID> inIdOrder(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(StorageSuite::id)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    @Test
    void without_criteria_a_list_is_in_the_order_of_the_ids_as_text() {
        insert(IntStream.range(0, 40).mapToObj(StorageSuite::probe).toList());
        assertThat(ids(Filter.all(), Sort.byId()))
                .isEqualTo(inIdOrder(IntStream.range(0, 40).toArray()));
        assertThat(ids(Filter.all(), Sort.by(Probe.ID)))
                .isEqualTo(inIdOrder(IntStream.range(0, 40).toArray()));
    }

    @Test
    void integers_are_sorted_with_absent_ones_last_both_ways() {
        sorts(Probe.RANK, Long.MIN_VALUE, -10L, -9L, 0L, 9L, 10L, 100L, Long.MAX_VALUE);
    }

    @Test
    void decimals_are_sorted_with_absent_ones_last_both_ways() {
        sorts(
                Probe.AMOUNT,
                new BigDecimal("-100"),
                new BigDecimal("-9.99"),
                BigDecimal.ZERO,
                new BigDecimal("0.000001"),
                new BigDecimal("9"),
                new BigDecimal("10"),
                new BigDecimal("10.01"));
    }

    @Test
    void dates_and_instants_are_sorted_with_absent_ones_last_both_ways() {
        sorts(
                Probe.DAY,
                LocalDate.of(1, 1, 1),
                LocalDate.of(1999, 12, 31),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(9999, 12, 31));
        sorts(
                Probe.AT,
                Instant.parse("1900-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.EPOCH,
                Instant.parse("2026-06-30T00:00:00.000001Z"),
                Instant.parse("2026-06-30T00:00:00.000002Z"));
    }

    @Test
    void texts_are_sorted_by_character_with_absent_ones_last_both_ways() {
        sorts(Probe.CODE, "", " ", "-", "10", "9", "A", "B", "_", "a", "a ", "a-", "aa", "b");
    }

    @Test
    void choices_booleans_and_ids_are_sorted_with_absent_ones_last_both_ways() {
        sorts(Probe.ACTIVE, false, true);
        sorts(Probe.COLOR, Color.DEEP_BLUE, Color.GREEN);
        sorts(
                Probe.OWNER,
                new UUID(0, 1),
                new UUID(0, -1),
                new UUID(Long.MAX_VALUE, 0),
                new UUID(Long.MIN_VALUE, 0),
                new UUID(-1, -1));
    }

    @Test
    void names_are_sorted_by_their_ascii_key() {
        String[] names = {"上海", "北京", "Beijing", "阿里", "安徽", "重庆", "A", "a", "zz", "中国", "张三", "9", "𠮷", ""};
        List<Probe> probes = IntStream.range(0, names.length)
                .mapToObj(n -> probe(n).with(Probe.NAME, names[n]))
                .toList();
        insert(probes);
        insert(probe(50), probe(51));
        for (Sort<Probe> sort : List.of(Sort.by(Probe.NAME), Sort.byDescending(Probe.NAME))) {
            List<UUID> expected = Stream.concat(
                            probes.stream(), IntStream.of(50, 51).mapToObj(StorageSuite::probe))
                    .sorted(ReferenceOrder.of(Probe.TYPE, sort))
                    .map(Probe::id)
                    .toList();
            assertThat(ids(Filter.all(), sort)).isEqualTo(expected);
        }
    }

    @Test
    void an_update_moves_a_record_to_its_new_place() {
        insert(
                probe(1).with(Probe.NAME, "A").with(Probe.RANK, 1L),
                probe(2).with(Probe.NAME, "B").with(Probe.RANK, 2L));
        change(id(1), old -> old.with(Probe.NAME, "C").with(Probe.RANK, 3L));
        assertThat(ids(Filter.all(), Sort.by(Probe.NAME))).containsExactly(id(2), id(1));
        assertThat(ids(Filter.all(), Sort.by(Probe.RANK))).containsExactly(id(2), id(1));
    }

    @Test
    void later_criteria_decide_among_equals_each_in_its_own_direction() {
        List<Probe> probes = IntStream.range(0, 60)
                .mapToObj(n -> probe(n).with(Probe.COLOR, n % 4 == 3 ? null : Color.values()[n % 4])
                        .with(Probe.RANK, n % 5 == 4 ? null : (long) (n % 5))
                        .with(Probe.DAY, n % 3 == 2 ? null : LocalDate.of(2026, 1, 1 + n % 3)))
                .toList();
        insert(probes);
        for (int directions = 0; directions < 8; directions++) {
            Sort<Probe> sort = Sort.<Probe>byId()
                    .then(Probe.COLOR, (directions & 1) != 0)
                    .then(Probe.RANK, (directions & 2) != 0)
                    .then(Probe.DAY, (directions & 4) != 0);
            assertThat(ids(Filter.all(), sort))
                    .isEqualTo(probes.stream()
                            .sorted(ReferenceOrder.of(Probe.TYPE, sort))
                            .map(Probe::id)
                            .toList());
        }
    }

    @Test
    void a_list_ends_at_the_number_asked_for() {
        insert(IntStream.range(0, 30)
                .mapToObj(n -> probe(n).with(Probe.RANK, (long) n))
                .toList());
        List<UUID> three = scanIn(HOME, Scan.of(Filter.<Probe>all(), 3).sorted(Sort.byDescending(Probe.RANK))).stream()
                .map(row -> row.value().id())
                .toList();
        assertThat(three).containsExactly(id(29), id(28), id(27));
        assertThat(scanIn(HOME, Scan.of(Filter.all(), 30))).hasSize(30);
        assertThat(scanIn(HOME, Scan.of(Filter.all(), 31))).hasSize(30);
    }
}
