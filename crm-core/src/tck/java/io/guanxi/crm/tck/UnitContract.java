package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A unit is all or nothing and sees its own writes; a unit that saw a storage error only rolls back. */
public abstract class UnitContract extends StorageSuite {
    @Test
    void a_unit_commits_when_its_work_returns_and_answers_what_the_work_answered() {
        String answer = storage().write(HOME, unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(probe(1)));
            unit.repository(ProbeChild.TYPE).insertAll(List.of(child(1, 1)));
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(stored(id(1)).value()).isEqualTo(probe(1));
        assertThat(values(ProbeChild.TYPE, Filter.all(), Sort.byId())).containsExactly(child(1, 1));
    }

    @Test
    void a_unit_knows_its_workspace() {
        insert(probe(1));
        assertThat(storage().<Object>read(HOME, unit -> unit.workspace())).isEqualTo(HOME);
        assertThat(storage().<Object>write(AWAY, unit -> unit.workspace())).isEqualTo(AWAY);
        assertThat(stored(id(1)).value()).isEqualTo(probe(1));
    }

    @Test
    void a_unit_sees_its_own_writes_in_every_way_of_reading() {
        insert(probe(1).with(Probe.COLOR, Color.RED), probe(2).with(Probe.COLOR, Color.RED), probe(3));
        write(unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            probes.insertAll(List.of(probe(4).with(Probe.COLOR, Color.RED)));
            probes.updateAll(List.of(new Versioned<>(probe(1).with(Probe.COLOR, Color.GREEN), 1)));
            probes.deleteAll(List.of(id(3)));
            unit.repository(ProbeChild.TYPE).insertAll(List.of(child(1, 2)));
            assertThat(probes.find(id(3))).isEmpty();
            assertThat(probes.find(id(1)).orElseThrow().value().color()).isEqualTo(Color.GREEN);
            assertThat(unit.reader(Probe.TYPE).findAll(List.of(id(3), id(4)))).containsOnlyKeys(id(4));
            assertThat(probes.scan(Scan.of(Filter.eq(Probe.COLOR, Color.RED), 9)))
                    .extracting(row -> row.value().id())
                    .containsExactlyInAnyOrder(id(2), id(4));
            assertThat(probes.count(Filter.all())).isEqualTo(3);
            assertThat(probes.groupCount(Filter.all(), Probe.COLOR)).isEqualTo(Map.of(Color.RED, 2L, Color.GREEN, 1L));
            assertThat(probes.count(Filter.any(Probe.CHILDREN, Filter.all()))).isEqualTo(1);
        });
    }

    @Test
    void a_list_that_was_read_stays_as_it_was() {
        insert(probe(1), probe(2));
        write(unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            List<Versioned<Probe>> list = probes.scan(Scan.of(Filter.all(), 9));
            var found = probes.findAll(List.of(id(1), id(2)));
            probes.updateAll(List.of(new Versioned<>(probe(1).with(Probe.RANK, 1L), 1)));
            probes.deleteAll(List.of(id(2)));
            probes.insertAll(List.of(probe(3)));
            assertThat(list).containsExactlyInAnyOrder(new Versioned<>(probe(1), 1), new Versioned<>(probe(2), 1));
            assertThat(found).containsOnlyKeys(id(1), id(2));
            assertThat(found.get(id(1)).value().rank()).isNull();
        });
    }

    @Test
    void a_runtime_exception_rolls_everything_back_and_passes() {
        rollsBack(new IllegalArgumentException("on purpose"));
    }

    @Test
    void an_error_rolls_everything_back_and_passes() {
        rollsBack(new StackOverflowError("on purpose"));
    }

    @Test
    void a_checked_exception_that_slips_through_rolls_everything_back_and_passes() {
        rollsBack(new IOException("on purpose"));
    }

    private void rollsBack(Throwable thrown) {
        insert(probe(1), probe(2).with(Probe.SERIAL, "taken"));
        Throwable caught = catchThrowable(() -> write(unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            probes.updateAll(List.of(new Versioned<>(probe(1).with(Probe.RANK, 9L), 1)));
            probes.updateIfCurrent(List.of(new Versioned<>(probe(1).with(Probe.RANK, 10L), 2)));
            probes.deleteAll(List.of(id(2)));
            probes.insertAll(List.of(probe(3).with(Probe.SERIAL, "taken"), probe(4).with(Probe.SERIAL, "fresh")));
            unit.repository(ProbeChild.TYPE).insertAll(List.of(child(1, 1)));
            UnitContract.<RuntimeException>sneak(thrown);
        }));
        assertThat(caught).isSameAs(thrown);
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1), 1));
        assertThat(stored(id(2)).value().serial()).isEqualTo("taken");
        assertThat(find(id(3))).isEmpty();
        assertThat(values(ProbeChild.TYPE, Filter.all(), Sort.byId())).isEmpty();
        insert(probe(5).with(Probe.SERIAL, "fresh"));
        assertThat(countIn(HOME, Filter.all())).isEqualTo(3L);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void a_swallowed_duplicate_key_does_not_commit_the_rest() {
        insert(probe(1));
        refusesToCommit(unit -> unit.repository(Probe.TYPE).insertAll(List.of(probe(1))), DuplicateKeyException.class);
    }

    @Test
    void a_swallowed_stale_version_does_not_commit_the_rest() {
        insert(probe(1));
        refusesToCommit(
                unit -> unit.repository(Probe.TYPE).updateAll(List.of(new Versioned<>(probe(1), 5))),
                StaleVersionException.class);
    }

    private void refusesToCommit(Consumer<WriteUnit> failing, Class<? extends Throwable> failure) {
        Throwable refused = catchThrowable(() -> write(unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(probe(2)));
            assertThatThrownBy(() -> failing.accept(unit)).isInstanceOf(failure);
        }));
        assertThat(refused).isInstanceOf(IllegalStateException.class);
        assertThat(find(id(2))).isEmpty();
        insert(probe(2));
        assertThat(stored(id(2)).version()).isEqualTo(1);
    }

    @Test
    void a_unit_inside_a_unit_is_refused() {
        insert(probe(1));
        assertThatThrownBy(() -> storage().read(HOME, outer -> find(id(1)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> write(outer -> find(id(1)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> write(outer -> insert(probe(2)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage().read(HOME, outer -> {
                    insert(probe(2));
                    return Optional.empty();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> write(outer -> insertIn(AWAY, probe(2)))).isInstanceOf(IllegalStateException.class);
        insert(probe(3));
        assertThat(ids(Filter.all(), Sort.byId())).containsExactlyInAnyOrder(id(1), id(3));
    }

    @Test
    void a_unit_that_has_ended_cannot_be_used() {
        insert(probe(1));
        AtomicReference<WriteUnit> writing = new AtomicReference<>();
        AtomicReference<Repository<Probe>> kept = new AtomicReference<>();
        write(unit -> {
            writing.set(unit);
            kept.set(unit.repository(Probe.TYPE));
        });
        var reading = storage().read(HOME, unit -> unit.reader(Probe.TYPE));
        refused(() -> kept.get().find(id(1)));
        refused(() -> kept.get().insertAll(List.of(probe(2))));
        refused(() -> kept.get().deleteAll(List.of(id(1))));
        refused(() -> writing.get().repository(Probe.TYPE).insertAll(List.of(probe(2))));
        refused(() -> reading.find(id(1)));
        refused(() -> reading.scan(Scan.of(Filter.all(), 9)));
        refused(() -> reading.count(Filter.all()));
        assertThat(ids(Filter.all(), Sort.byId())).containsExactly(id(1));
    }

    @Test
    void a_unit_that_ended_by_an_error_cannot_be_used() {
        insert(probe(1));
        AtomicReference<Repository<Probe>> kept = new AtomicReference<>();
        assertThatThrownBy(() -> write(unit -> {
                    kept.set(unit.repository(Probe.TYPE));
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        refused(() -> kept.get().insertAll(List.of(probe(2))));
        assertThat(ids(Filter.all(), Sort.byId())).containsExactly(id(1));
    }

    @Test
    void a_unit_cannot_be_used_on_another_thread() {
        insert(probe(1));
        write(unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            var outcome = Rendezvous.of(1, i -> {
                probes.insertAll(List.of(probe(2)));
                return true;
            });
            assertThat(outcome.get(0).error()).get().isInstanceOf(IllegalStateException.class);
        });
        storage().read(HOME, unit -> {
            var probes = unit.reader(Probe.TYPE);
            var outcome = Rendezvous.of(1, i -> probes.find(id(1)));
            assertThat(outcome.get(0).error()).get().isInstanceOf(IllegalStateException.class);
            return Optional.empty();
        });
        assertThat(ids(Filter.all(), Sort.byId())).containsExactly(id(1));
    }

    private static void refused(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_removal_takes_away_the_records_named_and_no_others() {
        insert(probe(1), probe(2), probe(3));
        delete(id(1), id(3), id(77));
        assertThat(ids(Filter.all(), Sort.byId())).containsExactly(id(2));
    }

    @Test
    void a_record_can_be_removed_and_inserted_again_in_one_unit() {
        insert(probe(1).with(Probe.RANK, 1L).with(Probe.SERIAL, "s").withAll(Probe.TAGS, List.of("old")));
        write(unit -> {
            unit.repository(Probe.TYPE).deleteAll(List.of(id(1)));
            unit.repository(Probe.TYPE).insertAll(List.of(probe(1).with(Probe.SERIAL, "s")));
        });
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.SERIAL, "s"), 1));
    }
}
