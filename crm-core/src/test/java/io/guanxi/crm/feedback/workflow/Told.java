package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Cases told in words: {@code Mon 2025-03-03 10:00 responded; Tue 2025-03-04 09:00 to-high}. */
public final class Told {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final CustomerId CUSTOMER = CustomerId.of(new UUID(0, 2));

    private Told() {}

    /**
     * A case that was assigned as it came in.
     *
     * @param sort type and priority, for example {@code complaint high}
     * @param events what followed; may be blank
     */
    public static CaseStory story(String opened, String sort, String events, ZoneId zone) {
        String[] words = sort.trim().split(" +");
        Instant start = instant(opened, zone);
        List<CaseEvent> all = new ArrayList<>();
        all.add(event(1, start, Happening.submitted(Priority.valueOf(constant(words[1])), "by-hand")));
        all.add(event(2, start, Happening.assigned(UserId.of("li"), "by-hand")));
        Arrays.stream(events.split(";"))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .forEach(each -> {
                    int act = each.lastIndexOf(' ');
                    all.add(event(
                            all.size() + 1, instant(each.substring(0, act), zone), what(each.substring(act + 1))));
                });
        return CaseStory.of(FeedbackType.valueOf(constant(words[0])), all);
    }

    /** The same on the wall clock of Shanghai. */
    public static CaseStory story(String opened, String sort, String events) {
        return story(opened, sort, events, SHANGHAI);
    }

    /** {@code Fri 2025-03-07 15:00} on the wall clock of a zone; a wrong day of the week is a mistake. */
    public static Instant instant(String text, ZoneId zone) {
        String[] words = text.trim().split(" +");
        LocalDateTime local = LocalDateTime.parse(words[1] + "T" + words[2]);
        DayOfWeek day = local.getDayOfWeek();
        if (!day.name().startsWith(words[0].toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text + " is a " + day);
        }
        return local.atZone(zone).toInstant();
    }

    /** The same on the wall clock of Shanghai. */
    public static Instant instant(String text) {
        return instant(text, SHANGHAI);
    }

    /** An event of the case that all tests share. */
    public static CaseEvent event(int sequence, Instant at, Happening what) {
        UUID id = new UUID(1, sequence);
        return new CaseEvent(id, CASE, CUSTOMER, sequence, at, at, UserId.of("zhang"), what, List.of());
    }

    /** An act by its key; {@code to-high} ranks, {@code confirmed:5} scores, {@code reminded:key} names its step. */
    static Happening what(String word) {
        if (word.startsWith("to-")) {
            return Happening.prioritised(Priority.valueOf(constant(word.substring(3))), "by-hand", null);
        }
        String[] parts = word.split(":", 2);
        String detail = parts.length == 2 ? parts[1] : null;
        Integer score = detail != null && detail.matches("[1-5]") ? Integer.valueOf(detail) : null;
        return switch (parts[0]) {
            case "submitted" -> Happening.submitted(Priority.NORMAL, "by-hand");
            case "prioritised" -> Happening.prioritised(Priority.NORMAL, "by-hand", null);
            case "assigned" -> Happening.assigned(UserId.of(detail == null ? "wang" : detail), "by-hand");
            case "confirmed" -> Happening.confirmed(score, null);
            case "rejected" -> Happening.rejected(score, null);
            case "resolved" -> Happening.resolved("done", detail);
            case "decided" -> Happening.decided(!"declined".equals(detail), null);
            case "escalated" -> Happening.escalated(UserId.of("chen"), "by-hand");
            case "reminded" -> Happening.reminded(detail == null ? "step#1" : detail);
            default -> new Happening(CaseAct.valueOf(constant(parts[0])), null, null, null, null, "words");
        };
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
