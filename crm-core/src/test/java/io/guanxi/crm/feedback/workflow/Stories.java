package io.guanxi.crm.feedback.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Cases brought into a state by the shortest way; an hour lies between one event and the next. */
final class Stories {
    private static final Instant OPENED = Instant.parse("2025-03-03T02:00:00Z");

    private Stories() {}

    /** A case of this type in this state. */
    static CaseStory in(String type, String state) {
        return of(
                type,
                switch (state) {
                    case "new" -> "";
                    case "assigned" -> "assigned";
                    case "in-progress" -> "assigned started";
                    case "waiting-customer" -> "assigned started paused";
                    case "resolved" -> "assigned started resolved";
                    case "second-round" -> "assigned started resolved rejected:2";
                    case "closed" -> "assigned started resolved confirmed:5";
                    case "closed-unconfirmed" -> "assigned started resolved closed-unconfirmed";
                    default -> throw new IllegalArgumentException(state);
                });
    }

    /** A case that was submitted, and then these acts. */
    static CaseStory of(String type, String acts) {
        CaseStory story = CaseStory.of(
                FeedbackType.valueOf(type.toUpperCase(Locale.ROOT)),
                List.of(Told.event(1, OPENED, Told.what("submitted"))));
        for (String act : acts.trim().split(" +")) {
            story = act.isEmpty() ? story : story.with(next(story, act));
        }
        return story;
    }

    /** The act as the next event of this case. */
    static CaseEvent next(CaseStory story, String act) {
        return Told.event(story.nextSequence(), at(story.events().size()), Told.what(act));
    }

    /** When the event of this index happens. */
    static Instant at(int index) {
        return OPENED.plus(Duration.ofHours(index));
    }
}
