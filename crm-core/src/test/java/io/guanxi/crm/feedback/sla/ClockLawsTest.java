package io.guanxi.crm.feedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Histories;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.feedback.workflow.Told;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Span;
import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds for the clocks of every history. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ClockLawsTest {
    private static final SlaPolicy PRESET = SlaPolicy.preset();

    @Property
    void the_same_events_give_the_same_reading_however_they_are_listed(
            @ForAll("histories") CaseStory story, @ForAll long seed) {
        CaseStory other = CaseStory.of(story.type(), Histories.shuffled(story, seed));

        assertThat(SlaReading.of(other, PRESET).clocks())
                .isEqualTo(SlaReading.of(story, PRESET).clocks());
    }

    @Property
    void carried_on_from_event_to_event_a_reading_is_that_of_the_whole_story(@ForAll("histories") CaseStory story) {
        List<StepRule> rules = StepRules.preset();
        List<CaseEvent> events = story.events();
        CaseStory told = CaseStory.of(story.type(), events.subList(0, 1));
        SlaReading carried = SlaReading.of(told, policy(story));
        for (int i = 1; i < events.size(); i++) {
            CaseStory later = told.promising(carried.unsaid()).with(events.get(i));
            carried = carried.after(later);
            told = later;

            CaseStory whole = CaseStory.of(story.type(), events.subList(0, i + 1));
            SlaReading fresh = SlaReading.of(whole, policy(story));
            assertThat(carried.clocks()).isEqualTo(fresh.clocks());
            assertThat(StepRules.next(rules, told, carried)).isEqualTo(StepRules.next(rules, whole, fresh));
        }
    }

    @Property
    void what_an_event_leaves_as_it_was_is_not_walked_again(@ForAll("histories") CaseStory story) {
        SlaReading before = SlaReading.of(story, policy(story));
        Instant last = story.events().get(story.events().size() - 1).at();
        SlaReading after = before.after(story.with(Told.event(story.nextSequence(), last, Happening.reminded("any"))));

        for (int i = 0; i < before.clocks().size(); i++) {
            assertThat(after.clocks().get(i).deadline())
                    .isSameAs(before.clocks().get(i).deadline());
        }
    }

    @Property
    void what_is_explained_has_no_gap_and_adds_up_to_the_target_exactly(@ForAll("histories") CaseStory story) {
        for (ClockReading clock : SlaReading.of(story, policy(story)).clocks()) {
            for (ClockReading.Allowance allowance : clock.allowances()) {
                Deadline deadline = allowance.deadline();
                Instant end = deadline instanceof Deadline.Due due ? due.at() : ((Deadline.OnHold) deadline).since();
                Target sum = gapless(deadline, clock.run().start(), end);
                assertThat(sum).isEqualTo(deadline.explanation().counted());
                assertThat(sum.equals(deadline.target())).isEqualTo(deadline instanceof Deadline.Due);
            }
        }
    }

    @Property
    void a_due_instant_is_what_counting_another_way_gives(@ForAll("histories") CaseStory story) {
        Oracle oracle = new Oracle(story, PRESET);
        for (ClockReading clock : SlaReading.of(story, PRESET).clocks()) {
            for (ClockReading.Allowance allowance : clock.allowances()) {
                List<Target> targets = PRESET.targets().of(clock.run().clock(), allowance.priority(), story.type());
                assertThat(allowance.deadline().due()).isEqualTo(oracle.due(clock.run(), targets));
            }
        }
    }

    @Property
    void waiting_never_makes_a_due_instant_earlier(@ForAll("histories") CaseStory story) {
        for (ClockReading clock : SlaReading.of(story, PRESET).clocks()) {
            Instant without =
                    PRESET.targets().of(clock.run().clock(), clock.current().priority(), story.type()).stream()
                            .map(target -> Deadlines.deadline(clock.run().start(), target, PRESET.calendar()))
                            .map(deadline -> deadline.due().orElseThrow())
                            .min(Instant::compareTo)
                            .orElseThrow();
            assertThat(clock.due().orElse(Instant.MAX)).isAfterOrEqualTo(without);
        }
    }

    @Property
    void what_was_broken_stays_broken_since_the_same_instant(@ForAll("histories") CaseStory story) {
        SlaReading sla = SlaReading.of(story, PRESET);
        for (ClockReading clock : sla.clocks()) {
            Optional<Instant> before = Optional.empty();
            for (Instant look : looks(story, sla)) {
                Optional<Instant> now = clock.breachedAt(look);
                if (before.isPresent()) {
                    assertThat(now).isEqualTo(before);
                }
                now.ifPresent(broken -> assertThat(broken).isBefore(look));
                before = now;
            }
        }
    }

    @Property
    void looked_back_on_a_clock_shows_what_it_showed_then(@ForAll("histories") CaseStory story) {
        SlaReading now = SlaReading.of(story, PRESET);
        for (Instant look : looks(story, now)) {
            if (!look.isBefore(story.openedAt())) {
                SlaReading then = SlaReading.of(Histories.until(story, look), PRESET);
                for (int i = 0; i < then.clocks().size(); i++) {
                    assertThat(now.clocks().get(i).breachedAt(look))
                            .as("%s at %s", then.clocks().get(i).run(), look)
                            .isEqualTo(then.clocks().get(i).breachedAt(look));
                }
            }
        }
    }

    @Property
    void of_one_priority_broken_means_later_than_due(@ForAll("ofOnePriority") CaseStory story) {
        SlaReading sla = SlaReading.of(story, PRESET);
        for (ClockReading clock : sla.clocks()) {
            assertThat(clock.allowances()).hasSize(1);
            for (Instant look : looks(story, sla)) {
                Instant end =
                        clock.run().met().filter(met -> met.isBefore(look)).orElse(look);
                assertThat(clock.breachedAt(look)).isEqualTo(clock.due().filter(end::isAfter));
            }
        }
    }

    @Property
    void what_held_follows_each_other_without_a_gap_from_the_start_on(@ForAll("histories") CaseStory story) {
        for (ClockReading clock : SlaReading.of(story, PRESET).clocks()) {
            List<Instant> froms = new ArrayList<>();
            List<Instant> untils = new ArrayList<>(List.of(clock.run().start()));
            for (ClockReading.Allowance allowance : clock.allowances()) {
                froms.add(allowance.from());
                allowance.until().ifPresent(untils::add);
            }
            assertThat(froms).isEqualTo(untils);
            clock.run()
                    .met()
                    .ifPresent(met -> assertThat(froms.subList(1, froms.size()))
                            .allSatisfy(from -> assertThat(from).isBefore(met)));
            if (clock.run().met().isEmpty()) {
                assertThat(clock.current().priority()).isEqualTo(story.priority());
            }
        }
    }

    @Property(tries = 1_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_histories_come_by_every_state_and_whatever_a_clock_can_show(@ForAll("histories") CaseStory story) {
        SlaReading sla = SlaReading.of(story, PRESET);
        boolean late = sla.clocks().stream()
                .anyMatch(clock -> clock.run().met().flatMap(clock::breachedAt).isPresent());
        boolean raisedTooLate = sla.clocks().stream()
                .flatMap(clock -> clock.allowances().stream())
                .anyMatch(each ->
                        each.deadline().due().filter(each.from()::isAfter).isPresent());
        boolean endless = sla.clocks().stream().anyMatch(clock -> clock.due().isEmpty());
        boolean capped = sla.pauses().all().stream()
                .anyMatch(pause -> Duration.between(pause.from(), pause.to()).equals(PRESET.longestHold()));
        int answers = sla.clocks(SlaClock.NEXT_RESPONSE).size();
        Statistics.label("state").collect(story.state());
        Statistics.label("clocks").collect(late, raisedTooLate, endless, capped, story.round() > 2, answers > 1);

        Statistics.label("state")
                .coverage(coverage -> List.of(CaseState.values())
                        .forEach(state -> coverage.check(state).count(count -> count > 0)));
        Statistics.label("clocks").coverage(coverage -> {
            for (int i = 0; i < 6; i++) {
                int shown = i;
                coverage.checkQuery(values -> (Boolean) values.get(shown)).count(count -> count > 0);
            }
        });
    }

    /** Around every instant that matters: a microsecond before it, at it, and a microsecond after it. */
    private static TreeSet<Instant> looks(CaseStory story, SlaReading sla) {
        TreeSet<Instant> looks = new TreeSet<>();
        story.events().stream().map(CaseEvent::at).forEach(looks::add);
        sla.clocks().stream()
                .flatMap(clock -> clock.allowances().stream())
                .flatMap(allowance -> allowance.deadline().due().stream())
                .forEach(looks::add);
        TreeSet<Instant> around = new TreeSet<>(looks);
        looks.forEach(look -> around.addAll(List.of(look.minusNanos(1_000), look.plusNanos(1_000))));
        around.add(around.last().plus(Duration.ofDays(400)));
        return around;
    }

    private static Target gapless(Deadline deadline, Instant start, Instant end) {
        Target sum = switch (deadline.target().unit()) {
            case WALL_CLOCK_HOURS -> Target.wallClockHours(0);
            case BUSINESS_HOURS -> Target.businessHours(0);
            case BUSINESS_DAYS -> Target.businessDays(0);
        };
        Instant reached = start;
        for (Span span : deadline.explanation().spans()) {
            assertThat(span.from()).isEqualTo(reached).isBefore(span.to());
            reached = span.to();
            sum = span instanceof Span.Counted counted ? sum.plus(counted.amount()) : sum;
        }
        assertThat(reached).isEqualTo(end);
        return sum;
    }

    /** In turn by type the preset, and one of business hours. */
    private static SlaPolicy policy(CaseStory story) {
        return story.type().ordinal() % 2 == 0 ? PRESET : Policies.hours("standard");
    }

    @Provide
    Arbitrary<CaseStory> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<CaseStory> ofOnePriority() {
        return Histories.ofOnePriority();
    }
}
