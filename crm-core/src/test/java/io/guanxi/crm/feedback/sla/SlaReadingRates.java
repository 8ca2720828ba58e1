package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.Told;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Prints how many readings a second one thread makes: the clocks of a case with every interval explained, the text of all
 * explanations, and the next step. Started by hand.
 */
final class SlaReadingRates {
    private static final SlaPolicy POLICY = SlaPolicy.preset();
    private static final List<StepRule> RULES = StepRules.preset();
    private static final long WARM_UP = 2_000_000_000L;
    private static final long MEASURED = 3_000_000_000L;

    private SlaReadingRates() {}

    public static void main(String[] arguments) {
        String paused = "Tue 2025-03-04 16:00 paused; Thu 2025-03-06 10:00 replied; Fri 2025-03-07 10:00 paused;"
                + " Mon 2025-03-10 15:00 replied";
        rates("3 and 10 business days", Told.story("Mon 2025-03-03 10:00", "consultation normal", ""));
        rates("the same with 2 pauses", Told.story("Mon 2025-03-03 10:00", "consultation normal", paused));
        rates(
                "the same with 2 pauses, raised",
                Told.story("Mon 2025-03-03 10:00", "consultation normal", paused + "; Mon 2025-03-10 16:00 to-high"));
        rates("5 and 20 business days", Told.story("Mon 2025-03-03 10:00", "praise low", ""));
        rates("24 and 72 wall-clock hours", Told.story("Mon 2025-03-03 10:00", "complaint urgent", ""));
    }

    private static void rates(String name, CaseStory story) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %,10.0f readings/s %,10.0f with text/s %,10.0f next steps/s%n",
                name,
                rate(story, SlaReadingRates::read),
                rate(story, SlaReadingRates::explain),
                rate(story, SlaReadingRates::next));
    }

    private static int read(CaseStory story) {
        return SlaReading.of(story, POLICY).clocks().stream()
                .mapToInt(clock -> clock.deadline().explanation().spans().size())
                .sum();
    }

    private static int explain(CaseStory story) {
        return SlaReading.of(story, POLICY).clocks().stream()
                .mapToInt(clock ->
                        clock.deadline().explanation().text(Locale.CHINESE).length())
                .sum();
    }

    private static int next(CaseStory story) {
        Optional<Step> next = StepRules.next(RULES, story, SlaReading.of(story, POLICY));
        return next.isPresent() ? 1 : 0;
    }

    private static double rate(CaseStory story, ToIntFunction<CaseStory> work) {
        run(story, work, WARM_UP);
        return run(story, work, MEASURED);
    }

    private static double run(CaseStory story, ToIntFunction<CaseStory> work, long nanos) {
        long start = System.nanoTime();
        long count = 0;
        long sum = 0;
        while (System.nanoTime() - start < nanos) {
            for (int i = 0; i < 100; i++) {
                sum += work.applyAsInt(story);
            }
            count += 100;
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
