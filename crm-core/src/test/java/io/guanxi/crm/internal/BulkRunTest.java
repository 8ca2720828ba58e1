package io.guanxi.crm.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkRunTest {
    private static final int SIZE = 3;

    /** Is written to by the test itself. */
    private record Storage(boolean mayRepeat) implements CrmStorage {
        @Override
        public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
            throw new UnsupportedOperationException("read");
        }

        @Override
        public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
            throw new UnsupportedOperationException("write");
        }

        @Override
        public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private final ExecutorService another = Executors.newSingleThreadExecutor();
    /** How many rows were written when each was read. */
    private final List<Integer> readBefore = new ArrayList<>();

    private final List<Integer> written = new ArrayList<>();

    @AfterEach
    void stop() {
        another.shutdownNow();
    }

    private List<RowOutcome> write(long first, List<Integer> rows) {
        written.addAll(rows);
        return LongStream.range(first, first + rows.size())
                .<RowOutcome>mapToObj(row -> new RowOutcome.Accepted(row, new UUID(0, row)))
                .toList();
    }

    private BulkReport run(BulkOptions options, Iterator<Integer> rows) {
        return run(options, rows, true);
    }

    private BulkReport run(BulkOptions options, Iterator<Integer> rows, boolean mayRepeat) {
        return new BulkRun<Integer>(options, SIZE, new Storage(mayRepeat)).run(rows, this::write);
    }

    private Iterator<Integer> noting(int many) {
        return IntStream.range(0, many)
                .mapToObj(row -> {
                    readBefore.add(written.size());
                    return row;
                })
                .iterator();
    }

    @Test
    void with_nobody_to_read_ahead_no_row_is_read_before_those_of_the_batch_before_are_written() {
        run(BulkOptions.strict(), noting(8));
        assertThat(written).hasSize(8);
        assertThat(readBefore).containsExactly(0, 0, 0, 3, 3, 3, 6, 6);
    }

    @Test
    void an_executor_that_uses_the_callers_own_thread_reads_nothing_ahead() {
        run(BulkOptions.strict().readingAhead(Runnable::run), noting(8));
        assertThat(written).hasSize(8);
        assertThat(readBefore).containsExactly(0, 0, 0, 3, 3, 3, 6, 6);
    }

    @Test
    void a_part_that_a_busy_executor_hands_back_is_read_when_its_turn_comes() {
        AtomicInteger parts = new AtomicInteger();
        Executor busyAtFirst = work -> {
            if (parts.getAndIncrement() < 2) {
                work.run();
            } else {
                another.execute(work);
            }
        };
        run(BulkOptions.strict().readingAhead(busyAtFirst), noting(9));
        assertThat(written).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(readBefore.subList(0, 6)).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void inside_a_transaction_of_the_caller_nothing_is_read_ahead_whatever_was_asked_for() {
        run(BulkOptions.strict().readingAhead(another), noting(8), false);
        assertThat(readBefore).containsExactly(0, 0, 0, 3, 3, 3, 6, 6);
    }

    @Test
    void whoever_reads_ahead_reads_one_batch_while_the_one_before_is_written() {
        CountDownLatch second = new CountDownLatch(2 * SIZE);
        Iterator<Integer> rows = IntStream.range(0, 3 * SIZE)
                .mapToObj(row -> {
                    second.countDown();
                    return row;
                })
                .iterator();
        List<Boolean> wereRead = new ArrayList<>();
        BulkReport report = new BulkRun<Integer>(BulkOptions.strict().readingAhead(another), SIZE, new Storage(true))
                .run(rows, (first, batch) -> {
                    wereRead.add(isDown(second));
                    return write(first, batch);
                });
        assertThat(report).isEqualTo(new BulkReport(9, 9, 0, 0));
        assertThat(wereRead)
                .as("the second batch was read while the first was written")
                .containsOnly(true);
        assertThat(written).isEqualTo(IntStream.range(0, 3 * SIZE).boxed().toList());
    }

    private static boolean isDown(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void an_error_of_the_source_comes_out_as_it_is_whoever_reads() {
        for (BulkOptions options :
                List.of(BulkOptions.strict(), BulkOptions.strict().readingAhead(another))) {
            Error broken = new StackOverflowError("a line nested too deeply");
            Iterator<Integer> rows = IntStream.range(0, 5)
                    .boxed()
                    .map(row -> {
                        if (row == 4) {
                            throw broken;
                        }
                        return row;
                    })
                    .iterator();
            written.clear();
            assertThatThrownBy(() -> run(options, rows)).isSameAs(broken);
            assertThat(written).containsExactly(0, 1, 2);
        }
    }
}
