package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class CrewTest {
    /** The threads of any crew that stay; one that did its last work may need a moment to be gone. */
    static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals(Crew.NAME))
                .filter(CrewTest::stays)
                .toList();
    }

    private static boolean stays(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
            return thread.isAlive();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the test", e);
        }
    }

    @AfterEach
    void no_thread_is_left() {
        assertThat(threads()).isEmpty();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("work under way is not interrupted", e);
        }
    }

    /** Opens the latch once this thread waits for something. */
    private static void openWhileWaiting(Thread waiting, CountDownLatch latch) {
        Thread opener = new Thread(() -> {
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            latch.countDown();
        });
        opener.setDaemon(true);
        opener.start();
    }

    @Test
    void what_fails_beside_fails_where_it_is_waited_for_as_it_did() {
        for (Throwable failure :
                List.of(new IOException("full"), new UsageException("错", "wrong"), new OutOfMemoryError("none"))) {
            try (Crew crew = new Crew()) {
                Future<String> begun = crew.begin(() -> {
                    if (failure instanceof IOException unwritable) {
                        throw unwritable;
                    }
                    if (failure instanceof RuntimeException wrong) {
                        throw wrong;
                    }
                    throw (Error) failure;
                });
                assertThatThrownBy(() -> Crew.await(begun)).isSameAs(failure);
            }
        }
    }

    @Test
    void closing_waits_for_what_is_under_way_and_leaves_out_what_was_not_begun() {
        CountDownLatch underWay = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean late = new AtomicBoolean();
        Crew.Work<String> work = () -> {
            underWay.countDown();
            waitFor(go);
            return "done";
        };
        Future<String> one;
        Future<String> other;
        Future<String> left;
        try (Crew crew = new Crew()) {
            one = crew.begin(work);
            other = crew.begin(work);
            waitFor(underWay);
            left = crew.begin(() -> {
                late.set(true);
                return "late";
            });
            openWhileWaiting(Thread.currentThread(), go);
        }
        assertThat(one).isDone();
        assertThat(other).isDone();
        assertThat(left).isNotDone();
        assertThat(late).isFalse();
    }

    @Test
    void an_interruption_ends_the_waiting_and_is_kept() {
        CountDownLatch go = new CountDownLatch(1);
        try (Crew crew = new Crew()) {
            Future<String> begun = crew.begin(() -> {
                waitFor(go);
                return "done";
            });
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Crew.await(begun)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            go.countDown();
        }
        assertThat(Thread.interrupted()).isTrue();
    }
}
