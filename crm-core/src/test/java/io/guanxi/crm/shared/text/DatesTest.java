package io.guanxi.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.WrittenTime.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static LocalDate date(String text) {
        return Dates.date(text).toOptional().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01",
                "2024-5-1",
                "2024/5/1",
                "2024/05/01",
                "2024.5.1",
                "2024年5月1日",
                "2024年05月01日",
                "2024年5月1号",
                "2024年5月1",
                "2024 年 5 月 1 日",
                "２０２４－０５－０１",
                "２０２４年５月１日",
                "20240501",
                " 2024-05-01　",
                "二〇二四年五月一日",
                "二零二四年五月一日",
                "2024-05-01 00:00:00",
                "2024-05-01T08:30:00+08:00",
                "2024-05-01 星期三",
                "2024年5月1日(周三)"
            })
    void every_spelling_of_a_day_is_one_date(String text) {
        assertThat(date(text)).isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-1014:30, 2024-05-10T14:30",
        "2024-05-10 14:30, 2024-05-10T14:30",
        "2024-05-10T14:30, 2024-05-10T14:30",
        "2024/5/10 9:05, 2024-05-10T09:05",
        "2024-05-10 14:30:15, 2024-05-10T14:30:15",
        "2024-05-10 14:30:15.250, 2024-05-10T14:30:15.250",
        "2024年5月10日14时30分, 2024-05-10T14:30",
        "2024年5月10日 14点半, 2024-05-10T14:30",
        "2024年5月10日14:30, 2024-05-10T14:30",
        "2024-05-10 下午2:30, 2024-05-10T14:30",
        "2024-05-10 下午2点30分, 2024-05-10T14:30",
        "2024-05-10 上午9点, 2024-05-10T09:00",
        "2024-05-10 中午12点, 2024-05-10T12:00",
        "2024-05-10 晚上8点, 2024-05-10T20:00",
        "2024-05-10 2:30 PM, 2024-05-10T14:30",
        "2024-05-10 12:30 am, 2024-05-10T00:30",
        "2024-05-10 星期五 14：30, 2024-05-10T14:30",
        "２０２４－０５－１０ １４：３０, 2024-05-10T14:30",
        "20240510 14:30, 2024-05-10T14:30",
        "20240510143015, 2024-05-10T14:30:15",
        "20240510T143015, 2024-05-10T14:30:15",
        "二〇二四年十二月三十一日 9:00, 2024-12-31T09:00",
        "2024-05-10, 2024-05-10T00:00"
    })
    void date_and_time_are_read_with_a_blank_between_them_and_without(String text, LocalDateTime expected) {
        assertThat(Dates.dateTime(text).toOptional()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03", "2025/3", "2025.03", "2025年3月", "2025年03月", "202503", "二〇二五年三月"})
    void a_month_means_its_first_day_or_its_last_one_as_the_caller_says(String text) {
        assertThat(Dates.date(text, MonthMeaning.START).toOptional()).contains(LocalDate.of(2025, 3, 1));
        assertThat(Dates.date(text, MonthMeaning.END).toOptional()).contains(LocalDate.of(2025, 3, 31));
        assertThat(Dates.read(text, MonthMeaning.END).toOptional().orElseThrow().precision())
                .isEqualTo(Precision.MONTH);
        assertThat(Dates.date(text).refusal().orElseThrow().code()).isEqualTo("date.month-only");
    }

    @Test
    void the_end_of_february_follows_the_leap_year() {
        assertThat(Dates.date("2024-02", MonthMeaning.END).toOptional()).contains(LocalDate.of(2024, 2, 29));
        assertThat(Dates.date("2025-02", MonthMeaning.END).toOptional()).contains(LocalDate.of(2025, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "'', date.blank",
        "2024-02-30, date.no-such-day",
        "2023-02-29, date.no-such-day",
        "2024-13-01, date.no-such-day",
        "2024年0月1日, date.no-such-day",
        "二〇二四年十十月一日, date.no-such-day",
        "2024-05-114:30, date.ambiguous",
        "2024.1, date.ambiguous",
        "2024-05-10 25:00, date.time",
        "2024-05-10 14:60, date.time",
        "2024-05-10 晚上12点, date.time",
        "2024-05-10 下午, date.time",
        "45413, date.serial",
        "45413.5, date.serial",
        "2015, date.year-only",
        "2015年, date.year-only",
        "24-05-01, date.malformed",
        "5/1/2024, date.malformed",
        "01.05.2024, date.malformed",
        "2024-05/01, date.malformed",
        "2024-05-01-02, date.malformed",
        "昨天, date.malformed",
        "2024年五月一日, date.malformed"
    })
    void what_is_no_date_or_reads_in_two_ways_is_refused_with_its_reason(String text, String code) {
        assertThat(Dates.date(text).refusal().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void an_instant_follows_the_written_offset_and_else_the_zone() {
        assertThat(Dates.instant("2024-05-10 14:30", SHANGHAI).toOptional())
                .contains(Instant.parse("2024-05-10T06:30:00Z"));
        assertThat(Dates.instant("2024-05-10T14:30Z", SHANGHAI).toOptional())
                .contains(Instant.parse("2024-05-10T14:30:00Z"));
        assertThat(Dates.instant("2024-05-10T14:30:00-05:00", SHANGHAI).toOptional())
                .contains(Instant.parse("2024-05-10T19:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-10 25:00", "昨天", "2024-05", "2024-02-30"})
    void who_asks_for_a_time_is_told_to_write_one(String text) {
        Label withTime = new Label("请写作 2024-05-01 09:30", "Write it as 2024-05-01 09:30");
        assertThat(Dates.instant(text, SHANGHAI).refusal().orElseThrow().hint()).isEqualTo(withTime);
        assertThat(Dates.dateTime(text).refusal().orElseThrow().hint()).isEqualTo(withTime);
        assertThat(Dates.date("昨天").refusal().orElseThrow().hint())
                .isEqualTo(new Label("请写作 2024-05-01", "Write it as 2024-05-01"));
    }
}
