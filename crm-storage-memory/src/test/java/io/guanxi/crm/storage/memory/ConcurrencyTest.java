package io.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What threads see of each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrencyTest {
    private static final WorkspaceId HERE = WorkspaceId.of("here");
    private static final WorkspaceId THERE = WorkspaceId.of("there");
    private static final int PROBES = 40;
    private static final long TOTAL = PROBES * 100L;

    private final MemoryStorage storage = new MemoryStorage();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void readers_never_see_half_a_change_nor_one_that_is_rolled_back() throws Exception {
        fill();
        AtomicBoolean done = new AtomicBoolean();
        List<Future<?>> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            readers.add(threads.submit(() -> {
                while (!done.get()) {
                    storage.read(HERE, unit -> examined(unit.reader(Probe.TYPE)));
                }
            }));
        }
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Random random = new Random(i);
            writers.add(threads.submit(() -> {
                for (int n = 0; n < 1_000; n++) {
                    move(random, n % 3 == 0);
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get(60, TimeUnit.SECONDS);
        }
        done.set(true);
        for (Future<?> reader : readers) {
            reader.get(60, TimeUnit.SECONDS);
        }
        long examined = storage.read(HERE, unit -> examined(unit.reader(Probe.TYPE)));
        assertThat(examined).isEqualTo(TOTAL);
    }

    @Test
    void workspaces_do_not_wait_for_each_other() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Future<?> writer = threads.submit(() -> storage.write(HERE, unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(Probe.of(new UUID(1, 1))));
            writing.countDown();
            return await(written);
        }));
        assertThat(await(writing)).isTrue();

        storage.write(THERE, unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(Probe.of(new UUID(2, 2))));
            return null;
        });
        written.countDown();

        assertThat(writer.get(20, TimeUnit.SECONDS)).isEqualTo(true);
    }

    @Test
    void an_interrupted_thread_does_not_wait_and_stays_interrupted() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Future<?> writer = threads.submit(() -> storage.write(HERE, unit -> {
            writing.countDown();
            return await(refused);
        }));
        assertThat(await(writing)).isTrue();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> storage.read(HERE, unit -> null))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        refused.countDown();

        assertThat(writer.get(20, TimeUnit.SECONDS)).isEqualTo(true);
        assertThat(storage.<Integer>read(HERE, unit -> 1)).isEqualTo(1);
    }

    @Test
    void an_interrupted_thread_still_reads_and_writes_where_nobody_is_in_the_way() {
        Thread.currentThread().interrupt();
        storage.write(HERE, unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(Probe.of(new UUID(1, 1))));
            return null;
        });
        long count = storage.read(HERE, unit -> unit.reader(Probe.TYPE).count(Filter.all()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(count).isEqualTo(1);
    }

    @Test
    void a_closed_storage_is_refused() {
        storage.close();

        assertThatThrownBy(() -> storage.read(HERE, unit -> null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private void fill() {
        storage.write(HERE, unit -> {
            for (int i = 0; i < PROBES; i++) {
                unit.repository(Probe.TYPE)
                        .insertAll(List.of(Probe.of(new UUID(i, i)).with(Probe.RANK, 100L)));
            }
            return null;
        });
    }

    /** The sum of all ranks by the list, which must be that by the index and never change. */
    private static long examined(RecordReader<Probe> probes) {
        long sum = probes.scan(Scan.of(Filter.all(), PROBES)).stream()
                .mapToLong(found -> found.value().rank())
                .sum();
        long byIndex = probes.groupCount(Filter.all(), Probe.RANK).entrySet().stream()
                .mapToLong(group -> group.getKey() * group.getValue())
                .sum();
        assertThat(sum).isEqualTo(TOTAL);
        assertThat(byIndex).isEqualTo(TOTAL);
        return sum;
    }

    private void move(Random random, boolean fail) {
        try {
            storage.write(HERE, unit -> {
                Repository<Probe> probes = unit.repository(Probe.TYPE);
                add(probes, random.nextInt(PROBES), -1);
                add(probes, random.nextInt(PROBES), fail ? 7 : 1);
                if (fail) {
                    throw new UnsupportedOperationException();
                }
                return null;
            });
        } catch (UnsupportedOperationException expected) {
            assertThat(fail).isTrue();
        }
    }

    private static void add(Repository<Probe> probes, int at, long change) {
        Versioned<Probe> found = probes.find(new UUID(at, at)).orElseThrow();
        probes.updateAll(
                List.of(found.with(found.value().with(Probe.RANK, found.value().rank() + change))));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
