package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Probe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches of any size are taken, in the order given. */
public abstract class BatchContract extends StorageSuite {
    private static List<Probe> many(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> probe(n).with(Probe.RANK, (long) n)
                        .with(Probe.SERIAL, "s" + n)
                        .withAll(Probe.TAGS, List.of("t" + n, "all")))
                .toList();
    }

    private static List<UUID> idsOf(int from, int to) {
        return IntStream.range(from, to).mapToObj(StorageSuite::id).toList();
    }

    @Test
    void found_records_come_in_the_order_of_the_ids_given() {
        insert(many(6));
        List<UUID> wanted = List.of(id(4), id(77), id(0), id(5), id(4), id(1));
        var found = findAllIn(HOME, wanted);
        assertThat(found.keySet()).containsExactly(id(4), id(0), id(5), id(1));
        assertThat(found.values()).extracting(row -> row.value().rank()).containsExactly(4L, 0L, 5L, 1L);
    }

    @Test
    void empty_batches_do_nothing() {
        insert(probe(1));
        write(unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            probes.insertAll(List.of());
            probes.updateAll(List.of());
            probes.deleteAll(List.of());
            assertThat(probes.updateIfCurrent(List.of())).isEmpty();
            assertThat(probes.findAll(List.of())).isEmpty();
            assertThat(probes.lock(List.of())).isEmpty();
        });
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1), 1));
    }

    @Test
    void three_thousand_records_are_inserted_at_once() {
        insert(many(3_000));
        assertThat(values(Probe.TYPE, Filter.all(), Sort.by(Probe.RANK))).isEqualTo(many(3_000));
    }

    @Test
    void two_and_a_half_thousand_ids_are_looked_up_at_once() {
        insert(many(2_600));
        List<UUID> wanted = new ArrayList<>(idsOf(0, 2_500));
        Collections.reverse(wanted);
        var found = findAllIn(HOME, wanted);
        assertThat(new ArrayList<>(found.keySet())).isEqualTo(wanted);
        assertThat(found.get(id(2_345)).value().tags()).containsExactly("t2345", "all");
    }

    @Test
    void two_and_a_half_thousand_records_are_locked_and_updated_at_once() {
        insert(many(2_600));
        write(unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            var locked = probes.lock(idsOf(0, 2_500));
            probes.updateAll(locked.values().stream()
                    .map(row -> row.with(row.value().with(Probe.CODE, "changed").withAll(Probe.TAGS, List.of("new"))))
                    .toList());
        });
        assertThat(ids(Filter.eq(Probe.CODE, "changed"), Sort.byId())).hasSize(2_500);
        assertThat(ids(Filter.eq(Probe.TAGS, "new"), Sort.byId())).hasSize(2_500);
        assertThat(stored(id(2_499)).version()).isEqualTo(2);
        assertThat(stored(id(2_500)).version()).isEqualTo(1);
    }

    @Test
    void two_and_a_half_thousand_conditional_updates_tell_which_were_written() {
        insert(many(2_500));
        change(id(7), old -> old);
        var written = storage()
                .write(
                        HOME,
                        unit -> unit.repository(Probe.TYPE)
                                .updateIfCurrent(many(2_500).stream()
                                        .map(value -> new Versioned<>(value.with(Probe.CODE, "changed"), 1))
                                        .toList()));
        assertThat(written).hasSize(2_499).doesNotContain(id(7));
        assertThat(ids(Filter.eq(Probe.CODE, "changed"), Sort.byId())).hasSize(2_499);
    }

    @Test
    void two_and_a_half_thousand_records_are_removed_at_once() {
        insert(many(2_600));
        write(unit -> unit.repository(Probe.TYPE).deleteAll(idsOf(0, 2_500)));
        assertThat(ids(Filter.all(), Sort.byId())).containsExactlyInAnyOrderElementsOf(idsOf(2_500, 2_600));
        assertThat(ids(Filter.eq(Probe.TAGS, "all"), Sort.byId())).hasSize(100);
    }

    @Test
    void a_set_of_a_thousand_values_is_a_filter() {
        insert(many(1_500));
        var ranks = IntStream.range(400, 1_400).mapToObj(n -> (long) n).toList();
        var serials = IntStream.range(400, 1_400).mapToObj(n -> "s" + n).toList();
        var tags = IntStream.range(400, 1_400).mapToObj(n -> "t" + n).toList();
        for (Filter<Probe> filter : List.<Filter<Probe>>of(
                Filter.in(Probe.ID, idsOf(400, 1_400)),
                Filter.in(Probe.RANK, ranks),
                Filter.in(Probe.SERIAL, serials),
                Filter.in(Probe.TAGS, tags))) {
            assertThat(ids(filter, Sort.byId())).containsExactlyInAnyOrderElementsOf(idsOf(400, 1_400));
            assertThat(ids(filter.negate(), Sort.byId())).hasSize(500);
        }
    }
}
