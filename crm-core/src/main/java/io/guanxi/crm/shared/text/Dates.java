package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.WrittenTime.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the common Chinese and ISO forms: 2024-05-01, 2024/5/1, 2024.5.1, 2024年5月1日, 20240501, 二〇二四年五月一日,
 * each with a time behind it or without, in full or half width. Years have four digits and come first; a two-digit year
 * or a day in front is refused, since it can be read in two ways.
 */
public final class Dates {
    private static final Pattern SPACED_UNITS = Pattern.compile(" ?([年月]) ?| (?=[日号])");
    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?!\\d*[-/.])(.*)");
    private static final Pattern UNITS = Pattern.compile("(\\d{4})(年)(\\d{1,2})月(?:(\\d{1,2})(?:[日号]|$|(?= )))?(.*)");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})?((?:[T ]?\\d{4}(?:\\d{2})?|[T ].*)?)");
    private static final Pattern WEEKDAY = Pattern.compile(" ?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?");
    private static final Pattern GLUED = Pattern.compile(".*[-/.]\\d{2}[-/.]\\d{2}\\d{2}:.*");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?");
    private static final Label HOW = new Label("请写作 2024-05-01", "Write it as 2024-05-01");
    private static final Label HOW_WITH_TIME = new Label("请写作 2024-05-01 09:30", "Write it as 2024-05-01 09:30");

    private Dates() {}

    /** A day; a time behind it is read and left out. A month alone is refused. */
    public static Parsed<LocalDate> date(String text) {
        return read(text, MonthMeaning.START)
                .then(t -> t.precision() == Precision.MONTH ? monthOnly() : Parsed.ok(t.date()));
    }

    /** A day, or the first or last one of a month that is written without a day. */
    public static Parsed<LocalDate> date(String text, MonthMeaning meaning) {
        return read(text, meaning).map(WrittenTime::date);
    }

    /** Date and time on the wall, 00:00 when no time is written. A month alone is refused. */
    public static Parsed<LocalDateTime> dateTime(String text) {
        return written(text).map(WrittenTime::dateTime);
    }

    /** The instant, by the offset written behind it or else by the zone. A month alone is refused. */
    public static Parsed<Instant> instant(String text, ZoneId zone) {
        return written(text).map(t -> t.instant(zone));
    }

    /** What is written of an instant: the day, the time and how precise it is. A month alone is refused. */
    public static Parsed<WrittenTime> written(String text) {
        Parsed<WrittenTime> written =
                read(text, MonthMeaning.START).then(t -> t.precision() == Precision.MONTH ? monthOnly() : Parsed.ok(t));
        return written instanceof Parsed.Refused<WrittenTime> refused && refused.hint() != null
                ? Parsed.refused(refused.code(), refused.message(), HOW_WITH_TIME)
                : written;
    }

    /** Everything that is written: the day, the time and how precise it is. */
    public static Parsed<WrittenTime> read(String text, MonthMeaning meaning) {
        String plain = inArabic(PlainText.fold(text));
        if (plain.isEmpty()) {
            return Parsed.refused("date.blank", "日期为空", "The date is blank");
        }
        for (Pattern form : new Pattern[] {SEPARATED, UNITS, COMPACT}) {
            Matcher parts = form.matcher(plain);
            if (parts.matches()) {
                return assemble(plain, parts, meaning);
            }
        }
        return notADate(plain);
    }

    /** The text with the units of a Chinese date next to their numbers, and these in Arabic digits. */
    private static String inArabic(String folded) {
        boolean chinese = folded.chars().anyMatch(PlainText::isHan);
        return chinese ? ChineseNumerals.toArabic(SPACED_UNITS.matcher(folded).replaceAll("$1")) : folded;
    }

    private static Parsed<WrittenTime> assemble(String plain, Matcher parts, MonthMeaning meaning) {
        String rest = withoutWeekday(parts.group(5));
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(3)));
            String day = parts.group(4);
            if (day == null && parts.group(2).equals(".") && parts.group(3).length() == 1) {
                return refused(
                        "date.ambiguous", "2024.1可能是10月被表格软件去掉了末尾的0", "2024.1 may be October after a spreadsheet");
            }
            if (day == null) {
                return rest.isEmpty()
                        ? Parsed.ok(new WrittenTime(meaning.dayOf(month), LocalTime.MIDNIGHT, Precision.MONTH, null))
                        : notADate(plain);
            }
            LocalDate date = month.atDay(Integer.parseInt(day));
            return rest.isEmpty()
                    ? Parsed.ok(new WrittenTime(date, LocalTime.MIDNIGHT, Precision.DAY, null))
                    : withTime(date, plain, rest, parts.group(2));
        } catch (DateTimeException e) {
            return refused("date.no-such-day", "没有这一天", "There is no such day");
        }
    }

    private static String withoutWeekday(String rest) {
        Matcher weekday = WEEKDAY.matcher(rest);
        return weekday.lookingAt() ? rest.substring(weekday.end()) : rest;
    }

    /** Whether the day ends where the digits of the time begin, and nowhere else. */
    private static boolean isCutClear(String plain, String separator) {
        return separator.isEmpty()
                || separator.equals("年")
                || GLUED.matcher(plain).matches();
    }

    private static Parsed<WrittenTime> withTime(LocalDate date, String plain, String rest, String separator) {
        boolean digitsTouch = Character.isDigit(rest.charAt(0));
        if (digitsTouch && !isCutClear(plain, separator)) {
            return refused(
                    "date.ambiguous", "日期与时间之间缺少空格,读法不唯一", "Without a blank before the time this reads in two ways");
        }
        String bare = rest.charAt(0) == 'T' ? rest.substring(1) : rest.strip();
        Optional<ClockText> clock =
                ClockText.of(bare).or(() -> separator.isEmpty() ? ClockText.ofDigits(bare) : Optional.empty());
        return clock.<Parsed<WrittenTime>>map(
                        c -> Parsed.ok(new WrittenTime(date, c.time(), Precision.TIME, c.offset())))
                .orElseGet(() -> refused("date.time", "日期后面的时间写法不对", "The time behind the date is malformed"));
    }

    private static <T> Parsed<T> notADate(String plain) {
        if (SERIAL.matcher(plain).matches()) {
            return refused("date.serial", "这是表格软件的日期序号,不是日期", "This is a spreadsheet's serial number, not a date");
        }
        if (YEAR.matcher(plain).matches()) {
            return refused("date.year-only", "只有年份,缺少月和日", "There is a year but no month and day");
        }
        return refused("date.malformed", "无法识别的日期", "This is not a date in a known form");
    }

    private static <T> Parsed<T> monthOnly() {
        return refused("date.month-only", "只有年月,缺少日", "There is a month but no day");
    }

    private static <T> Parsed<T> refused(String code, String zh, String en) {
        return Parsed.refused(code, new Label(zh, en), HOW);
    }
}
