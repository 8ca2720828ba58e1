package io.guanxi.crm.time;

import static io.guanxi.crm.time.SampleCalendars.instant;
import static io.guanxi.crm.time.SampleCalendars.named;
import static io.guanxi.crm.time.SampleCalendars.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deadlines worked out by hand from printed calendars and the State Council's notices. Times are on the
 * wall clock of the calendar. The company of the table has a half day on Wednesday 2025-03-05, is closed on
 * Thursday 03-06, works on Saturday 03-08 and on 2025-10-08. Alternating weeks: six days in the week of
 * 2025-03-03.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandComputedDeadlinesTest {

    @ParameterizedTest(name = "{0}, {1} + {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # ordinary weeks: only the date of the event matters
            standard | Fri 2025-03-07 20:00 | 1 days | Mon 2025-03-10 18:00
            standard | Fri 2025-03-07 10:00 | 1 days | Mon 2025-03-10 18:00
            standard | Mon 2025-03-03 00:00 | 1 days | Tue 2025-03-04 18:00
            standard | Mon 2025-03-03 23:59 | 1 days | Tue 2025-03-04 18:00
            standard | Sat 2025-03-08 15:00 | 1 days | Mon 2025-03-10 18:00
            standard | Sun 2025-03-09 15:00 | 2 days | Tue 2025-03-11 18:00
            standard | Mon 2025-03-03 09:00 | 3 days | Thu 2025-03-06 18:00
            standard | Wed 2025-03-05 11:00 | 3 days | Mon 2025-03-10 18:00
            standard | Thu 2025-03-06 11:00 | 5 days | Thu 2025-03-13 18:00
            standard | Mon 2025-03-03 11:00 | 20 days | Mon 2025-03-31 18:00
            # Spring Festival 2024: off 10 to 17 February, worked on Sundays 4 and 18
            standard | Fri 2024-02-02 17:00 | 1 days | Sun 2024-02-04 18:00
            standard | Wed 2024-02-07 17:00 | 3 days | Sun 2024-02-18 18:00
            standard | Fri 2024-02-09 19:00 | 1 days | Sun 2024-02-18 18:00
            standard | Mon 2024-02-12 12:00 | 2 days | Mon 2024-02-19 18:00
            # Spring Festival 2025: off 28 January to 4 February, worked on Sunday 26 and Saturday 8
            standard | Fri 2025-01-24 16:00 | 3 days | Wed 2025-02-05 18:00
            standard | Mon 2025-01-27 12:30 | 1 days | Wed 2025-02-05 18:00
            standard | Thu 2025-02-06 09:00 | 2 days | Sat 2025-02-08 18:00
            standard | Thu 2025-02-06 09:00 | 3 days | Mon 2025-02-10 18:00
            # Spring Festival 2026: off 15 to 23 February, worked on Saturdays 14 and 28
            standard | Fri 2026-02-13 20:00 | 1 days | Sat 2026-02-14 18:00
            standard | Sat 2026-02-14 10:00 | 1 days | Tue 2026-02-24 18:00
            standard | Wed 2026-02-11 10:00 | 5 days | Wed 2026-02-25 18:00
            standard | Fri 2026-02-27 10:00 | 2 days | Mon 2026-03-02 18:00
            # National Day 2025: off 1 to 8 October, worked on Sunday 28 September and Saturday 11 October
            standard | Fri 2025-09-26 18:30 | 1 days | Sun 2025-09-28 18:00
            standard | Tue 2025-09-30 17:00 | 1 days | Thu 2025-10-09 18:00
            standard | Tue 2025-09-30 17:00 | 3 days | Sat 2025-10-11 18:00
            standard | Tue 2025-09-30 17:00 | 4 days | Mon 2025-10-13 18:00
            # New Year 2026: off 1 to 3 January, worked on Sunday 4
            standard | Wed 2025-12-31 10:00 | 1 days | Sun 2026-01-04 18:00
            standard | Wed 2025-12-31 10:00 | 2 days | Mon 2026-01-05 18:00
            # notices that changed an arrangement: 2020 off until Sunday 2 February; Victory Day 2015
            standard | Thu 2020-01-23 10:00 | 1 days | Mon 2020-02-03 18:00
            standard | Wed 2015-09-02 10:00 | 1 days | Sun 2015-09-06 18:00
            # Spring Festival 2008: worked on Saturday 2 and Sunday 3 February
            standard | Fri 2008-02-01 18:00 | 3 days | Mon 2008-02-04 18:00
            """)
    void a_term_in_business_days_ends_at_close_of_business(String calendar, String start, String target, String due) {
        assertDue(calendar, start, target, due);
    }

    @ParameterizedTest(name = "{0}, {1} + {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            standard | Mon 2025-03-03 09:00 | 8 hours  | Mon 2025-03-03 18:00
            standard | Mon 2025-03-03 10:00 | 1 hours  | Mon 2025-03-03 11:00
            # lunch
            standard | Mon 2025-03-03 11:30 | 1 hours  | Mon 2025-03-03 13:30
            standard | Mon 2025-03-03 12:15 | 1 hours  | Mon 2025-03-03 14:00
            standard | Mon 2025-03-03 11:00 | 1 hours  | Mon 2025-03-03 12:00
            # outside hours, weekends
            standard | Mon 2025-03-03 07:00 | 2 hours  | Mon 2025-03-03 11:00
            standard | Mon 2025-03-03 17:00 | 2 hours  | Tue 2025-03-04 10:00
            standard | Mon 2025-03-03 18:00 | 1 hours  | Tue 2025-03-04 10:00
            standard | Fri 2025-03-07 17:30 | 1 hours  | Mon 2025-03-10 09:30
            standard | Fri 2025-03-07 20:00 | 1 hours  | Mon 2025-03-10 10:00
            standard | Sat 2025-03-08 15:00 | 2 hours  | Mon 2025-03-10 11:00
            standard | Mon 2025-03-03 09:00 | 40 hours | Fri 2025-03-07 18:00
            # holidays and make-up days
            standard | Sun 2025-09-28 16:00 | 4 hours  | Mon 2025-09-29 11:00
            standard | Tue 2025-09-30 17:00 | 2 hours  | Thu 2025-10-09 10:00
            standard | Fri 2024-02-09 15:00 | 8 hours  | Sun 2024-02-18 15:00
            standard | Sat 2026-02-28 08:00 | 8 hours  | Sat 2026-02-28 18:00
            standard | Sat 2026-02-21 12:00 | 1 hours  | Tue 2026-02-24 10:00
            # wall-clock hours
            standard | Fri 2025-03-07 20:00 | 24 wall  | Sat 2025-03-08 20:00
            standard | Tue 2026-02-17 08:00 | 72 wall  | Fri 2026-02-20 08:00
            standard | Wed 2024-02-28 12:00 | 24 wall  | Thu 2024-02-29 12:00
            """)
    void hours_run_when_they_may(String calendar, String start, String target, String due) {
        assertDue(calendar, start, target, due);
    }

    @ParameterizedTest(name = "{0}, {1} + {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            hotline     | Mon 2025-03-03 11:30 | 1 hours | Mon 2025-03-03 12:30
            hotline     | Fri 2025-03-07 17:00 | 9 hours | Mon 2025-03-10 17:00
            hotline     | Fri 2025-03-07 20:00 | 1 days  | Mon 2025-03-10 18:00
            7x24        | Sat 2026-02-21 15:00 | 2 hours | Sat 2026-02-21 17:00
            7x24        | Tue 2025-09-30 22:00 | 48 hours | Thu 2025-10-02 22:00
            7x24        | Fri 2025-03-07 20:00 | 1 days  | Sun 2025-03-09 00:00
            six-day     | Fri 2025-03-07 20:00 | 1 days  | Sat 2025-03-08 18:00
            six-day     | Sat 2025-03-08 15:00 | 4 hours | Mon 2025-03-10 10:00
            six-day     | Fri 2026-04-03 10:00 | 1 days  | Tue 2026-04-07 18:00
            alternating | Fri 2025-03-07 20:00 | 1 days  | Sat 2025-03-08 18:00
            alternating | Fri 2025-03-14 20:00 | 1 days  | Mon 2025-03-17 18:00
            alternating | Fri 2025-03-21 20:00 | 2 days  | Mon 2025-03-24 18:00
            alternating | Fri 2025-02-28 20:00 | 1 days  | Mon 2025-03-03 18:00
            alternating | Fri 2025-02-21 20:00 | 1 days  | Sat 2025-02-22 18:00
            company     | Tue 2025-03-04 20:00 | 1 days  | Wed 2025-03-05 12:00
            company     | Wed 2025-03-05 11:00 | 2 hours | Fri 2025-03-07 10:00
            company     | Wed 2025-03-05 15:00 | 1 days  | Fri 2025-03-07 18:00
            company     | Fri 2025-03-07 20:00 | 1 days  | Sat 2025-03-08 18:00
            company     | Tue 2025-09-30 10:00 | 1 days  | Wed 2025-10-08 18:00
            """)
    void every_calendar_has_its_own_hours(String calendar, String start, String target, String due) {
        assertDue(calendar, start, target, due);
    }

    @ParameterizedTest(name = "{0}, {1} + {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # clocks go from 02:00 to 03:00 on Sunday 2025-03-30, from 03:00 back to 02:00 on Sunday 2025-10-26
            berlin        | Sat 2025-03-29 12:00 | 24 wall | Sun 2025-03-30 13:00
            berlin        | Sat 2025-10-25 12:00 | 24 wall | Sun 2025-10-26 11:00
            berlin        | Fri 2025-03-28 17:00 | 2 hours | Mon 2025-03-31 10:00
            berlin        | Fri 2025-10-24 17:00 | 1 days  | Mon 2025-10-27 18:00
            berlin 7x24   | Sun 2025-03-30 00:00 | 4 hours | Sun 2025-03-30 05:00
            berlin 7x24   | Sun 2025-10-26 00:00 | 4 hours | Sun 2025-10-26 03:00
            berlin 7x24   | Sat 2025-03-29 10:00 | 1 days  | Mon 2025-03-31 00:00
            # 01:00-05:00 is three hours long in spring, five in autumn
            berlin nights | Sat 2025-03-29 22:00 | 4 hours | Mon 2025-03-31 02:00
            berlin nights | Sat 2025-10-25 22:00 | 5 hours | Sun 2025-10-26 05:00
            # 02:30-06:00 opens at the change; 02:00-02:30 does not take place that day
            berlin early  | Sat 2025-03-29 20:00 | 1 hours | Sun 2025-03-30 04:00
            berlin gap    | Sat 2025-03-29 20:00 | 1 days  | Mon 2025-03-31 02:30
            """)
    void a_change_of_the_clocks_shortens_or_lengthens_what_is_open(
            String calendar, String start, String target, String due) {
        assertDue(calendar, start, target, due);
    }

    @Test
    void the_hour_that_comes_twice_counts_twice() {
        WorkCalendar always = named("berlin 7x24");
        Instant start = Instant.parse("2025-10-25T22:00:00Z");

        assertThat(Deadlines.deadline(start, Target.businessHours(3), always).due())
                .contains(Instant.parse("2025-10-26T01:00:00Z"));
    }

    @Test
    void a_shift_that_opens_in_the_hour_that_comes_twice_opens_the_first_time() {
        Instant start = Instant.parse("2025-10-25T18:00:00Z");

        assertThat(Deadlines.deadline(start, Target.businessHours(1), named("berlin early"))
                        .due())
                .contains(Instant.parse("2025-10-26T01:30:00Z"));
    }

    @ParameterizedTest(name = "{0} + {1} with a pause {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # a day counts when the clock runs at its close
            Thu 2025-03-06 10:00 | 2 days  | 2025-03-07 15:00 .. 2025-03-10 10:00 | Tue 2025-03-11 18:00
            Thu 2025-03-06 10:00 | 1 days  | 2025-03-07 10:00 .. 2025-03-07 11:00 | Fri 2025-03-07 18:00
            Thu 2025-03-06 10:00 | 1 days  | 2025-03-07 10:00 .. 2025-03-07 18:00 | Fri 2025-03-07 18:00
            Thu 2025-03-06 10:00 | 1 days  | 2025-03-07 18:00 .. 2025-03-08 10:00 | Mon 2025-03-10 18:00
            Thu 2025-03-06 10:00 | 2 days  | 2025-03-07 19:00 .. 2025-03-10 08:00 | Mon 2025-03-10 18:00
            Thu 2025-03-06 10:00 | 1 days  | 2025-03-06 12:00 .. 2025-03-06 20:00 | Fri 2025-03-07 18:00
            # a pause over a month: 10 March to 9 April, then 10, 11 and 14 April
            Fri 2025-03-07 10:00 | 3 days  | 2025-03-10 10:00 .. 2025-04-09 20:00 | Mon 2025-04-14 18:00
            Mon 2025-03-03 10:00 | 4 hours | 2025-03-03 11:00 .. 2025-03-03 14:00 | Mon 2025-03-03 17:00
            Fri 2025-03-07 16:00 | 3 hours | 2025-03-07 17:00 .. 2025-03-10 10:00 | Mon 2025-03-10 12:00
            Mon 2025-03-03 10:00 | 1 hours | 2025-03-03 09:00 .. 2025-03-03 11:00 | Mon 2025-03-03 12:00
            # overlapping pauses count once
            Mon 2025-03-03 10:00 | 2 hours | 2025-03-03 11:00 .. 2025-03-03 11:45;2025-03-03 10:30 .. 2025-03-03 11:30 | Mon 2025-03-03 14:15
            # due before the pause; and after a long one that ends on the day after the Dragon Boat Festival
            Mon 2025-03-03 17:00 | 2 hours | 2025-03-04 10:00 .. 2025-06-03 10:00 | Tue 2025-03-04 10:00
            Mon 2025-03-03 17:00 | 3 hours | 2025-03-04 10:00 .. 2025-06-03 10:00 | Tue 2025-06-03 11:00
            Fri 2025-03-07 20:00 | 24 wall | 2025-03-08 10:00 .. 2025-03-10 10:00 | Mon 2025-03-10 20:00
            """)
    void paused_time_does_not_count(String start, String target, String pauses, String due) {
        WorkCalendar calendar = WorkCalendars.standard();
        Pauses parsed = SampleCalendars.pauses(pauses, calendar.zone());

        Deadline deadline = Deadlines.deadline(instant(start, calendar.zone()), target(target), calendar, parsed);

        assertThat(deadline.due()).contains(instant(due, calendar.zone()));
    }

    private static void assertDue(String calendarName, String start, String target, String due) {
        WorkCalendar calendar = named(calendarName);
        Deadline deadline = Deadlines.deadline(instant(start, calendar.zone()), target(target), calendar);

        assertThat(deadline.due().map(at -> LocalDateTime.ofInstant(at, calendar.zone())))
                .contains(LocalDateTime.parse(due.substring(4).replace(' ', 'T')));
    }
}
