package io.guanxi.crm.examples.generate;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Target;
import io.guanxi.crm.time.WorkCalendar;
import io.guanxi.crm.time.WorkCalendars;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one invented case, as far as the last day of the data set goes. */
final class FeedbackCourse {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalDateTime LAST_MINUTE = Calendar.END.atTime(23, 59);
    private static final WorkCalendar CALENDAR = WorkCalendars.standard();
    private static final int FORGOTTEN = 1;
    private static final int WAITING = 16;

    private final Dice dice;
    private final FeedbackType type;
    private final boolean urgent;
    private final LocalDateTime opened;
    private @Nullable LocalDateTime responded;
    private @Nullable LocalDateTime waitFrom;
    private @Nullable LocalDateTime waitTo;
    private @Nullable LocalDateTime resolved;
    private FeedbackAnswer answer = FeedbackAnswer.none();

    private FeedbackCourse(Dice dice, FeedbackType type, boolean urgent, LocalDateTime opened) {
        this.dice = dice;
        this.type = type;
        this.urgent = urgent;
        this.opened = opened;
    }

    static FeedbackCourse draw(Dice dice, LocalDateTime opened, FeedbackType type, boolean urgent) {
        FeedbackCourse course = new FeedbackCourse(dice, type, urgent, opened);
        course.work();
        if (course.resolved != null) {
            course.answer = FeedbackAnswer.draw(dice, type, course.resolved);
        }
        return course;
    }

    private void work() {
        if (dice.chance(FORGOTTEN)) {
            return;
        }
        responded = worked(opened, urgent ? 5 : firstHours(), 0.95);
        LocalDateTime from = responded;
        if (from != null && dice.chance(WAITING)) {
            waitFrom = worked(from, 2.5, 0.6);
            waitTo = waitFrom == null ? null : worked(waitFrom, 9, 0.7);
            from = waitTo;
        }
        resolved = from == null ? null : worked(from, urgent ? 26 : hours(), 0.75);
    }

    private double firstHours() {
        return switch (type) {
            case COMPLAINT -> 2.6;
            case CONSULTATION -> 4;
            case SUGGESTION, PRAISE -> 6;
        };
    }

    private double hours() {
        return switch (type) {
            case COMPLAINT -> 14;
            case CONSULTATION -> 6;
            case SUGGESTION -> 28;
            case PRAISE -> 3;
        };
    }

    /** Around so many hours later: of opening hours, or for what is urgent of any. Null beyond the last day. */
    private @Nullable LocalDateTime worked(LocalDateTime from, double median, double scatter) {
        Duration time = Duration.ofMinutes(Math.max(3, (long) (60 * dice.around(median, scatter))));
        LocalDateTime at = urgent ? from.plus(time) : inOpeningHours(from, time);
        return at.isAfter(LAST_MINUTE) ? null : at;
    }

    private static LocalDateTime inOpeningHours(LocalDateTime from, Duration time) {
        return Deadlines.deadline(from.atZone(CALENDAR.zone()).toInstant(), new Target.BusinessHours(time), CALENDAR)
                .due()
                .orElseThrow()
                .atZone(CALENDAR.zone())
                .toLocalDateTime();
    }

    FeedbackType type() {
        return type;
    }

    boolean isTakenUp() {
        return responded != null;
    }

    boolean isResolved() {
        return resolved != null;
    }

    String opened() {
        return cell(opened);
    }

    /** The cells from 首次响应时间 to NPS评分. */
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (LocalDateTime at : Arrays.asList(responded, waitFrom, waitTo, resolved)) {
            cells.add(cell(at));
        }
        cells.addAll(answer.cells());
        return cells;
    }

    static String cell(@Nullable LocalDateTime at) {
        return at == null || at.isAfter(LAST_MINUTE) ? "" : at.format(MINUTE);
    }
}
