package io.guanxi.crm.feedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.Told;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When the first response and the resolution of an untouched case are due, worked out by hand from printed calendars: open
 * 09:00–12:00 and 13:00–18:00, on working days and make-up days. High is 1 and 5 business days, a complaint's first response
 * at most 72 hours; normal 3 and 10, low 5 and 20; urgent 24 and 72 hours.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandComputedClocksTest {

    @ParameterizedTest(name = "{0} {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            Mon 2025-03-03 09:30 | consultation normal | Thu 2025-03-06 18:00 | Mon 2025-03-17 18:00 | 4, 5, 6; to the 7th, 10 to 14, 17
            Fri 2025-03-07 20:00 | consultation normal | Wed 2025-03-12 18:00 | Fri 2025-03-21 18:00 | Friday evening: from Monday on
            Mon 2025-03-03 07:00 | consultation high   | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | before opening: the day of the event all the same
            Mon 2025-03-03 00:00 | consultation high   | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | the first instant of a day
            Mon 2025-03-03 23:59 | consultation high   | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | the last minute of a day
            Wed 2025-03-05 12:30 | consultation high   | Thu 2025-03-06 18:00 | Wed 2025-03-12 18:00 | lunch is no matter to days
            Sat 2025-03-08 15:00 | praise low          | Fri 2025-03-14 18:00 | Mon 2025-04-07 18:00 | Qingming, 4 to 6 April, lies between
            Fri 2025-04-25 18:30 | consultation normal | Tue 2025-04-29 18:00 | Tue 2025-05-13 18:00 | Sunday 27 April is worked, 1 to 5 May are not
            Sun 2025-09-28 10:00 | consultation normal | Thu 2025-10-09 18:00 | Fri 2025-10-17 18:00 | made on a make-up Sunday: 29, 30, 9 October
            Tue 2025-09-30 17:00 | consultation normal | Sat 2025-10-11 18:00 | Tue 2025-10-21 18:00 | National Day 2025: 9, 10 and Saturday 11
            Fri 2026-02-13 20:00 | consultation normal | Wed 2026-02-25 18:00 | Thu 2026-03-05 18:00 | Spring Festival 2026: Saturday 14, 24, 25
            Tue 2026-02-17 10:00 | praise low          | Sat 2026-02-28 18:00 | Fri 2026-03-20 18:00 | made on New Year's Day: 24 to 27 and Saturday 28
            Wed 2025-12-31 16:00 | suggestion normal   | Tue 2026-01-06 18:00 | Thu 2026-01-15 18:00 | Sunday 4 January is worked
            Fri 2025-03-07 10:00 | suggestion high     | Mon 2025-03-10 18:00 | Fri 2025-03-14 18:00 | no limit of 72 hours: no complaint
            """)
    void business_days_count_from_the_day_after(
            String opened, String sort, String response, String resolution, String why) {
        assertDue(SlaPolicy.preset(), opened, sort, response, resolution);
    }

    @ParameterizedTest(name = "{0} {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            Mon 2025-03-03 09:30 | complaint high | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | the day wins: 72 hours end on Thursday
            Fri 2025-03-07 20:00 | complaint high | Mon 2025-03-10 18:00 | Fri 2025-03-14 18:00 | the day wins by two hours
            Fri 2025-03-07 18:00 | complaint high | Mon 2025-03-10 18:00 | Fri 2025-03-14 18:00 | both at once
            Fri 2025-03-07 17:59 | complaint high | Mon 2025-03-10 17:59 | Fri 2025-03-14 18:00 | the hours win by a minute
            Fri 2025-03-07 10:00 | complaint high | Mon 2025-03-10 10:00 | Fri 2025-03-14 18:00 | the hours win over a weekend
            Thu 2025-04-03 11:00 | complaint high | Sun 2025-04-06 11:00 | Fri 2025-04-11 18:00 | the hours win over Qingming
            Sat 2025-09-27 12:00 | complaint high | Sun 2025-09-28 18:00 | Fri 2025-10-10 18:00 | the day wins: the next day is a make-up Sunday
            Tue 2025-09-30 17:00 | complaint high | Fri 2025-10-03 17:00 | Tue 2025-10-14 18:00 | the hours win over National Day
            Sat 2026-02-14 17:30 | complaint high | Tue 2026-02-17 17:30 | Sat 2026-02-28 18:00 | made on a make-up Saturday: the hours end on New Year's Day
            Fri 2025-03-07 20:00 | complaint urgent | Sat 2025-03-08 20:00 | Mon 2025-03-10 20:00 | hours run on weekends
            Tue 2025-09-30 17:00 | complaint urgent | Wed 2025-10-01 17:00 | Fri 2025-10-03 17:00 | and on holidays
            Wed 2024-02-28 12:00 | complaint urgent | Thu 2024-02-29 12:00 | Sat 2024-03-02 12:00 | and on a leap day
            """)
    void of_a_day_and_72_hours_the_earlier_holds_and_hours_run_always(
            String opened, String sort, String response, String resolution, String why) {
        assertDue(SlaPolicy.preset(), opened, sort, response, resolution);
    }

    @ParameterizedTest(name = "{0} on {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            Sat 2025-03-08 15:00 | standard | Mon 2025-03-10 11:00 | Tue 2025-03-11 18:00 | Saturday: from Monday's opening on
            Fri 2025-03-07 16:30 | standard | Mon 2025-03-10 09:30 | Tue 2025-03-11 16:30 | 90 minutes on Friday, 30 on Monday
            Fri 2025-03-07 16:00 | standard | Fri 2025-03-07 18:00 | Tue 2025-03-11 16:00 | due as the doors close, not on Monday
            Mon 2025-03-03 11:30 | standard | Mon 2025-03-03 14:30 | Wed 2025-03-05 11:30 | lunch does not count
            Mon 2025-03-03 12:15 | standard | Mon 2025-03-03 15:00 | Wed 2025-03-05 12:00 | made at lunch: from 13:00 on
            Mon 2025-03-03 07:00 | standard | Mon 2025-03-03 11:00 | Tue 2025-03-04 18:00 | made before opening: from 09:00 on
            Mon 2025-03-03 22:00 | standard | Tue 2025-03-04 11:00 | Wed 2025-03-05 18:00 | made at night: from the next opening on
            Sun 2025-09-28 16:30 | standard | Mon 2025-09-29 09:30 | Tue 2025-09-30 16:30 | a make-up Sunday is open
            Tue 2025-09-30 17:00 | standard | Thu 2025-10-09 10:00 | Fri 2025-10-10 17:00 | one hour before National Day, one after
            Sat 2026-02-21 12:00 | standard | Tue 2026-02-24 11:00 | Wed 2026-02-25 18:00 | in the Spring Festival: from the 24th on
            Mon 2025-03-03 11:30 | hotline  | Mon 2025-03-03 13:30 | Wed 2025-03-05 09:30 | no lunch; 6.5 and 9 and half an hour
            Sat 2025-03-08 15:00 | six-day  | Sat 2025-03-08 17:00 | Tue 2025-03-11 15:00 | Saturday is open
            Sat 2026-02-21 15:00 | 7x24     | Sat 2026-02-21 17:00 | Sun 2026-02-22 07:00 | always open
            """)
    void two_and_sixteen_business_hours_run_inside_opening_hours(
            String opened, String calendar, String response, String resolution, String why) {
        assertDue(Policies.hours(calendar), opened, "consultation normal", response, resolution);
    }

    @ParameterizedTest(name = "{1} {2} in {0}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin    | Fri 2025-03-28 20:00 | complaint urgent    | Sat 2025-03-29 20:00 | Mon 2025-03-31 21:00 | 72 hours over the change of the clocks
            Europe/Berlin    | Fri 2025-10-24 20:00 | complaint urgent    | Sat 2025-10-25 20:00 | Mon 2025-10-27 19:00 | and back
            Europe/Berlin    | Fri 2025-03-28 20:00 | consultation normal | Wed 2025-04-02 18:00 | Mon 2025-04-14 18:00 | 18:00 on the wall there; 4 April is a Chinese holiday
            Europe/Berlin    | Sun 2025-03-09 17:30 | consultation high   | Mon 2025-03-10 18:00 | Fri 2025-03-14 18:00 | still Sunday there
            Asia/Shanghai    | Mon 2025-03-10 00:30 | consultation high   | Tue 2025-03-11 18:00 | Mon 2025-03-17 18:00 | the same instant, Monday here
            America/New_York | Fri 2025-03-07 10:00 | complaint high      | Mon 2025-03-10 11:00 | Fri 2025-03-14 18:00 | 72 hours, one of them skipped on 9 March
            """)
    void days_and_openings_are_those_of_the_zone_of_the_workspace(
            String zone, String opened, String sort, String response, String resolution, String why) {
        assertDue(SlaPolicy.preset().in(ZoneId.of(zone)), opened, sort, response, resolution);
    }

    private static void assertDue(SlaPolicy policy, String opened, String sort, String response, String resolution) {
        CaseStory story = Told.story(opened, sort, "", policy.calendar().zone());
        SlaReading sla = SlaReading.of(story, policy);

        assertThat(Policies.local(sla.firstResponse(), policy)).isEqualTo(response);
        assertThat(Policies.local(sla.resolution(1).orElseThrow(), policy)).isEqualTo(resolution);
    }
}
