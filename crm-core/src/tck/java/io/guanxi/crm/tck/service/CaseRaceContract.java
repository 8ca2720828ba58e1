package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Directory;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.StepRuleFailedException;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What several do at once to cases, timers and settings is all done; what fails where nothing can be repeated is told. */
public abstract class CaseRaceContract extends FeedbackSuite {
    private final List<CompletableFuture<?>> meanwhile = new ArrayList<>();

    /** Once this call has been heard, does something on another thread, and waits for it a moment. */
    private Crm interrupted(Set<String> calls, Runnable other) {
        return Crm.builder(Listening.to(storage(), heard -> {
                    if (calls.contains(heard) && meanwhile.isEmpty()) {
                        CompletableFuture<Void> done = CompletableFuture.runAsync(other);
                        meanwhile.add(done);
                        await(done);
                    }
                }))
                .clock(clock)
                .build();
    }

    /** It may be waiting for us. */
    private static void await(CompletableFuture<Void> done) {
        try {
            done.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            assertThat(done).isNotDone();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private Set<Versioned<CaseTimer>> timers() {
        return Set.copyOf(storage()
                .<List<Versioned<CaseTimer>>>read(
                        WorkspaceId.of(FIRM),
                        unit -> unit.reader(CaseTimer.CASE_TIMERS).scan(Scan.of(Filter.all(), 10))));
    }

    /** What a sweep does first: it takes free timers under a lease. */
    private void claim(Set<Versioned<CaseTimer>> found, Instant until) {
        storage()
                .write(
                        WorkspaceId.of(FIRM),
                        unit -> unit.repository(CaseTimer.CASE_TIMERS)
                                .updateIfCurrent(found.stream()
                                        .map(each -> each.with(each.value().heldUntil(until)))
                                        .toList()));
    }

    @Test
    void an_act_is_not_lost_to_a_sweep_that_takes_the_timer_up_meanwhile() throws Exception {
        CaseId id = complained();
        Set<Versioned<CaseTimer>> found = timers();
        Instant until = clock.instant().plusSeconds(60);
        CrmSession session = interrupted(Set.of("case-timer.findAll", "case-timer.lock"), () -> claim(found, until))
                .as(boss().actor());
        session.feedback().act(id, CaseCommand.respond("已安排"));
        for (CompletableFuture<?> each : meanwhile) {
            each.get(5, TimeUnit.SECONDS);
        }
        assertThat(meanwhile).hasSize(1);
        assertThat(acts(id)).containsOnlyOnce(CaseAct.RESPONDED);
        assertThat(timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.value().step()).startsWith("resolution"));
    }

    @Test
    void two_acts_on_one_case_at_once_are_both_done() {
        CaseId id = complained();
        Rendezvous.of(4, n -> Rendezvous.retrying(() -> act(id, CaseCommand.note("第" + n + "条"))))
                .forEach(Rendezvous.Outcome::get);
        assertThat(acts(id)).filteredOn(act -> act == CaseAct.NOTED).hasSize(4);
        assertThat(timers()).hasSize(1);
    }

    @Test
    void first_settings_changed_at_once_are_all_kept() throws Exception {
        CrmSession session = interrupted(
                        Set.of("settings.lock", "workspace-settings.lock", "stored-settings.lock"),
                        () -> admin().settings().changeCurrency(Currency.getInstance("EUR")))
                .as(admin().actor());
        session.settings().changeZone(ZoneId.of("Europe/Berlin"));
        for (CompletableFuture<?> each : meanwhile) {
            each.get(5, TimeUnit.SECONDS);
        }
        assertThat(meanwhile).hasSize(1);
        assertThat(admin().settings().current().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(admin().settings().current().currency()).isEqualTo(Currency.getInstance("EUR"));
    }

    @Test
    void where_nothing_can_be_repeated_a_sweep_that_fails_says_so() {
        complained();
        Crm joined = Crm.builder(new Listening(storage(), false, heard -> {}))
                .clock(clock)
                .feedback(FeedbackPolicy.preset().step((story, sla) -> {
                    throw new IllegalStateException("broken");
                }))
                .build();
        clock.set(at("2026-07-02T09:00"));
        assertThatThrownBy(() -> joined.sweep(clock.instant())).isInstanceOf(StepRuleFailedException.class);
    }

    @Test
    void unconfirmed_is_neither_confirmed_nor_satisfied_whatever_was_said_of_an_earlier_round() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("调整", null));
        CaseView rejected = act(id, CaseCommand.confirm(2, "还是不行"));
        assertThat(rejected.get(FeedbackFields.SATISFACTION).get()).isEqualTo(2L);
        act(id, CaseCommand.resolve("再调整", "staff"));
        until("2026-07-06T18:00");
        CaseView closed = act(id, CaseCommand.closeUnconfirmed("联系不上"));
        assertThat(closed.state().get()).isEqualTo(CaseState.CLOSED_UNCONFIRMED);
        assertThat(closed.get(FeedbackFields.CONFIRMED_AT).clear()).isEmpty();
        assertThat(closed.get(FeedbackFields.SATISFACTION).clear()).isEmpty();
    }

    /** A directory of people who each have another manager; counts what it is asked. */
    private static final class Asked implements Directory {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Optional<Person> find(WorkspaceId workspace, UserId user) {
            asked.add("one");
            return Optional.of(person(user));
        }

        @Override
        public Map<UserId, Person> findAll(WorkspaceId workspace, Collection<UserId> users) {
            asked.add("many");
            Map<UserId, Person> found = new LinkedHashMap<>();
            users.forEach(user -> found.put(user, person(user)));
            return found;
        }

        private static Person person(UserId user) {
            return new Person(
                    new UUID(0, user.hashCode()),
                    user,
                    user.value(),
                    null,
                    null,
                    UserId.of("chef." + user.value()),
                    true,
                    false);
        }

        @Override
        public List<Person> named(WorkspaceId workspace, String name) {
            return List.of();
        }

        @Override
        public List<Person> team(WorkspaceId workspace, String team) {
            return List.of(person(UserId.of("a." + team)), person(UserId.of("b." + team)));
        }

        @Override
        public List<Person> department(WorkspaceId workspace, String department) {
            return List.of();
        }
    }

    @Test
    void a_directory_is_asked_once_for_each_level_not_for_each_person() {
        Asked directory = new Asked();
        Crm own = node(builder -> builder.directory(directory));
        for (int i = 0; i < 12; i++) {
            own.as(boss().actor()).feedback().submit(complaint(customer("客户" + i, UserId.of("owner." + i))));
        }
        directory.asked.clear();
        clock.set(at("2026-07-02T09:00"));
        assertThat(own.sweep(clock.instant())).isPositive();
        assertThat(directory.asked).hasSizeLessThanOrEqualTo(9).containsOnly("many");
    }
}
