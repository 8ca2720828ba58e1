package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.ClockReading;
import io.guanxi.crm.feedback.sla.SlaReading;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.storage.CrmRecords;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Span;
import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Whenever one sweeps, random histories of acts at random times end in the same state, with the same deadlines and
 * reminders; what is stored is what the stored events tell from scratch, and every explanation adds up.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CaseHistoryContract {
    private static final Instant START = Instant.parse("2026-01-05T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A fixture that was not used yet; called several times. */
    protected abstract CrmStorageFixture createFixture();

    /** How many storages are filled one after the other. */
    protected int storages() {
        return 2;
    }

    /** How many cases have a history in each of them. */
    protected int cases() {
        return 12;
    }

    /** How many acts a history has on the average. */
    protected int acts() {
        return 6;
    }

    @Test
    void histories_end_the_same_in_every_rhythm_of_sweeping() {
        for (int seed = 1; seed <= storages(); seed++) {
            try (CrmStorageFixture fixture = createFixture()) {
                check(fixture, seed);
            }
        }
    }

    private void check(CrmStorageFixture fixture, int seed) {
        var storage = fixture.create(CrmRecords.all());
        Random random = new Random(seed);
        Random coin = new Random(-seed);
        Instant start = START.plus(Duration.ofHours(random.nextInt(6_000)));
        List<RandomCases.Rhythm> rhythms = List.of(
                new RandomCases.Rhythm("after every act", () -> true),
                new RandomCases.Rhythm("only at the end", () -> false),
                new RandomCases.Rhythm("now and then", () -> coin.nextInt(4) == 0));
        List<RandomCases> worlds = new ArrayList<>();
        List<RandomCases.Act> plan = new ArrayList<>();
        for (RandomCases.Rhythm rhythm : rhythms) {
            RandomCases world = new RandomCases(storage, "w" + worlds.size(), start);
            world.open(cases());
            if (worlds.isEmpty()) {
                plan.addAll(world.draw(random, cases() * acts(), rhythm));
            } else {
                world.repeat(plan, rhythm);
            }
            world.end(plan.get(plan.size() - 1).at().plus(Duration.ofDays(3)));
            worlds.add(world);
        }
        for (int number = 0; number < cases(); number++) {
            compare(worlds, rhythms, number, seed);
        }
    }

    private static void compare(List<RandomCases> worlds, List<RandomCases.Rhythm> rhythms, int number, int seed) {
        Told first = told(worlds.get(0), number);
        for (int i = 0; i < worlds.size(); i++) {
            String which = "seed " + seed + ", case " + number + ", swept "
                    + rhythms.get(i).name();
            Told other = told(worlds.get(i), number);
            assertThat(other.standing()).as(which).isEqualTo(first.standing());
            assertThat(other.clocks()).as(which).isEqualTo(first.clocks());
            assertThat(other.events()).as(which).isEqualTo(first.events());
            assertThat(other.reminders()).as(which).isEqualTo(first.reminders());
            assertThat(other.standing())
                    .as(which + ": the row and its events")
                    .isEqualTo(FeedbackCase.Standing.of(
                            other.story(), other.sla(), worlds.get(i).now()));
        }
        first.clocks().forEach(CaseHistoryContract::addsUp);
    }

    /** Everything that is known of a case. */
    private record Told(
            FeedbackCase.Standing standing,
            List<ClockReading> clocks,
            List<String> events,
            List<String> reminders,
            CaseStory story,
            SlaReading sla) {}

    private static Told told(RandomCases world, int number) {
        FeedbackCase row = world.row(number);
        CaseStory story = world.story(number, row.intake().type());
        SlaReading sla = SlaReading.of(story, FeedbackPolicy.preset().sla().in(ZONE));
        List<ClockReading> clocks = world.session().feedback().get(row.id()).clocks();
        assertThat(clocks).isEqualTo(sla.clocks());
        List<String> events = story.events().stream()
                .filter(event -> event.what().act() != CaseAct.REMINDED)
                .map(event -> event.at() + " " + event.by() + " " + event.what().act() + " "
                        + event.what().person() + " " + event.what().code())
                .toList();
        return new Told(row.standing(), clocks, events, reminders(world, row), story, sla);
    }

    /** A warning of a target that a rising class replaced before anybody swept is not told any more; all else is. */
    private static List<String> reminders(RandomCases world, FeedbackCase row) {
        return world.session().reminders().about(row.customer()).stream()
                .filter(each -> each.subject().equals(row.id().value()))
                .filter(each -> !each.step().contains("-warning-"))
                .map(each -> each.step() + " " + each.dueAt() + " " + each.recipient() + " " + each.toCustomer())
                .sorted()
                .toList();
    }

    private static void addsUp(ClockReading clock) {
        for (ClockReading.Allowance allowance : clock.allowances()) {
            Deadline deadline = allowance.deadline();
            Target sum = switch (deadline.target().unit()) {
                case WALL_CLOCK_HOURS -> Target.wallClockHours(0);
                case BUSINESS_HOURS -> Target.businessHours(0);
                case BUSINESS_DAYS -> Target.businessDays(0);
            };
            for (Span span : deadline.explanation().spans()) {
                sum = span instanceof Span.Counted counted ? sum.plus(counted.amount()) : sum;
            }
            assertThat(sum).isEqualTo(deadline.explanation().counted());
            assertThat(sum.equals(deadline.target())).isEqualTo(deadline instanceof Deadline.Due);
        }
    }
}
