package io.guanxi.crm.feedback.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PromisedTextTest {
    private static final Instant START = Instant.parse("2026-06-30T04:00:00.000001Z");

    private static Promised promised(SlaClock clock, int occurrence, Target target, Optional<Instant> due) {
        return new Promised(new Promised.Of(clock, occurrence, START, 12), target, due);
    }

    @Test
    void what_is_written_is_read_again() {
        List<Promised> all = List.of(
                promised(SlaClock.FIRST_RESPONSE, 1, Target.businessDays(3), Optional.of(START.plusSeconds(9))),
                promised(SlaClock.NEXT_RESPONSE, 2, new Target.BusinessHours(Duration.ofMinutes(90)), Optional.empty()),
                promised(SlaClock.RESOLUTION, 3, Target.wallClockHours(72), Optional.of(Instant.EPOCH)));

        assertThat(PromisedText.parse(PromisedText.of(all))).isEqualTo(all);
        assertThat(PromisedText.parse("")).isEmpty();
    }

    @Test
    void the_form_in_the_storage_stays() {
        assertThat(PromisedText.of(List.of(promised(
                        SlaClock.FIRST_RESPONSE,
                        1,
                        Target.businessDays(3),
                        Optional.of(Instant.parse("2026-07-03T10:00:00Z"))))))
                .isEqualTo("first-response 1 2026-06-30T04:00:00.000001Z 12 business-days:3 2026-07-03T10:00:00Z");
    }
}
