package io.guanxi.crm.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.Label;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkCalendarTest {

    private final WorkCalendar standard = WorkCalendars.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2007-10-01 | “十一”          | National Day
            2008-01-01 | 元旦            | New Year's Day
            2009-04-04 | 清明节          | Qingming Festival
            2012-10-01 | 中秋节、国庆节  | Mid-Autumn Festival and National Day
            2015-09-03 | 抗日战争暨世界反法西斯战争胜利70周年纪念日 | 70th Anniversary of Victory Day
            2020-02-02 | 春节            | Spring Festival
            2025-06-02 | 端午节          | Dragon Boat Festival
            2026-05-05 | 劳动节          | Labour Day
            """)
    void a_statutory_holiday_keeps_the_name_of_the_notice(LocalDate date, String zh, String en) {
        CalendarDay day = standard.day(date);

        assertThat(day.isWorkingDay()).isFalse();
        assertThat(day.reason().label()).isEqualTo(new Label(zh, en));
        assertThat(day.reason().kind()).isEqualTo(Reason.Kind.HOLIDAY);
    }

    @Test
    void every_year_from_2007_to_2026_has_its_festivals_and_only_weekends_are_made_up() {
        DayLayer china = StatutoryDays.china();

        for (int year = 2007; year <= 2026; year++) {
            int thisYear = year;
            long holidays = china.days().entrySet().stream()
                    .filter(day -> day.getKey().getYear() == thisYear)
                    .filter(day -> day.getValue() instanceof SpecialDay.Holiday)
                    .count();
            assertThat(holidays).as("holidays of %d", year).isBetween(22L, 33L);
        }
        assertThat(china.days()).hasSize(678);
        assertThat(china.days().entrySet())
                .filteredOn(day -> day.getValue() instanceof SpecialDay.WorkingDay)
                .filteredOn(day -> day.getKey().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .extracting(day -> day.getKey())
                .containsExactly(LocalDate.of(2020, 2, 3));
    }

    @Test
    void a_make_up_sunday_has_the_hours_of_a_full_day_and_a_working_day_named_by_a_notice_is_ordinary() {
        CalendarDay sunday = standard.day(LocalDate.of(2025, 9, 28));

        assertThat(sunday.hours()).isEqualTo(SampleCalendars.OFFICE);
        assertThat(sunday.reason().kind()).isEqualTo(Reason.Kind.MAKE_UP_DAY);
        assertThat(standard.day(LocalDate.of(2020, 2, 3)).reason()).isEqualTo(Reason.OPEN);
    }

    @Test
    void the_last_covered_date_is_known() {
        assertThat(standard.coveredUntil()).contains(LocalDate.of(2026, 12, 31));
        assertThat(WorkCalendars.roundTheClock().coveredUntil()).isEmpty();
    }

    @Test
    void a_later_notice_is_read_from_text_and_extends_what_is_covered() {
        DayLayer next = StatutoryDays.read(new Label("下一年", "next year"), new StringReader("""
                #covered,2027-01-01,2027-12-31
                date,name,kind
                2027-01-01,元旦,holiday
                2027-01-02,元旦,workday
                """));

        WorkCalendar extended = standard.with(next);

        assertThat(extended.coverage()).contains(new Coverage(LocalDate.of(2007, 1, 1), LocalDate.of(2027, 12, 31)));
        assertThat(extended.day(LocalDate.of(2027, 1, 1)).reason().label().en()).isEqualTo("New Year's Day");
        assertThat(extended.isWorkingDay(LocalDate.of(2027, 1, 2))).isTrue();
    }

    @Test
    void a_line_that_is_no_day_is_named() {
        StringReader text = new StringReader("date,name,kind\n2027-01-01,元旦,free\n");

        assertThatThrownBy(() -> StatutoryDays.read(new Label("错", "wrong"), text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("2027-01-01,元旦,free");
    }

    @Test
    void the_layer_added_last_decides() {
        LocalDate date = LocalDate.of(2025, 10, 2);
        Label name = new Label("加班", "extra shift");
        WorkCalendar worked = standard.with(DayLayer.named(name).workingDay(date, name));
        WorkCalendar closedAgain = worked.with(DayLayer.named(name).holidays(date, date.plusDays(1), name));

        assertThat(worked.isWorkingDay(date)).isTrue();
        assertThat(closedAgain.isWorkingDay(date)).isFalse();
        assertThat(standard.isWorkingDay(date)).isFalse();
    }

    @Test
    void working_days_and_closes_of_business_can_be_asked_for() {
        assertThat(standard.workingDayAfter(LocalDate.of(2025, 9, 30))).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(standard.closeOfBusiness(LocalDate.of(2025, 9, 30))).contains(Instant.parse("2025-09-30T10:00:00Z"));
        assertThat(standard.closeOfBusiness(LocalDate.of(2025, 10, 1))).isEmpty();
        assertThat(WorkCalendars.preset("nine-nine-six")).isEmpty();
    }

    @Test
    void a_day_may_have_more_than_two_shifts_and_either_half_of_it_can_be_had() {
        OpeningHours hours = OpeningHours.of("19:00-24:00", "08:00-11:30", "13:00-17:00");

        assertThat(hours).hasToString("08:00-11:30, 13:00-17:00, 19:00-24:00");
        assertThat(hours.until(LocalTime.of(14, 0))).isEqualTo(OpeningHours.of("08:00-11:30", "13:00-14:00"));
        assertThat(hours.from(LocalTime.of(14, 0))).isEqualTo(OpeningHours.of("14:00-17:00", "19:00-24:00"));
    }

    @Test
    void a_saturday_can_be_half_a_day() {
        OpeningHours morning = SampleCalendars.OFFICE.until(LocalTime.NOON);
        Week week = Week.mondayToSaturday(SampleCalendars.OFFICE).with(DayOfWeek.SATURDAY, morning);
        WeekPattern pattern = WeekPattern.every(SampleCalendars.OFFICE, week);

        assertThat(pattern.on(LocalDate.of(2025, 3, 8))).isEqualTo(morning);
        assertThat(pattern.on(LocalDate.of(2025, 3, 9)).isClosed()).isTrue();
    }

    @Test
    void hours_that_cannot_be_are_refused_with_the_way_out() {
        assertThatThrownBy(() -> OpeningHours.of("09:00-12:00", "11:00-18:00")).hasMessageContaining("overlap");
        assertThatThrownBy(() -> Shift.parse("22:00-06:00")).hasMessageContaining("night shift");
        assertThatThrownBy(() -> Shift.parse("nine to five")).hasMessageContaining("09:00-12:00");
        assertThatThrownBy(() -> Shift.parse("9-18")).hasMessageContaining("09:00-12:00");
        assertThatThrownBy(() -> WeekPattern.every(OpeningHours.CLOSED, Week.everyDay(OpeningHours.CLOSED)))
                .hasMessageContaining("at least one day");
        assertThatThrownBy(() -> new Week(List.of())).hasMessageContaining("seven days");
    }
}
