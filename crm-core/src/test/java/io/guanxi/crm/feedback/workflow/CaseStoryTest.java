package io.guanxi.crm.feedback.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a case is after its events; an hour lies between one event and the next. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseStoryTest {

    @Test
    void a_case_begins_new_in_round_one_with_two_clocks_running() {
        CaseStory story = Stories.of("complaint", "");

        assertThat(story.state()).isEqualTo(CaseState.NEW);
        assertThat(story.round()).isEqualTo(1);
        assertThat(story.openedAt()).isEqualTo(Stories.at(0));
        assertThat(story.assignee()).isEmpty();
        assertThat(story.runs())
                .containsExactly(
                        new ClockRun(SlaClock.FIRST_RESPONSE, 1, Stories.at(0), Optional.empty()),
                        new ClockRun(SlaClock.RESOLUTION, 1, Stories.at(0), Optional.empty()));
    }

    @Test
    void a_message_to_the_customer_is_the_first_response_and_a_change_of_state_is_not() {
        assertThat(Stories.of("complaint", "assigned started noted resolved").firstResponseAt())
                .isEmpty();
        assertThat(Stories.of("praise", "assigned acknowledged").firstResponseAt())
                .isEmpty();
        assertThat(Stories.of("complaint", "assigned started responded responded")
                        .firstResponseAt())
                .contains(Stories.at(3));
    }

    @Test
    void an_answer_is_owed_from_the_first_message_left_unanswered() {
        CaseStory story = Stories.of("complaint", "assigned responded replied replied noted responded replied");

        assertThat(story.runs(SlaClock.NEXT_RESPONSE))
                .containsExactly(
                        new ClockRun(SlaClock.NEXT_RESPONSE, 1, Stories.at(3), Optional.of(Stories.at(6))),
                        new ClockRun(SlaClock.NEXT_RESPONSE, 2, Stories.at(7), Optional.empty()));
    }

    @Test
    void a_message_before_the_first_response_owes_no_second_one() {
        assertThat(Stories.of("complaint", "replied assigned replied started replied responded")
                        .runs(SlaClock.NEXT_RESPONSE))
                .isEmpty();
    }

    @Test
    void a_thank_you_after_the_resolution_owes_no_answer() {
        CaseStory story = Stories.of("complaint", "assigned responded resolved replied");

        assertThat(story.state()).isEqualTo(CaseState.RESOLVED);
        assertThat(story.runs(SlaClock.NEXT_RESPONSE)).isEmpty();
    }

    @Test
    void the_resolution_is_an_answer_to_what_the_customer_wrote() {
        assertThat(Stories.of("complaint", "assigned responded replied resolved")
                        .runs(SlaClock.NEXT_RESPONSE))
                .containsExactly(new ClockRun(SlaClock.NEXT_RESPONSE, 1, Stories.at(3), Optional.of(Stories.at(4))));
    }

    @Test
    void a_second_round_has_a_resolution_of_its_own_and_keeps_the_first_result() {
        CaseStory story = Stories.of("complaint", "assigned responded resolved rejected:2");

        assertThat(story.state()).isEqualTo(CaseState.SECOND_ROUND);
        assertThat(story.round()).isEqualTo(2);
        assertThat(story.satisfaction()).contains(2);
        assertThat(story.resolvedAt()).isEmpty();
        assertThat(story.confirmedAt()).contains(Stories.at(4));
        assertThat(story.firstResponseAt()).contains(Stories.at(2));
        assertThat(story.runs(SlaClock.RESOLUTION))
                .containsExactly(
                        new ClockRun(SlaClock.RESOLUTION, 1, Stories.at(0), Optional.of(Stories.at(3))),
                        new ClockRun(SlaClock.RESOLUTION, 2, Stories.at(4), Optional.empty()));
    }

    @Test
    void a_reopened_case_is_no_longer_closed_but_the_customers_word_stands_and_a_third_round_may_follow() {
        CaseStory closed = Stories.of("complaint", "assigned responded resolved confirmed:4");
        CaseStory reopened = closed.with(Stories.next(closed, "reopened"));

        assertThat(closed.closedAt()).contains(Stories.at(4));
        assertThat(closed.confirmedAt()).contains(Stories.at(4));
        assertThat(closed.resolvedAt()).contains(Stories.at(3));
        assertThat(reopened.closedAt()).isEmpty();
        assertThat(reopened.confirmedAt()).contains(Stories.at(4));
        assertThat(reopened.satisfaction()).contains(4);
        assertThat(Stories.of("complaint", "assigned resolved rejected resolved rejected")
                        .round())
                .isEqualTo(3);
    }

    @Test
    void waiting_in_a_second_round_leads_back_to_the_second_round() {
        assertThat(Stories.of("complaint", "assigned resolved rejected paused replied")
                        .state())
                .isEqualTo(CaseState.SECOND_ROUND);
        assertThat(Stories.of("complaint", "assigned resolved rejected paused resumed")
                        .state())
                .isEqualTo(CaseState.SECOND_ROUND);
        assertThat(Stories.of("complaint", "assigned paused resumed").state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void unconfirmed_closing_and_acknowledging_are_no_confirmation() {
        CaseStory unconfirmed = Stories.of("complaint", "assigned resolved closed-unconfirmed");
        CaseStory acknowledged = Stories.of("praise", "assigned acknowledged");

        assertThat(unconfirmed.closedAt()).contains(Stories.at(3));
        assertThat(unconfirmed.confirmedAt()).isEmpty();
        assertThat(unconfirmed.satisfaction()).isEmpty();
        assertThat(acknowledged.state()).isEqualTo(CaseState.CLOSED);
        assertThat(acknowledged.confirmedAt()).isEmpty();
        assertThat(acknowledged.runs(SlaClock.RESOLUTION).get(0).met()).contains(Stories.at(2));
    }

    @Test
    void the_clocks_stand_still_until_the_customer_writes_or_somebody_resumes_them() {
        CaseStory story = Stories.of("complaint", "assigned paused replied paused resumed");

        assertThat(story.standstills())
                .containsExactly(
                        stop(PauseReason.CUSTOMER, 2, Stories.at(3)), stop(PauseReason.CUSTOMER, 4, Stories.at(5)));
        assertThat(Stories.of("complaint", "assigned paused").standstills())
                .containsExactly(stop(PauseReason.CUSTOMER, 2, null));
    }

    @Test
    void the_customers_word_does_not_end_the_wait_for_a_third_party() {
        assertThat(Stories.of("complaint", "assigned started held replied").standstills())
                .containsExactly(stop(PauseReason.THIRD_PARTY, 3, null));
        assertThat(Stories.of("complaint", "assigned started held paused resolved")
                        .standstills())
                .containsExactly(
                        stop(PauseReason.THIRD_PARTY, 3, Stories.at(4)), stop(PauseReason.CUSTOMER, 4, Stories.at(5)));
    }

    @Test
    void a_wait_for_a_third_party_cannot_be_begun_anew_to_outlive_its_limit() {
        CaseStory held = Stories.of("complaint", "assigned started held");

        assertThat(held.allowed()).contains(CaseAct.RESUMED).doesNotContain(CaseAct.HELD);
        assertThatThrownBy(() -> held.with(Stories.next(held, "held")))
                .isInstanceOf(ImpossibleActException.class)
                .hasMessageContaining("resumed");
    }

    @Test
    void clocks_that_run_cannot_be_resumed_and_the_answer_does_not_offer_it() {
        CaseStory running = Stories.of("complaint", "assigned started");

        assertThat(running.allowed()).contains(CaseAct.HELD).doesNotContain(CaseAct.RESUMED);
        assertThatThrownBy(() -> running.with(Stories.next(running, "resumed")))
                .isInstanceOfSatisfying(
                        ImpossibleActException.class,
                        refused -> assertThat(refused.getMessage())
                                .startsWith("a case that is in-progress cannot be resumed; allowed are ")
                                .doesNotContain(", resumed"));
    }

    @Test
    void the_last_score_and_root_cause_that_were_given_hold() {
        CaseStory story = Stories.of("complaint", "assigned resolved:delivery rejected:1 resolved:packing confirmed");

        assertThat(story.satisfaction()).contains(1);
        assertThat(story.rootCause()).contains("packing");
        assertThat(Stories.of("complaint", "assigned resolved:delivery rejected:1 resolved")
                        .rootCause())
                .contains("delivery");
    }

    @Test
    void a_root_cause_found_at_the_rejection_holds_too() {
        CaseStory resolved = Stories.of("complaint", "assigned resolved:delivery");
        Happening why = new Happening(CaseAct.REJECTED, null, null, "quality", 2, null);

        assertThat(resolved.with(Told.event(4, Stories.at(3), why)).rootCause()).contains("quality");
    }

    @Test
    void a_suggestion_is_adopted_or_not_and_the_last_decision_holds() {
        assertThat(Stories.of("suggestion", "assigned").adopted()).isEmpty();
        assertThat(Stories.of("suggestion", "assigned decided:adopted").adopted())
                .contains(true);
        assertThat(Stories.of("suggestion", "assigned decided:adopted decided:declined")
                        .adopted())
                .contains(false);
    }

    @Test
    void the_first_escalation_the_last_person_and_every_step_are_known() {
        CaseStory story = Stories.of(
                "complaint", "assigned escalated assigned:zhao reminded:a#1 escalated reminded:b#1 reminded:a#1");

        assertThat(story.escalatedAt()).contains(Stories.at(2));
        assertThat(story.assignee()).contains(UserId.of("zhao"));
        assertThat(story.steps()).containsExactlyInAnyOrder("a#1", "b#1");
    }

    @Test
    void an_escalation_is_one_of_its_round() {
        assertThat(Stories.of("complaint", "assigned").isEscalated()).isFalse();
        assertThat(Stories.of("complaint", "assigned escalated resolved").isEscalated())
                .isTrue();
        assertThat(Stories.of("complaint", "assigned escalated resolved rejected:1")
                        .isEscalated())
                .isFalse();
        assertThat(Stories.of("complaint", "assigned escalated resolved rejected:1 escalated")
                        .isEscalated())
                .isTrue();
    }

    @Test
    void what_was_entered_late_counts_when_it_happened() {
        CaseStory story = Stories.of("complaint", "assigned responded");
        Instant between = Stories.at(1).plusSeconds(60);
        CaseStory more = story.with(Told.event(4, between, Told.what("started")));

        assertThat(more.state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(more.events()).extracting(CaseEvent::sequence).containsExactly(1, 2, 4, 3);
        assertThat(more.nextSequence()).isEqualTo(5);
    }

    @Test
    void a_late_entry_that_makes_what_followed_impossible_is_refused() {
        CaseStory story = Stories.of("complaint", "assigned started");
        CaseEvent late = Told.event(4, Stories.at(1).plusSeconds(60), Told.what("started"));

        assertThatThrownBy(() -> story.with(late))
                .isInstanceOf(ImpossibleActException.class)
                .hasMessageStartingWith("the case cannot have been started at ")
                .hasMessageContaining("since then it was started (")
                .hasMessageEndingWith(
                        "the case is in-progress now; allowed are prioritised, assigned, responded, noted,"
                                + " replied, paused, held, resolved, escalated, reminded, retargeted");
        assertThat(story.state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void nothing_happens_before_the_case_was_submitted() {
        CaseStory story = Stories.of("complaint", "");
        CaseEvent early = Told.event(2, story.openedAt().minusNanos(1_000), Told.what("assigned"));

        assertThatThrownBy(() -> story.with(early))
                .hasMessageStartingWith("the case cannot have been assigned at ")
                .hasMessageEndingWith("give a time not before " + story.openedAt());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseStory.of(FeedbackType.PRAISE, List.of()))
                .withMessageContaining("submitted");
    }

    @Test
    void events_of_one_instant_count_in_the_order_of_entry_however_they_are_listed() {
        List<CaseEvent> events = new ArrayList<>();
        for (String act : List.of("submitted", "assigned", "to-high", "to-low", "started")) {
            events.add(Told.event(events.size() + 1, Stories.at(0), Told.what(act)));
        }
        Collections.reverse(events);

        CaseStory story = CaseStory.of(FeedbackType.COMPLAINT, events);

        assertThat(story.priority()).isEqualTo(Priority.LOW);
        assertThat(story.state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void no_text_of_a_case_shows_what_was_said() {
        CaseEvent event = Told.event(3, Stories.at(1), Happening.replied("call me at 13800000000"));

        assertThat(event.toString()).doesNotContain("1380").contains("REPLIED");
        assertThat(event.what().toString()).isEqualTo("Happening[REPLIED]");
    }

    private static Standstill stop(PauseReason reason, int from, Instant to) {
        return new Standstill(reason, UserId.of("zhang"), Stories.at(from), Optional.ofNullable(to));
    }
}
