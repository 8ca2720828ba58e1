package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.Dates;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import io.guanxi.crm.shared.text.WrittenTime.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times on one line, asked for in the order in which things happen. A date without a time means 00:00 of that day,
 * yet nothing earlier than what the line has happen before it on the same day.
 */
final class FeedbackTimes {
    private static final String AMOUNT = "[0-9.零一二两三四五六七八九十半几多]+";
    private static final String UNIT = "(?:秒钟?|分钟?|刻钟|个?半?小时|个?钟头?|时|天|个?工作日|日|周|个?星期|个?月"
            + "|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|business days?|w|weeks?)";
    private static final Pattern DURATION = Pattern.compile(
            "\\d{1,3}(?:\\.\\d+)?|(?:约|大约|about )?(?:" + AMOUNT + " ?" + UNIT + "半? ?)+(?:内|以内|左右|后|later)?");

    private final RowReading row;
    private final ZoneId zone;
    private @Nullable Instant latest;

    FeedbackTimes(RowReading row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    /** The instant in a cell; null when it is blank or refused. */
    @Nullable
    Instant next(Column column) {
        Instant at = row.read(column, this::parse);
        if (at != null && (latest == null || at.isAfter(latest))) {
            latest = at;
        }
        return at;
    }

    private Parsed<Instant> parse(String text) {
        if (DURATION.matcher(PlainText.fold(text).toLowerCase(Locale.ROOT)).matches()) {
            return Parsed.refused(
                    "time.duration",
                    new Label("这是时长,应填写时间", "a duration where a time is expected"),
                    new Label("请写作 2024-05-01 09:30", "Write it as 2024-05-01 09:30"));
        }
        return Dates.written(text).map(written -> {
            Instant at = written.instant(zone);
            return written.precision() == Precision.DAY ? notBeforeLatest(at) : at;
        });
    }

    private Instant notBeforeLatest(Instant midnight) {
        boolean sameDay = latest != null
                && latest.isAfter(midnight)
                && LocalDate.ofInstant(latest, zone).equals(LocalDate.ofInstant(midnight, zone));
        return sameDay && latest != null ? latest : midnight;
    }
}
