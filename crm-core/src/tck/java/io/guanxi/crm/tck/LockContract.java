package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tck.Rendezvous.Outcome;
import io.guanxi.crm.tck.sample.Probe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A locked record is written and locked by nobody else until the unit ends. */
public abstract class LockContract extends StorageSuite {
    /** How long a unit holds its lock in a test while another one must be waiting. */
    private static final int HOLD_MILLIS = 300;

    private static long rank(Versioned<Probe> row) {
        return Objects.requireNonNull(row.value().rank());
    }

    /** Locks the record and raises its rank; answers the rank it found. */
    private static long raise(WriteUnit unit, UUID id) {
        Repository<Probe> probes = unit.repository(Probe.TYPE);
        Versioned<Probe> row = Objects.requireNonNull(probes.lock(List.of(id)).get(id));
        probes.updateAll(List.of(row.with(row.value().with(Probe.RANK, rank(row) + 1))));
        return rank(row);
    }

    @Test
    void a_lock_answers_the_records_in_the_order_of_the_ids_given() {
        insert(probe(1), probe(2), probe(3));
        change(id(2), old -> old.with(Probe.RANK, 1L));
        write(unit -> {
            var locked = unit.repository(Probe.TYPE).lock(List.of(id(3), id(77), id(2), id(3), id(1)));
            assertThat(locked.keySet()).containsExactly(id(3), id(2), id(1));
            assertThat(locked.get(id(2))).isEqualTo(new Versioned<>(probe(2).with(Probe.RANK, 1L), 2));
        });
    }

    @Test
    void a_locked_record_can_be_read_and_written_by_its_own_unit() {
        insert(probe(1).with(Probe.RANK, 0L));
        write(unit -> {
            assertThat(raise(unit, id(1))).isZero();
            assertThat(raise(unit, id(1))).isEqualTo(1);
            assertThat(stored(unit, id(1)).version()).isEqualTo(3);
        });
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 2L), 3));
    }

    @Test
    void a_second_lock_waits_and_sees_what_the_first_one_committed() {
        insert(probe(1).with(Probe.RANK, 0L));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch secondIsIn = new CountDownLatch(1);
        AtomicBoolean overtaken = new AtomicBoolean();
        List<Outcome<Long>> found = Rendezvous.of(2, task -> {
            if (task == 1) {
                Rendezvous.await(locked);
                return storage().<Long>write(HOME, unit -> {
                    unit.repository(Probe.TYPE).lock(List.of(id(1)));
                    secondIsIn.countDown();
                    return raise(unit, id(1));
                });
            }
            return storage().<Long>write(HOME, unit -> {
                long rank = raise(unit, id(1));
                locked.countDown();
                overtaken.set(Rendezvous.awaitAtMost(secondIsIn, HOLD_MILLIS));
                return rank;
            });
        });
        assertThat(overtaken)
                .as("the second lock was had while the first one was held")
                .isFalse();
        assertThat(found).extracting(Outcome::get).containsExactly(0L, 1L);
        assertThat(rank(stored(id(1)))).isEqualTo(2);
    }

    @Test
    void a_lock_ends_when_its_unit_is_rolled_back() {
        insert(probe(1).with(Probe.RANK, 0L));
        Throwable caught = catchThrowable(() -> write(unit -> {
            raise(unit, id(1));
            throw new IllegalArgumentException("on purpose");
        }));
        assertThat(caught).isInstanceOf(IllegalArgumentException.class);
        List<Outcome<Long>> found = Rendezvous.of(1, task -> storage().<Long>write(HOME, unit -> raise(unit, id(1))));
        assertThat(found.get(0).get()).isZero();
    }

    @Test
    void a_locked_record_is_not_written_by_another_unit() {
        insert(probe(1).with(Probe.RANK, 0L));
        Versioned<Probe> read = stored(id(1));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        AtomicBoolean overtaken = new AtomicBoolean();
        List<Outcome<Long>> found = Rendezvous.of(2, task -> {
            if (task == 1) {
                Rendezvous.await(locked);
                write(unit -> {
                    unit.repository(Probe.TYPE).updateAll(List.of(read.with(probe(1).with(Probe.RANK, 50L))));
                    written.countDown();
                });
                return 50L;
            }
            return storage().<Long>write(HOME, unit -> {
                unit.repository(Probe.TYPE).lock(List.of(id(1)));
                locked.countDown();
                overtaken.set(Rendezvous.awaitAtMost(written, HOLD_MILLIS));
                return raise(unit, id(1));
            });
        });
        assertThat(overtaken).as("the record was written while it was locked").isFalse();
        assertThat(found.get(0).get()).isZero();
        assertThat(found.get(1).error())
                .get()
                .isInstanceOfAny(StaleVersionException.class, TransientStorageException.class);
        assertThat(rank(stored(id(1)))).isEqualTo(1);
    }

    @Test
    void no_update_is_lost_under_locks() {
        insert(probe(1).with(Probe.RANK, 0L));
        List<Outcome<Integer>> done = Rendezvous.of(4, task -> {
            for (int i = 0; i < 25; i++) {
                Rendezvous.retrying(() -> storage().<Long>write(HOME, unit -> raise(unit, id(1))));
            }
            return 25;
        });
        assertThat(done).extracting(Outcome::get).containsOnly(25);
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 100L), 101));
    }

    @Test
    void a_rule_over_several_records_holds_when_it_is_checked_under_a_lock() {
        insert(probe(0));
        for (int round = 0; round < 20; round++) {
            UUID[] onDuty = {id(2 * round + 1), id(2 * round + 2)};
            insert(
                    Probe.of(onDuty[0]).with(Probe.ACTIVE, true),
                    Probe.of(onDuty[1]).with(Probe.ACTIVE, true));
            List<Outcome<Boolean>> left =
                    Rendezvous.of(2, task -> Rendezvous.retrying(() -> leave(onDuty[task], onDuty)));
            assertThat(left).extracting(Outcome::get).containsExactlyInAnyOrder(true, false);
            assertThat(countIn(HOME, Filter.eq(Probe.ACTIVE, true))).isEqualTo(round + 1);
        }
    }

    /** Goes off duty unless nobody would be left; the guard row is probe 0. */
    private boolean leave(UUID id, UUID[] both) {
        return storage().<Boolean>write(HOME, unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            probes.lock(List.of(id(0)));
            Filter<Probe> active = Filter.in(Probe.ID, List.of(both)).and(Filter.eq(Probe.ACTIVE, true));
            if (probes.count(active) < 2) {
                return false;
            }
            Versioned<Probe> row = stored(unit, id);
            probes.updateAll(List.of(row.with(row.value().with(Probe.ACTIVE, false))));
            return true;
        });
    }

    @Test
    void crossed_locks_end_by_success_or_by_a_refusal_that_may_be_repeated() {
        insert(probe(1).with(Probe.RANK, 0L), probe(2).with(Probe.RANK, 0L));
        int rounds = 5;
        for (int round = 0; round < rounds; round++) {
            CountDownLatch bothHoldOne = new CountDownLatch(2);
            List<Outcome<Integer>> ends = Rendezvous.of(
                    2,
                    task -> Rendezvous.retrying(() -> storage().<Integer>write(HOME, unit -> {
                        raise(unit, id(task == 0 ? 1 : 2));
                        bothHoldOne.countDown();
                        Rendezvous.awaitAtMost(bothHoldOne, 200);
                        raise(unit, id(task == 0 ? 2 : 1));
                        return task;
                    })));
            assertThat(ends).extracting(Outcome::get).containsExactly(0, 1);
        }
        assertThat(rank(stored(id(1)))).isEqualTo(2L * rounds);
        assertThat(rank(stored(id(2)))).isEqualTo(2L * rounds);
    }

    @Test
    void overlapping_sets_locked_in_any_order_lose_nothing() {
        insert(IntStream.range(0, 8)
                .mapToObj(n -> probe(n).with(Probe.RANK, 0L))
                .toList());
        List<Outcome<Integer>> done = Rendezvous.of(4, task -> {
            Random random = new Random(task);
            for (int i = 0; i < 15; i++) {
                List<UUID> ids = new ArrayList<>(
                        IntStream.range(0, 8).mapToObj(StorageSuite::id).toList());
                Collections.shuffle(ids, random);
                List<UUID> five = ids.subList(0, 5);
                Rendezvous.retrying(() -> storage().<Integer>write(HOME, unit -> raiseAll(unit, five)));
            }
            return 15 * 5;
        });
        assertThat(done).extracting(Outcome::get).containsOnly(75);
        long sum = scanIn(HOME, Scan.of(Filter.all(), 9)).stream()
                .mapToLong(LockContract::rank)
                .sum();
        assertThat(sum).isEqualTo(4 * 75);
    }

    private static int raiseAll(WriteUnit unit, List<UUID> ids) {
        Repository<Probe> probes = unit.repository(Probe.TYPE);
        probes.updateAll(probes.lock(ids).values().stream()
                .map(row -> row.with(row.value().with(Probe.RANK, rank(row) + 1)))
                .toList());
        return ids.size();
    }
}
