package io.guanxi.crm.feedback.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every history that the workflow allows. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class StoryLawsTest {
    private static final Set<CaseAct> WORDS = Set.of(CaseAct.CONFIRMED, CaseAct.REJECTED);

    @Property
    void the_same_events_tell_the_same_story_however_they_are_listed(
            @ForAll("histories") CaseStory story, @ForAll long seed) {
        assertThat(facts(CaseStory.of(story.type(), Histories.shuffled(story, seed))))
                .isEqualTo(facts(story));
    }

    @Property
    void the_same_events_tell_the_same_story_however_they_are_batched(
            @ForAll("histories") CaseStory story, @ForAll @IntRange(min = 1, max = 17) int batch) {
        List<CaseEvent> events = story.events();
        int first = Math.min(batch, events.size());
        CaseStory told = CaseStory.of(story.type(), events.subList(0, first));
        for (CaseEvent event : events.subList(first, events.size())) {
            told = told.with(event);
        }

        assertThat(facts(told)).isEqualTo(facts(story));
        assertThat(told.events()).isEqualTo(events);
    }

    @Property
    void events_of_different_instants_tell_the_same_story_in_whatever_order_they_were_entered(
            @ForAll("histories") CaseStory story, @ForAll long seed) {
        List<Integer> sequences = new ArrayList<>();
        story.events().forEach(event -> sequences.add(event.sequence()));
        Collections.shuffle(sequences, new Random(seed));
        List<CaseEvent> inOrder = new ArrayList<>();
        List<CaseEvent> mixed = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            CaseEvent event = story.events().get(i);
            Instant apart = event.at().plus(i, ChronoUnit.MICROS);
            inOrder.add(Told.event(i + 1, apart, event.what()));
            mixed.add(Told.event(sequences.get(i), apart, event.what()));
        }

        assertThat(facts(CaseStory.of(story.type(), mixed))).isEqualTo(facts(CaseStory.of(story.type(), inOrder)));
    }

    @Property
    void what_is_allowed_is_exactly_what_is_accepted(@ForAll("histories") CaseStory story) {
        Instant last = story.events().get(story.events().size() - 1).at();
        for (Instant at : List.of(last, last.plus(Duration.ofDays(1)))) {
            Set<CaseAct> accepted = EnumSet.noneOf(CaseAct.class);
            for (CaseAct act : CaseAct.values()) {
                if (accepts(story, Told.event(story.nextSequence(), at, Told.what(act.key())))) {
                    accepted.add(act);
                }
            }
            assertThat(story.allowed()).isEqualTo(accepted);
        }
    }

    @Property
    void what_is_allowed_stands_in_the_table_but_for_clocks_that_run_or_stand_still_already(
            @ForAll("histories") CaseStory story) {
        Set<CaseAct> expected = EnumSet.copyOf(ArrowTable.allowed(story.type(), story.state(), story.round()));
        List<Standstill> open =
                story.standstills().stream().filter(each -> each.to().isEmpty()).toList();
        if (open.isEmpty()) {
            expected.remove(CaseAct.RESUMED);
        } else {
            expected.remove(CaseAct.HELD);
        }

        assertThat(story.allowed()).isEqualTo(expected);
    }

    @Property
    void clocks_run_as_the_state_says(@ForAll("histories") CaseStory story) {
        assertThat(story.runs(SlaClock.FIRST_RESPONSE)).hasSize(1);
        assertThat(story.runs(SlaClock.RESOLUTION)).hasSize(story.round());
        assertThat(running(story, SlaClock.NEXT_RESPONSE)).isLessThanOrEqualTo(1);
        boolean worked = story.state().isOpen() && story.state() != CaseState.RESOLVED;
        assertThat(running(story, SlaClock.RESOLUTION)).isEqualTo(worked ? 1 : 0);
        assertThat(!worked && running(story, SlaClock.NEXT_RESPONSE) == 1).isFalse();
        assertThat(story.runs())
                .allSatisfy(run -> assertThat(run.met().orElse(Instant.MAX)).isAfterOrEqualTo(run.start()));
    }

    @Property
    void the_clocks_stand_still_one_wait_after_the_other_and_only_while_somebody_works_on_the_case(
            @ForAll("histories") CaseStory story) {
        Instant free = Instant.MIN;
        for (Standstill each : story.standstills()) {
            assertThat(each.from()).isAfterOrEqualTo(free);
            free = each.to().orElse(Instant.MAX);
            assertThat(free).isAfterOrEqualTo(each.from());
        }
        List<PauseReason> open = story.standstills().stream()
                .filter(each -> each.to().isEmpty())
                .map(Standstill::reason)
                .toList();
        boolean waiting = story.state() == CaseState.WAITING_CUSTOMER;
        assertThat(open.equals(List.of(PauseReason.CUSTOMER))).isEqualTo(waiting);
        if (!waiting && !Set.of(CaseState.IN_PROGRESS, CaseState.SECOND_ROUND).contains(story.state())) {
            assertThat(open).isEmpty();
        }
    }

    @Property
    void closing_times_belong_to_closed_cases(@ForAll("histories") CaseStory story) {
        assertThat(story.closedAt().isPresent()).isNotEqualTo(story.state().isOpen());
        assertThat(story.confirmedAt())
                .isEqualTo(story.events().stream()
                        .filter(event -> WORDS.contains(event.what().act())
                                || event.what().act() == CaseAct.CLOSED_UNCONFIRMED)
                        .reduce((one, other) -> other)
                        .filter(event -> event.what().act() != CaseAct.CLOSED_UNCONFIRMED)
                        .map(CaseEvent::at));
        boolean resolved = story.state() == CaseState.RESOLVED || !story.state().isOpen();
        assertThat(story.resolvedAt().isPresent()).isEqualTo(resolved);
    }

    @Property
    void every_open_case_can_be_brought_to_its_end(@ForAll("histories") CaseStory story) {
        CaseStory told = story;
        List<CaseAct> way = List.of(CaseAct.CONFIRMED, CaseAct.RESOLVED, CaseAct.ASSIGNED);
        for (int i = 0; i < way.size() && told.state().isOpen(); i++) {
            CaseStory now = told;
            CaseAct act =
                    way.stream().filter(now.allowed()::contains).findFirst().orElseThrow();
            Instant last = now.events().get(now.events().size() - 1).at();
            told = now.with(Told.event(now.nextSequence(), last, Told.what(act.key())));
        }

        assertThat(told.state().isOpen()).isFalse();
    }

    private static boolean accepts(CaseStory story, CaseEvent event) {
        try {
            return story.with(event).events().contains(event);
        } catch (ImpossibleActException refused) {
            return false;
        }
    }

    private static long running(CaseStory story, SlaClock clock) {
        return story.runs(clock).stream().filter(run -> run.met().isEmpty()).count();
    }

    @Property
    void saying_what_is_promised_changes_nothing_else(@ForAll("histories") CaseStory story) {
        Promised.Of which = new Promised.Of(SlaClock.FIRST_RESPONSE, 1, story.openedAt(), 1);
        Promised promised = new Promised(which, Target.wallClockHours(24), Optional.of(story.openedAt()));
        CaseStory promising = story.promising(List.of(promised));

        assertThat(facts(promising)).isEqualTo(facts(story));
        assertThat(promising.promised(which)).contains(promised);
        assertThat(promising.events())
                .isEqualTo(CaseStory.of(story.type(), promising.events()).events())
                .filteredOn(event -> !event.promised().isEmpty())
                .extracting(CaseEvent::sequence)
                .containsExactly(story.nextSequence() - 1);
    }

    /** All that a story says. */
    private static List<Object> facts(CaseStory story) {
        return List.of(
                List.of(story.state(), story.round(), story.openedAt(), story.priority(), ranks(story)),
                List.of(story.assignee(), story.standstills(), story.runs(), story.steps(), story.allowed()),
                List.of(story.firstResponseAt(), story.resolvedAt(), story.confirmedAt(), story.closedAt()),
                List.of(story.satisfaction(), story.rootCause(), story.adopted(), story.escalatedAt()),
                story.events().stream().map(CaseEvent::what).toList());
    }

    private static List<Object> ranks(CaseStory story) {
        return story.priorities().stream()
                .<Object>map(each -> List.of(each.since(), each.priority()))
                .toList();
    }

    @Provide
    Arbitrary<CaseStory> histories() {
        return Histories.any();
    }
}
