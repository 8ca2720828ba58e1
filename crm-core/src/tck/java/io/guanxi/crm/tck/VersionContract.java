package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Probe;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No update is lost on a record that was read with its version. */
public abstract class VersionContract extends StorageSuite {
    @Test
    void an_inserted_record_has_version_1() {
        insert(probe(1));
        assertThat(stored(id(1)).version()).isEqualTo(1);
    }

    @Test
    void every_update_makes_the_next_version_even_when_nothing_differs() {
        insert(probe(1), probe(2));
        change(id(1), old -> old.with(Probe.RANK, 1L));
        change(id(1), old -> old);
        assertThat(stored(id(1)).version()).isEqualTo(3);
        assertThat(stored(id(2)).version()).isEqualTo(1);
    }

    @Test
    void every_way_of_reading_answers_the_version() {
        insert(probe(1));
        change(id(1), old -> old.with(Probe.RANK, 1L));
        write(unit -> {
            var probes = unit.repository(Probe.TYPE);
            assertThat(probes.findAll(List.of(id(1))).get(id(1)).version()).isEqualTo(2);
            assertThat(probes.lock(List.of(id(1))).get(id(1)).version()).isEqualTo(2);
            assertThat(probes.scan(Scan.of(Filter.all(), 9)).get(0).version()).isEqualTo(2);
        });
    }

    @Test
    void several_updates_in_one_unit_count_one_by_one() {
        insert(probe(1));
        write(unit -> {
            var probes = unit.repository(Probe.TYPE);
            probes.updateAll(List.of(new Versioned<>(probe(1).with(Probe.RANK, 1L), 1)));
            probes.updateAll(List.of(new Versioned<>(probe(1).with(Probe.RANK, 2L), 2)));
            assertThat(stored(unit, id(1)).version()).isEqualTo(3);
        });
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 2L), 3));
    }

    @Test
    void an_update_over_an_old_version_is_refused_with_both_versions() {
        insert(probe(1));
        Versioned<Probe> read = stored(id(1));
        change(id(1), old -> old.with(Probe.RANK, 1L));
        StaleVersionException refused = refusedUpdate(read.with(probe(1).with(Probe.RANK, 2L)));
        assertThat(refused.recordType()).isEqualTo("probe");
        assertThat(refused.id()).isEqualTo(id(1));
        assertThat(refused.expected()).isEqualTo(1);
        assertThat(refused.actual()).isEqualTo(2);
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 1L), 2));
    }

    @Test
    void an_update_over_a_version_that_is_yet_to_come_is_refused() {
        insert(probe(1));
        StaleVersionException refused = refusedUpdate(new Versioned<>(probe(1).with(Probe.RANK, 2L), 2));
        assertThat(refused.expected()).isEqualTo(2);
        assertThat(refused.actual()).isEqualTo(1);
    }

    @Test
    void an_update_of_a_missing_record_is_refused_and_inserts_nothing() {
        StaleVersionException refused = refusedUpdate(new Versioned<>(probe(1), 1));
        assertThat(refused.id()).isEqualTo(id(1));
        assertThat(refused.expected()).isEqualTo(1);
        assertThat(refused.actual()).isZero();
        assertThat(find(id(1))).isEmpty();
    }

    @Test
    void an_update_of_a_deleted_record_is_refused() {
        insert(probe(1), probe(2));
        Versioned<Probe> read = stored(id(1));
        delete(id(1));
        assertThat(refusedUpdate(read).actual()).isZero();
        assertThat(find(id(1))).isEmpty();
    }

    @Test
    void one_old_version_in_a_batch_leaves_nothing_of_the_batch() {
        insert(probe(1), probe(2), probe(3));
        change(id(2), old -> old.with(Probe.RANK, 1L));
        StaleVersionException refused = refusedUpdate(
                new Versioned<>(probe(1).with(Probe.RANK, 9L), 1),
                new Versioned<>(probe(2).with(Probe.RANK, 9L), 1),
                new Versioned<>(probe(3).with(Probe.RANK, 9L), 1));
        assertThat(refused.id()).isEqualTo(id(2));
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1), 1));
        assertThat(stored(id(2))).isEqualTo(new Versioned<>(probe(2).with(Probe.RANK, 1L), 2));
        assertThat(stored(id(3))).isEqualTo(new Versioned<>(probe(3), 1));
    }

    @Test
    void update_if_current_writes_what_is_current_and_passes_over_the_rest() {
        insert(probe(1), probe(2), probe(3));
        change(id(2), old -> old.with(Probe.RANK, 1L));
        Set<UUID> written = storage()
                .write(
                        HOME,
                        unit -> unit.repository(Probe.TYPE)
                                .updateIfCurrent(List.of(
                                        new Versioned<>(probe(1).with(Probe.RANK, 9L), 1),
                                        new Versioned<>(probe(2).with(Probe.RANK, 9L), 1),
                                        new Versioned<>(probe(3).with(Probe.RANK, 9L), 1),
                                        new Versioned<>(probe(4).with(Probe.RANK, 9L), 1))));
        assertThat(written).containsExactlyInAnyOrder(id(1), id(3));
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 9L), 2));
        assertThat(stored(id(2))).isEqualTo(new Versioned<>(probe(2).with(Probe.RANK, 1L), 2));
        assertThat(stored(id(3))).isEqualTo(new Versioned<>(probe(3).with(Probe.RANK, 9L), 2));
        assertThat(find(id(4))).isEmpty();
    }

    @Test
    void update_if_current_that_passes_over_all_does_not_spoil_the_unit() {
        insert(probe(1));
        write(unit -> {
            var probes = unit.repository(Probe.TYPE);
            assertThat(probes.updateIfCurrent(List.of(new Versioned<>(probe(1), 7))))
                    .isEmpty();
            probes.insertAll(List.of(probe(2)));
        });
        assertThat(stored(id(1)).version()).isEqualTo(1);
        assertThat(stored(id(2)).version()).isEqualTo(1);
    }

    @Test
    void a_record_inserted_again_after_its_removal_has_version_1() {
        insert(probe(1));
        change(id(1), old -> old.with(Probe.RANK, 1L));
        delete(id(1));
        insert(probe(1));
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1), 1));
    }

    @SafeVarargs
    private StaleVersionException refusedUpdate(Versioned<Probe>... rows) {
        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class,
                () -> write(unit -> unit.repository(Probe.TYPE).updateAll(List.of(rows))));
        assertThat(refused).isNotNull();
        return refused;
    }
}
