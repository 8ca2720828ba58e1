package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.Rendezvous.Outcome;
import io.guanxi.crm.tck.sample.Probe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Units that collide: one winner, nothing lost, nothing half seen. */
public abstract class RaceContract extends StorageSuite {
    private static final int ACCOUNTS = 10;

    private static long rank(Versioned<Probe> row) {
        return Objects.requireNonNull(row.value().rank());
    }

    @Test
    void as_many_conditional_updates_succeed_as_the_version_grows() {
        insert(probe(1).with(Probe.RANK, 0L));
        List<Outcome<Integer>> successes = Rendezvous.of(4, task -> {
            int mine = 0;
            while (mine < 40) {
                mine += conditionalUpdate();
            }
            return mine;
        });
        int total = successes.stream()
                .mapToInt(one -> Objects.requireNonNull(one.get()))
                .sum();
        assertThat(total).isEqualTo(160);
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 160L), 161));
    }

    /** Reads in one unit and writes in another one; 1 when the write succeeded, 0 when it came too late. */
    private int conditionalUpdate() {
        Versioned<Probe> read = Rendezvous.retrying(() -> stored(id(1)));
        Versioned<Probe> next = read.with(read.value().with(Probe.RANK, rank(read) + 1));
        try {
            Rendezvous.retrying(() -> storage().<Boolean>write(HOME, unit -> {
                unit.repository(Probe.TYPE).updateAll(List.of(next));
                return true;
            }));
            return 1;
        } catch (StaleVersionException e) {
            return 0;
        }
    }

    @Test
    void of_several_updates_over_one_version_exactly_one_wins() {
        for (int round = 0; round < 10; round++) {
            insert(probe(round));
            Versioned<Probe> read = stored(id(round));
            List<Outcome<Long>> ends = Rendezvous.of(
                    4,
                    task -> Rendezvous.retrying(() -> storage().<Long>write(HOME, unit -> {
                        unit.repository(Probe.TYPE)
                                .updateAll(List.of(read.with(read.value().with(Probe.RANK, (long) task))));
                        return (long) task;
                    })));
            Long winner = onlyWinner(ends, StaleVersionException.class);
            assertThat(stored(id(round)).value().rank()).isEqualTo(winner);
            assertThat(stored(id(round)).version()).isEqualTo(2);
        }
    }

    @Test
    void of_several_inserts_with_one_unique_value_exactly_one_wins() {
        for (int round = 0; round < 10; round++) {
            int from = 100 * round;
            String serial = "s" + round;
            List<Outcome<UUID>> ends = Rendezvous.of(
                    8,
                    task -> Rendezvous.retrying(() -> {
                        insert(probe(from + task).with(Probe.SERIAL, serial));
                        return id(from + task);
                    }));
            UUID winner = onlyWinner(ends, DuplicateKeyException.class);
            assertThat(ids(Filter.eq(Probe.SERIAL, serial), Sort.byId())).containsExactly(winner);
        }
    }

    @Test
    void of_several_inserts_with_one_id_exactly_one_wins() {
        for (int round = 0; round < 10; round++) {
            UUID id = id(round);
            List<Outcome<Long>> ends = Rendezvous.of(
                    4,
                    task -> Rendezvous.retrying(() -> {
                        insert(Probe.of(id).with(Probe.RANK, (long) task));
                        return (long) task;
                    }));
            assertThat(stored(id).value().rank()).isEqualTo(onlyWinner(ends, DuplicateKeyException.class));
        }
    }

    private static <R> R onlyWinner(List<Outcome<R>> ends, Class<? extends CrmException> loss) {
        assertThat(ends).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> !end.succeeded())
                .allSatisfy(end -> assertThat(end.error()).get().isInstanceOf(loss));
        return ends.stream()
                .filter(Outcome::succeeded)
                .map(end -> Objects.requireNonNull(end.get()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_due_record_is_claimed_by_exactly_one() {
        insert(IntStream.range(0, 60)
                .mapToObj(n -> probe(n).with(Probe.RANK, 0L))
                .toList());
        List<Outcome<List<UUID>>> claims = Rendezvous.of(4, task -> {
            List<UUID> mine = new ArrayList<>();
            Set<UUID> some = claim(task + 1L);
            while (!some.isEmpty() || countIn(HOME, Filter.eq(Probe.RANK, 0L)) > 0) {
                mine.addAll(some);
                some = claim(task + 1L);
            }
            return mine;
        });
        List<UUID> all = claims.stream()
                .flatMap(one -> Objects.requireNonNull(one.get()).stream())
                .toList();
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        for (int task = 0; task < 4; task++) {
            assertThat(ids(Filter.eq(Probe.RANK, task + 1L), Sort.byId()))
                    .containsExactlyInAnyOrderElementsOf(claims.get(task).get());
        }
    }

    private Set<UUID> claim(long owner) {
        return Rendezvous.retrying(() -> storage().write(HOME, unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            List<Versioned<Probe>> due = probes.scan(Scan.of(Filter.eq(Probe.RANK, 0L), 7));
            return probes.updateIfCurrent(due.stream()
                    .map(row -> row.with(row.value().with(Probe.RANK, owner)))
                    .toList());
        }));
    }

    @Test
    void what_is_not_committed_is_seen_by_nobody_else() {
        insert(probe(1).with(Probe.RANK, 0L));
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        List<Outcome<Long>> ends = Rendezvous.of(2, task -> {
            if (task == 1) {
                Rendezvous.await(changed);
                long count = countIn(HOME, Filter.compare(Probe.RANK, Op.GE, 1L));
                looked.countDown();
                return count;
            }
            write(unit -> {
                unit.repository(Probe.TYPE).insertAll(List.of(probe(2).with(Probe.RANK, 2L)));
                unit.repository(Probe.TYPE).updateAll(List.of(new Versioned<>(probe(1).with(Probe.RANK, 1L), 1)));
                changed.countDown();
                Rendezvous.awaitAtMost(looked, 500);
                throw new IllegalArgumentException("on purpose");
            });
            return -1L;
        });
        assertThat(ends.get(0).error()).get().isInstanceOf(IllegalArgumentException.class);
        assertThat(ends.get(1).get()).isZero();
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 0L), 1));
    }

    @Test
    void a_reader_sees_all_of_a_unit_or_nothing() {
        insert(probe(1).with(Probe.RANK, 0L), probe(2).with(Probe.RANK, 0L));
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        List<Outcome<List<Long>>> ends = Rendezvous.of(2, task -> {
            if (task == 1) {
                Rendezvous.await(half);
                List<Long> ranks = scanIn(HOME, Scan.of(Filter.all(), 9)).stream()
                        .map(RaceContract::rank)
                        .toList();
                looked.countDown();
                return ranks;
            }
            change(probe(1), half, looked);
            return List.of();
        });
        assertThat(ends.get(1).get()).hasSize(2);
        assertThat(new HashSet<>(Objects.requireNonNull(ends.get(1).get()))).hasSize(1);
        assertThat(ids(Filter.eq(Probe.RANK, 1L), Sort.byId())).hasSize(2);
    }

    private void change(Probe first, CountDownLatch half, CountDownLatch looked) {
        write(unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            probes.updateAll(List.of(new Versioned<>(first.with(Probe.RANK, 1L), 1)));
            half.countDown();
            Rendezvous.awaitAtMost(looked, 500);
            probes.updateAll(List.of(new Versioned<>(probe(2).with(Probe.RANK, 1L), 1)));
        });
    }

    @Test
    void a_reading_unit_looks_at_one_moment() {
        insert(probe(1).with(Probe.RANK, 0L), probe(2).with(Probe.RANK, 0L));
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        List<Outcome<List<Long>>> ends = Rendezvous.of(2, task -> {
            if (task == 1) {
                Rendezvous.await(looked);
                change(id(1), old -> old.with(Probe.RANK, 1L));
                insert(probe(3).with(Probe.RANK, 1L));
                written.countDown();
                return List.of();
            }
            return storage().read(HOME, unit -> {
                RecordReader<Probe> probes = unit.reader(Probe.TYPE);
                long before = probes.find(id(1)).map(RaceContract::rank).orElse(-1L);
                looked.countDown();
                Rendezvous.awaitAtMost(written, 500);
                long after = probes.find(id(1)).map(RaceContract::rank).orElse(-1L);
                return List.of(before, after, probes.count(Filter.compare(Probe.RANK, Op.GE, 1L)));
            });
        });
        assertThat(ends.get(0).get()).containsExactly(0L, 0L, 0L);
        assertThat(ends.get(1).get()).isEmpty();
        assertThat(countIn(HOME, Filter.eq(Probe.RANK, 1L))).isEqualTo(2);
    }

    @Test
    void a_sum_is_the_same_in_every_look_while_amounts_move() {
        insert(IntStream.range(0, ACCOUNTS)
                .mapToObj(n -> probe(n).with(Probe.RANK, 100L))
                .toList());
        List<Outcome<Long>> ends = Rendezvous.of(4, task -> {
            long wrong = 0;
            for (int i = 0; i < 40; i++) {
                int from = (7 * i + task) % ACCOUNTS;
                if (task < 2) {
                    Rendezvous.retrying(() -> move(id(from), id((from + 3) % ACCOUNTS)));
                } else {
                    wrong += Rendezvous.retrying(this::sum) == 100L * ACCOUNTS ? 0 : 1;
                }
            }
            return wrong;
        });
        assertThat(ends).extracting(Outcome::get).containsOnly(0L);
        assertThat(sum()).isEqualTo(100L * ACCOUNTS);
        long versions = scanIn(HOME, Scan.of(Filter.all(), ACCOUNTS)).stream()
                .mapToLong(Versioned::version)
                .sum();
        assertThat(versions).as("every move writes two records").isEqualTo(ACCOUNTS + 2 * 2 * 40);
    }

    private Optional<Probe> move(UUID from, UUID to) {
        return storage().write(HOME, unit -> {
            Repository<Probe> probes = unit.repository(Probe.TYPE);
            var both = probes.lock(List.of(from, to));
            Versioned<Probe> payer = Objects.requireNonNull(both.get(from));
            Versioned<Probe> payee = Objects.requireNonNull(both.get(to));
            probes.updateAll(List.of(payer.with(payer.value().with(Probe.RANK, rank(payer) - 1))));
            probes.updateAll(List.of(payee.with(payee.value().with(Probe.RANK, rank(payee) + 1))));
            return Optional.empty();
        });
    }

    private long sum() {
        return storage().<Long>read(HOME, unit -> {
            RecordReader<Probe> probes = unit.reader(Probe.TYPE);
            long sum = 0;
            for (int n = 0; n < ACCOUNTS; n++) {
                sum += probes.find(id(n)).map(RaceContract::rank).orElseThrow();
            }
            return sum;
        });
    }
}
