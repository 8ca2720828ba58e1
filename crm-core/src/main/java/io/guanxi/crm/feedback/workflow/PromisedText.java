package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Promises as a text to be stored: a line each, of the clock, the occurrence, its start, the sequence, the target and the due instant, for
 * example {@code first-response 1 2026-06-30T04:00:00Z 1 business-days:3 2026-07-03T10:00:00Z}; {@code -} for no instant.
 */
public final class PromisedText {
    private static final String NONE = "-";

    private PromisedText() {}

    /** The text of these promises; empty of none. */
    public static String of(List<Promised> promises) {
        return promises.stream().map(PromisedText::line).collect(Collectors.joining("\n"));
    }

    /** The promises of such a text. */
    public static List<Promised> parse(String text) {
        return text.lines().map(PromisedText::promised).toList();
    }

    private static String line(Promised each) {
        return String.join(
                " ",
                each.of().clock().key(),
                String.valueOf(each.of().occurrence()),
                each.of().start().toString(),
                String.valueOf(each.of().since()),
                target(each.target()),
                each.due().map(Instant::toString).orElse(NONE));
    }

    private static Promised promised(String line) {
        String[] words = line.split(" ");
        SlaClock clock = SlaClock.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        Optional<Instant> due = words[5].equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(words[5]));
        Promised.Of which =
                new Promised.Of(clock, Integer.parseInt(words[1]), Instant.parse(words[2]), Integer.parseInt(words[3]));
        return new Promised(which, target(words[4]), due);
    }

    private static String target(Target target) {
        if (target instanceof Target.BusinessDays days) {
            return "business-days:" + days.days();
        }
        return target instanceof Target.BusinessHours hours
                ? "business-hours:" + hours.time()
                : "wall-clock-hours:" + ((Target.WallClockHours) target).time();
    }

    private static Target target(String text) {
        String[] parts = text.split(":", 2);
        return switch (parts[0]) {
            case "business-days" -> new Target.BusinessDays(Integer.parseInt(parts[1]));
            case "business-hours" -> new Target.BusinessHours(Duration.parse(parts[1]));
            default -> new Target.WallClockHours(Duration.parse(parts[1]));
        };
    }
}
