package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.RowOutcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An intake whose rows are read on another thread takes the same rows, in the same order, and leaves the source alone. */
public abstract class ReadingAheadContract extends ServiceSuite {
    private static final int ROWS = 1_300;

    private final Set<String> readers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();
    private ExecutorService executor = Executors.newSingleThreadExecutor();

    @BeforeEach
    void start() {
        executor.shutdownNow();
        executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "reads-rows"));
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void rows_are_read_by_the_executor_alone_and_told_in_order_by_the_caller() {
        List<RowOutcome> outcomes = new ArrayList<>();
        Set<String> tellers = ConcurrentHashMap.newKeySet();
        BulkReport report = intake(options().reporting(each -> {
            tellers.add(Thread.currentThread().getName());
            outcomes.add(each);
        }));
        assertThat(report).isEqualTo(new BulkReport(ROWS, ROWS - 2, 0, 2));
        assertThat(readers).containsExactly("reads-rows");
        assertThat(tellers).containsExactly(Thread.currentThread().getName());
        assertThat(outcomes).extracting(RowOutcome::row).isEqualTo(sequence(ROWS));
        assertThat(outcomes.get(7)).isInstanceOf(RowOutcome.Refused.class);
        assertThat(outcomes.get(ROWS - 1)).isInstanceOf(RowOutcome.Refused.class);
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(ROWS - 2);
    }

    @Test
    void numbers_that_rows_bring_later_are_not_allocated_to_earlier_ones() {
        intake(options());
        assertThat(boss().customers().byNumber("C2026001").name().get()).isEqualTo("先读客户1200公司");
        assertThat(boss().customers().byNumber("C2026002").name().get()).isEqualTo("先读客户0公司");
    }

    @Test
    void an_intake_that_fails_returns_only_when_nobody_reads_any_more() {
        Consumer<Long> failing = done -> {
            throw new IllegalStateException("the bar broke");
        };
        assertThatThrownBy(() -> intake(options().progress(failing)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the bar broke");
        int then = given.get();
        assertThat(executor.shutdownNow()).isEmpty();
        assertThat(given.get()).isEqualTo(then);
        assertThat(stored(CustomerRecords.CUSTOMERS)).isPositive();
    }

    private BulkReport intake(BulkOptions options) {
        return as("steward", Role.DATA_STEWARD).customers().registerAll(rows(), options);
    }

    private BulkOptions options() {
        return BulkOptions.strict().readingAhead(executor);
    }

    /** The eighth has no name, the last repeats the number that one of the last hundred brings. */
    private Iterator<CustomerDraft> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> {
                    readers.add(Thread.currentThread().getName());
                    given.incrementAndGet();
                    CustomerDraft row = enterprise(n == 7 ? "" : "先读客户" + n + "公司");
                    return n == 1_200 || n == ROWS - 1 ? row.number("C2026001") : row;
                })
                .iterator();
    }

    private static List<Long> sequence(int many) {
        return IntStream.range(0, many).mapToObj(Long::valueOf).toList();
    }
}
