package io.guanxi.crm.feedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.feedback.workflow.Told;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of the clocks as a case goes on, worked out by hand: type and priority, what happened, when the first response
 * and the resolution of the last round are due, the instant looked from, and what is broken then since when.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandComputedStoriesTest {

    @ParameterizedTest(name = "{0} {1}: {7}")
    @CsvSource(delimiter = '|', textBlock = """
            Thu 2025-03-06 10:00 | consultation normal | Fri 2025-03-07 15:00 paused; Mon 2025-03-10 10:00 replied | Wed 2025-03-12 18:00 | Fri 2025-03-21 18:00 | Mon 2025-03-10 11:00 | - | over a weekend: only Friday's close is lost
            Thu 2025-03-06 10:00 | consultation normal | Fri 2025-03-07 10:00 paused; Fri 2025-03-07 17:00 replied | Tue 2025-03-11 18:00 | Thu 2025-03-20 18:00 | Mon 2025-03-10 11:00 | - | the clock runs at Friday's close
            Thu 2025-03-06 10:00 | consultation normal | Fri 2025-03-07 10:00 paused; Fri 2025-03-07 18:00 replied | Tue 2025-03-11 18:00 | Thu 2025-03-20 18:00 | Mon 2025-03-10 11:00 | - | it runs again at the very close
            Thu 2025-03-06 10:00 | consultation normal | Fri 2025-03-07 18:00 paused; Mon 2025-03-10 09:00 replied | Wed 2025-03-12 18:00 | Fri 2025-03-21 18:00 | Mon 2025-03-10 11:00 | - | it stops at the very close
            Thu 2025-03-06 10:00 | consultation normal | Fri 2025-03-07 18:30 paused; Mon 2025-03-10 08:00 replied | Tue 2025-03-11 18:00 | Thu 2025-03-20 18:00 | Mon 2025-03-10 11:00 | - | a wait over nothing but a weekend costs no day
            Fri 2025-03-07 20:00 | complaint urgent | Sat 2025-03-08 10:00 paused; Mon 2025-03-10 10:00 replied | Mon 2025-03-10 20:00 | Wed 2025-03-12 20:00 | Mon 2025-03-10 11:00 | - | 14 hours and 10; 14 and 58
            Thu 2025-03-06 10:00 | consultation normal | Fri 2025-03-07 15:00 paused | - | - | Fri 2025-05-09 10:00 | - | still waiting: nobody knows when it is due
            Mon 2025-03-03 10:00 | consultation normal | Tue 2025-03-04 16:00 paused; Thu 2025-03-06 10:00 replied; Fri 2025-03-07 10:00 paused; Mon 2025-03-10 15:00 replied | Tue 2025-03-11 18:00 | Thu 2025-03-20 18:00 | Mon 2025-03-10 16:00 | - | two waits: 6, 10, 11; and 12 to 14, 17 to 20
            Fri 2026-02-13 20:00 | consultation normal | Sat 2026-02-14 16:00 paused; Wed 2026-02-25 10:00 replied | Fri 2026-02-27 18:00 | Mon 2026-03-09 18:00 | Wed 2026-02-25 11:00 | - | over the Spring Festival: 25, 26, 27; 28 and 2 to 6 and 9 March
            Fri 2025-03-07 10:00 | complaint high | Fri 2025-03-07 14:00 paused; Sat 2025-03-08 14:00 replied | Mon 2025-03-10 18:00 | Fri 2025-03-14 18:00 | Sat 2025-03-08 15:00 | - | a day's wait moves the 72 hours behind the day
            # waiting for a third party stops the clocks for 15 days at most
            Mon 2025-03-03 10:00 | consultation normal | Mon 2025-03-03 11:00 started; Tue 2025-03-04 10:00 held; Thu 2025-03-06 10:00 resumed | Mon 2025-03-10 18:00 | Wed 2025-03-19 18:00 | Thu 2025-03-06 11:00 | - | within the limit: 6, 7, 10
            Mon 2025-03-03 10:00 | consultation normal | Mon 2025-03-03 11:00 started; Tue 2025-03-04 10:00 held | Fri 2025-03-21 18:00 | Tue 2025-04-01 18:00 | Fri 2025-03-21 18:00 | - | until Wednesday 19, 10:00: 19, 20, 21
            Mon 2025-03-03 10:00 | consultation normal | Mon 2025-03-03 11:00 started; Tue 2025-03-04 10:00 held; Mon 2025-03-24 10:00 resumed | Fri 2025-03-21 18:00 | Tue 2025-04-01 18:00 | Mon 2025-03-24 11:00 | response Fri 2025-03-21 18:00 | resumed too late to help
            Mon 2025-03-03 10:00 | consultation normal | Tue 2025-03-04 10:00 paused; Mon 2025-03-24 10:00 replied | Wed 2025-03-26 18:00 | Mon 2025-04-07 18:00 | Mon 2025-03-24 11:00 | - | waiting for the customer has no limit
            Mon 2025-03-03 10:00 | consultation normal | Mon 2025-03-03 11:00 started; Tue 2025-03-04 10:00 held; Wed 2025-03-05 10:00 paused; Fri 2025-03-07 10:00 replied | Tue 2025-03-11 18:00 | Thu 2025-03-20 18:00 | Fri 2025-03-07 11:00 | - | one wait turns into another: 7, 10, 11
            Mon 2025-03-03 10:00 | consultation normal | Mon 2025-03-03 11:00 started; Tue 2025-03-04 10:00 held; Wed 2025-03-05 10:00 replied; Thu 2025-03-06 10:00 resumed | Mon 2025-03-10 18:00 | Wed 2025-03-19 18:00 | Thu 2025-03-06 11:00 | - | the customer's word does not end a third party's
            """)
    void waiting_does_not_count(
            String opened, String sort, String events, String response, String resolution, String seen, String broken) {
        SlaReading sla = SlaReading.of(Told.story(opened, sort, events), SlaPolicy.preset());

        assertClocks(sla, response, resolution, seen, broken);
    }

    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            Fri 2025-03-07 16:30 | Fri 2025-03-07 17:30 paused; Mon 2025-03-10 10:00 replied | Mon 2025-03-10 11:00 | Tue 2025-03-11 18:00 | Mon 2025-03-10 10:00 | - | an hour before the weekend, an hour after the wait
            Mon 2025-03-03 11:00 | Mon 2025-03-03 11:30 paused; Mon 2025-03-03 12:30 replied | Mon 2025-03-03 14:30 | Wed 2025-03-05 11:30 | Mon 2025-03-03 12:30 | - | back at lunch: on from 13:00
            Sat 2025-03-08 15:00 | Sat 2025-03-08 16:00 paused; Sun 2025-03-09 16:00 replied | Mon 2025-03-10 11:00 | Tue 2025-03-11 18:00 | Sun 2025-03-09 16:00 | - | a wait while closed costs nothing
            Mon 2025-03-03 09:00 | Mon 2025-03-03 11:00 paused; Mon 2025-03-03 15:00 replied | Mon 2025-03-03 11:00 | Wed 2025-03-05 12:00 | Mon 2025-03-03 15:00 | response Mon 2025-03-03 11:00 | a wait from the due instant on saves nothing
            Mon 2025-03-03 09:00 | Mon 2025-03-03 10:59 paused; Mon 2025-03-03 15:00 replied | Mon 2025-03-03 15:01 | Wed 2025-03-05 13:01 | Mon 2025-03-03 15:01 | - | a minute was left; 1:59, 3, 8 and 3:01 hours
            Mon 2025-03-03 09:00 | Mon 2025-03-03 10:00 paused; Mon 2025-03-03 11:00 replied; Mon 2025-03-03 11:30 responded; Mon 2025-03-03 11:40 paused; Tue 2025-03-04 09:00 replied | Mon 2025-03-03 12:00 | Wed 2025-03-05 16:20 | Tue 2025-03-04 09:00 | - | a wait after the answer leaves its clock alone; 1:40, 8 and 6:20 hours
            """)
    void two_and_sixteen_business_hours_wait_too(
            String opened, String events, String response, String resolution, String seen, String broken, String why) {
        SlaReading sla = SlaReading.of(Told.story(opened, "consultation normal", events), Policies.hours("standard"));

        assertClocks(sla, response, resolution, seen, broken);
    }

    @ParameterizedTest(name = "{1}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            consultation high | Tue 2025-03-04 18:00 responded | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Wed 2025-03-05 10:00 | - | at the due instant is in time
            consultation high | Tue 2025-03-04 18:00:00.000001 responded | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Wed 2025-03-05 10:00 | response Tue 2025-03-04 18:00 | a microsecond later is not
            consultation high | | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Tue 2025-03-04 18:00 | - | nothing is broken at the due instant
            consultation high | | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Tue 2025-03-04 18:00:00.000001 | response Tue 2025-03-04 18:00 | but just after
            consultation high | Wed 2025-03-05 10:00 responded | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Tue 2025-03-04 12:00 | - | looked from before
            consultation high | Wed 2025-03-05 10:00 paused; Wed 2025-03-12 10:00 replied; Wed 2025-03-12 11:00 responded | Tue 2025-03-04 18:00 | Mon 2025-03-17 18:00 | Wed 2025-03-12 12:00 | response Tue 2025-03-04 18:00 | a wait after the due instant mends nothing
            consultation high | Wed 2025-03-05 10:00 paused | Tue 2025-03-04 18:00 | - | Thu 2025-03-06 10:00 | response Tue 2025-03-04 18:00 | nor does one that lasts
            consultation high | Mon 2025-03-03 15:00 resolved | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Wed 2025-03-05 10:00 | response Tue 2025-03-04 18:00 | resolved, but the customer was told nothing
            consultation high | Mon 2025-03-03 11:00 responded; Tue 2025-03-11 10:00 resolved | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Wed 2025-03-12 10:00 | resolution Mon 2025-03-10 18:00 | a miss grows no more once met
            # another priority counts from the beginning, with the waits there were
            consultation normal | Mon 2025-03-03 15:00 to-high | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Mon 2025-03-03 16:00 | - | raised: a day from Monday, not from the change
            consultation normal | Wed 2025-03-05 11:00 to-high | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Wed 2025-03-05 11:00 | - | raised when it was over already
            consultation normal | Wed 2025-03-05 11:00 to-high | Tue 2025-03-04 18:00 | Mon 2025-03-10 18:00 | Wed 2025-03-05 12:00 | response Wed 2025-03-05 11:00 | broken since it came to hold, not before
            consultation normal | Mon 2025-03-03 11:00 responded; Thu 2025-03-06 12:00 to-urgent | Thu 2025-03-06 18:00 | Thu 2025-03-06 10:00 | Fri 2025-03-07 10:00 | resolution Thu 2025-03-06 12:00 | only running clocks move
            consultation high | Wed 2025-03-05 09:00 to-normal; Wed 2025-03-05 10:00 responded | Thu 2025-03-06 18:00 | Mon 2025-03-17 18:00 | Thu 2025-03-06 10:00 | response Tue 2025-03-04 18:00 | lowered too late
            consultation high | Tue 2025-03-04 12:00 to-normal; Thu 2025-03-06 10:00 responded | Thu 2025-03-06 18:00 | Mon 2025-03-17 18:00 | Fri 2025-03-07 10:00 | - | lowered in time
            consultation high | Tue 2025-03-04 18:00 to-normal | Thu 2025-03-06 18:00 | Mon 2025-03-17 18:00 | Wed 2025-03-05 10:00 | - | lowered at the due instant is in time
            consultation normal | Tue 2025-03-04 10:00 paused; Thu 2025-03-06 10:00 replied; Thu 2025-03-06 11:00 to-high | Thu 2025-03-06 18:00 | Wed 2025-03-12 18:00 | Thu 2025-03-06 18:00 | - | the wait is kept: Thursday is the first day
            consultation normal | Mon 2025-03-03 16:00 paused; Wed 2025-03-05 16:00 replied; Wed 2025-03-05 17:00 to-urgent | Thu 2025-03-06 10:00 | Sat 2025-03-08 10:00 | Thu 2025-03-06 10:00 | - | 6 hours and 18; 6 and 66
            consultation normal | Tue 2025-03-04 09:00 paused; Wed 2025-03-05 10:00 to-urgent; Thu 2025-03-06 10:00 replied | Thu 2025-03-06 11:00 | Sat 2025-03-08 11:00 | Thu 2025-03-06 11:00 | - | raised while waiting: 23 hours and 1
            consultation normal | Tue 2025-03-04 11:00 to-urgent; Tue 2025-03-04 12:00 to-low | Mon 2025-03-10 18:00 | Mon 2025-03-31 18:00 | Tue 2025-03-04 13:00 | response Tue 2025-03-04 11:00 | up and down: what was broken stays
            consultation normal | Mon 2025-03-03 15:00 to-urgent; Mon 2025-03-03 16:00 to-low | Mon 2025-03-10 18:00 | Mon 2025-03-31 18:00 | Tue 2025-03-04 13:00 | - | up and down in time
            # a later round has the whole target from its beginning; the first result stays
            consultation normal | Mon 2025-03-03 11:00 responded; Wed 2025-03-05 15:00 resolved; Fri 2025-03-07 16:00 rejected:2 | Thu 2025-03-06 18:00 | Fri 2025-03-21 18:00 | Mon 2025-03-10 10:00 | - | not satisfied: 10 to 14, 17 to 21
            consultation high | Mon 2025-03-03 11:00 responded; Tue 2025-03-11 10:00 resolved; Tue 2025-03-11 12:00 confirmed:4; Fri 2025-03-14 09:00 reopened | Tue 2025-03-04 18:00 | Fri 2025-03-21 18:00 | Fri 2025-03-14 10:00 | resolution Mon 2025-03-10 18:00 | reopened: the miss of the first round stays
            consultation high | Mon 2025-03-03 11:00 responded; Wed 2025-03-05 10:00 resolved; Thu 2025-03-06 10:00 rejected:1; Mon 2025-03-17 10:00 resolved | Tue 2025-03-04 18:00 | Thu 2025-03-13 18:00 | Tue 2025-03-18 10:00 | resolution 2 Thu 2025-03-13 18:00 | late in the second round only
            """)
    void what_was_promised_on_monday_3_March_at_10_is_kept_or_broken(
            String sort, String events, String response, String resolution, String seen, String broken, String why) {
        String told = events == null ? "" : events;
        SlaReading sla = SlaReading.of(Told.story("Mon 2025-03-03 10:00", sort, told), SlaPolicy.preset());

        assertClocks(sla, response, resolution, seen, broken);
    }

    private static void assertClocks(SlaReading sla, String response, String resolution, String seen, String broken) {
        int last = sla.clocks(SlaClock.RESOLUTION).size();

        assertThat(Policies.local(sla.firstResponse(), sla.policy())).isEqualTo(response);
        assertThat(Policies.local(sla.resolution(last).orElseThrow(), sla.policy()))
                .isEqualTo(resolution);
        assertThat(broken(sla, seen)).isEqualTo(broken);
    }

    /** {@code response Tue 2025-03-04 18:00}, the later rounds with their number; {@code -} when nothing is. */
    private static String broken(SlaReading sla, String seen) {
        String all = sla.clocks().stream()
                .filter(clock -> clock.breachedAt(Told.instant(seen)).isPresent())
                .map(clock -> clock.run().clock().key().replace("first-", "")
                        + (clock.run().occurrence() == 1
                                ? " "
                                : " " + clock.run().occurrence() + " ")
                        + Policies.local(clock.breachedAt(Told.instant(seen)), sla.policy()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }
}
