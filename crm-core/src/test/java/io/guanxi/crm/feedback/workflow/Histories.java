package io.guanxi.crm.feedback.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random cases: whatever the workflow allows, at whatever distance, often at close of business or at one instant. */
public final class Histories {
    private static final Instant FROM = Instant.parse("2024-12-01T00:00:00Z");
    private static final int MOST_EVENTS = 16;
    private static final List<String> DETAILS = List.of("1", "3", "5", "a", "b");

    /** What leaves the state as it is, and so how much more often the rest is drawn. */
    private static final Set<CaseAct> QUIET =
            Set.of(CaseAct.NOTED, CaseAct.REMINDED, CaseAct.ESCALATED, CaseAct.PRIORITISED);

    private static final int LOUDER = 4;

    private Histories() {}

    /** Which of the acts that are allowed comes next, how long after the last event, and its detail. */
    private record Draw(int act, Gap gap, int detail) {}

    /** The time between two events. */
    private record Gap(Duration time, boolean untilClose) {
        Instant after(Instant last) {
            Instant at = last.plus(time);
            if (!untilClose) {
                return at;
            }
            Instant close = at.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(10));
            return close.isBefore(at) ? close.plus(Duration.ofDays(1)) : close;
        }
    }

    /** Any history. */
    public static Arbitrary<CaseStory> any() {
        return histories(true);
    }

    /** Any history of a case whose priority never changes. */
    public static Arbitrary<CaseStory> ofOnePriority() {
        return histories(false);
    }

    private static Arbitrary<CaseStory> histories(boolean ranked) {
        return Combinators.combine(
                        Arbitraries.of(FeedbackType.class),
                        Arbitraries.of(Priority.class),
                        Arbitraries.longs().between(0, 450L * 86_400),
                        draws().list().ofMaxSize(MOST_EVENTS))
                .as((type, priority, second, draws) -> {
                    Happening submitted = Happening.submitted(priority, "by-hand");
                    CaseStory story = CaseStory.of(type, List.of(Told.event(1, FROM.plusSeconds(second), submitted)));
                    for (Draw draw : draws) {
                        story = next(story, draw, ranked);
                    }
                    return story;
                });
    }

    private static Arbitrary<Draw> draws() {
        Arbitrary<Duration> time = Arbitraries.oneOf(
                Arbitraries.just(Duration.ZERO),
                Arbitraries.longs().between(1, 300).map(Duration::ofMinutes),
                Arbitraries.longs()
                        .between(1, 72L * 3_600_000_000L)
                        .map(micros -> Duration.of(micros, ChronoUnit.MICROS)),
                Arbitraries.longs().between(1, 20).map(Duration::ofDays));
        Arbitrary<Gap> gaps =
                Combinators.combine(time, Arbitraries.of(true, false, false)).as(Gap::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999),
                        gaps,
                        Arbitraries.integers().between(0, 99))
                .as(Draw::new);
    }

    private static CaseStory next(CaseStory story, Draw draw, boolean ranked) {
        List<CaseAct> acts = story.allowed().stream()
                .filter(act -> ranked || act != CaseAct.PRIORITISED)
                .sorted()
                .flatMap(act -> Collections.nCopies(QUIET.contains(act) ? 1 : LOUDER, act).stream())
                .toList();
        CaseAct act = acts.get(draw.act() % acts.size());
        Instant at =
                draw.gap().after(story.events().get(story.events().size() - 1).at());
        return story.with(Told.event(story.nextSequence(), at, happening(act, draw.detail())));
    }

    private static Happening happening(CaseAct act, int detail) {
        if (act == CaseAct.PRIORITISED) {
            return Happening.prioritised(Priority.values()[detail % Priority.values().length], "by-hand", null);
        }
        return Told.what(act.key() + ":" + DETAILS.get(detail % DETAILS.size()));
    }

    /** The same events in another order of listing. */
    public static List<CaseEvent> shuffled(CaseStory story, long seed) {
        List<CaseEvent> events = new ArrayList<>(story.events());
        Collections.shuffle(events, new Random(seed));
        return events;
    }

    /** What was known of a case at an instant; what happened at it included. */
    public static CaseStory until(CaseStory story, Instant instant) {
        return CaseStory.of(
                story.type(),
                story.events().stream()
                        .filter(event -> !event.at().isAfter(instant))
                        .toList());
    }
}
