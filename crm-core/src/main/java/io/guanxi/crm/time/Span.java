package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A stretch of time, from {@code from} up to but excluding {@code to}, that counts or does not, and why. */
public sealed interface Span {
    /** Its beginning. */
    Instant from();

    /** Its end, later than its beginning. */
    Instant to();

    /** Why it counts or does not. */
    Reason reason();

    /** One line for people, on the wall clock of a zone. */
    default Label label(ZoneId zone) {
        DateTimeFormatter format = LocalClock.FORMAT.withZone(zone);
        String interval = format.format(from()) + " – " + format.format(to()) + "  ";
        Label verdict = verdict();
        Label why = reason().label();
        return new Label(interval + verdict.zh() + ":" + why.zh(), interval + verdict.en() + ": " + why.en());
    }

    /** Whether it counts, and how much, in words. */
    Label verdict();

    /**
     * A stretch that counts.
     *
     * @param from its beginning
     * @param to its end
     * @param reason why it counts
     * @param amount how much it adds: its length in hours, or one business day
     */
    record Counted(Instant from, Instant to, Reason reason, Target amount) implements Span {
        @Override
        public Label verdict() {
            Label label = amount.label();
            return new Label("计入 " + label.zh(), "counts " + label.en());
        }
    }

    /**
     * A stretch that does not count.
     *
     * @param from its beginning
     * @param to its end
     * @param reason why it does not count
     */
    record Excluded(Instant from, Instant to, Reason reason) implements Span {
        @Override
        public Label verdict() {
            return new Label("不计", "does not count");
        }
    }
}
