package io.guanxi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackgroundTest {
    private final Background background = new Background();

    @AfterEach
    void stop() {
        background.stop();
    }

    @Test
    void work_that_fails_with_an_exception_or_an_error_is_done_again_and_keeps_no_other_waiting()
            throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch later = new CountDownLatch(3);
        background.start(
                Duration.ofMillis(1),
                List.of(
                        () -> {
                            if (rounds.incrementAndGet() == 1) {
                                throw new IllegalStateException("planted");
                            }
                            throw new AssertionError("planted");
                        },
                        later::countDown));
        assertThat(later.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(rounds.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void it_is_started_once() {
        background.start(Duration.ofHours(1), List.of());
        assertThatThrownBy(() -> background.start(Duration.ofHours(1), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
