package io.guanxi.crm.feedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Histories;
import io.guanxi.crm.feedback.workflow.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds for the steps that time brings to every history. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class StepLawsTest {
    private static final SlaPolicy POLICY = SlaPolicy.preset().warnBefore(Duration.ofHours(2));
    private static final List<StepRule> RULES = StepRules.preset();

    @Property
    void every_step_has_a_key_of_its_own(@ForAll("histories") CaseStory story) {
        assertThat(steps(story)).extracting(Step::key).doesNotHaveDuplicates();
    }

    @Property
    void recorded_one_by_one_the_steps_come_once_each_in_the_order_of_time_and_then_no_more(
            @ForAll("histories") CaseStory story) {
        List<Step> expected = steps(story).stream()
                .filter(step -> !story.steps().contains(step.key()))
                .toList();
        List<Step> taken = new ArrayList<>();
        CaseStory told = story;
        Optional<Step> next = next(told);
        while (next.isPresent() && taken.size() <= expected.size()) {
            taken.add(next.get());
            Instant last = told.events().get(told.events().size() - 1).at();
            Instant due = next.get().due();
            Happening reminded = Happening.reminded(next.get().key());
            told = told.with(Told.event(told.nextSequence(), due.isBefore(last) ? last : due, reminded));
            next = next(told);
        }

        assertThat(taken).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(taken).extracting(Step::due).isSorted();
    }

    @Property
    void recording_a_step_moves_no_other(@ForAll("histories") CaseStory story) {
        Optional<Step> next = next(story);
        if (next.isPresent()) {
            Instant last = story.events().get(story.events().size() - 1).at();
            Happening reminded = Happening.reminded(next.get().key());
            CaseStory told = story.with(Told.event(story.nextSequence(), last, reminded));

            assertThat(steps(told)).isEqualTo(steps(story));
        }
    }

    @Property
    void warnings_lie_between_the_start_and_the_breach_which_follows_the_due_instant_at_once(
            @ForAll("histories") CaseStory story) {
        Map<String, Step> steps = steps(story).stream().collect(Collectors.toMap(Step::key, step -> step));
        for (ClockReading clock : SlaReading.of(story, POLICY).clocks()) {
            String name = clock.run().clock().key();
            String run = "#" + clock.run().occurrence() + ".";
            List<Step> warnings = of(steps, name + "-warning", run);
            List<Step> breaches = of(steps, name + "-breach", run);
            boolean running = story.state().isOpen() && clock.run().met().isEmpty();
            Optional<Instant> broken = clock.breachedAt(Instant.MAX);
            if (running && broken.isPresent()) {
                assertThat(breaches).hasSize(1);
                assertThat(breaches.get(0).due()).isEqualTo(broken.get().plusNanos(1_000));
                assertThat(warnings)
                        .allSatisfy(warning -> assertThat(warning.due())
                                .isAfterOrEqualTo(clock.current().from())
                                .isBeforeOrEqualTo(broken.get()));
            } else {
                assertThat(breaches).isEmpty();
                assertThat(warnings).isEmpty();
            }
        }
    }

    @Property
    void a_running_clock_that_was_not_broken_before_warns_at_every_share(@ForAll("ofOnePriority") CaseStory story) {
        for (ClockReading clock : SlaReading.of(story, POLICY).clocks()) {
            if (story.state().isOpen()
                    && clock.run().met().isEmpty()
                    && clock.due().isPresent()) {
                String key =
                        clock.run().clock().key() + "-warning-%s#" + clock.run().occurrence() + ".1";
                assertThat(steps(story)).extracting(Step::key).contains(key.formatted(50), key.formatted(80));
            }
        }
    }

    private static List<Step> of(Map<String, Step> steps, String name, String run) {
        return steps.values().stream()
                .filter(step -> step.name().startsWith(name) && step.key().contains(run))
                .toList();
    }

    private static List<Step> steps(CaseStory story) {
        SlaReading sla = SlaReading.of(story, POLICY);
        return RULES.stream().flatMap(rule -> rule.steps(story, sla).stream()).toList();
    }

    private static Optional<Step> next(CaseStory story) {
        return StepRules.next(RULES, story, SlaReading.of(story, POLICY));
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
