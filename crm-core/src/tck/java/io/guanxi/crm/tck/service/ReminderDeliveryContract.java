package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.Crm;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.Reminder.DeliveryState;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People are told of their reminders; who cannot be told keeps nobody else waiting. */
public abstract class ReminderDeliveryContract extends FeedbackSuite {
    private final List<Reminder> told = Collections.synchronizedList(new ArrayList<>());
    private volatile String broken = "";

    private Crm telling() {
        return node(builder -> builder.notifier((workspace, reminder) -> {
            if (String.valueOf(reminder.recipient()).contains(broken) && !broken.isEmpty()) {
                throw new IllegalStateException("王芳 13800001234");
            }
            told.add(reminder);
        }));
    }

    private DeliveryState delivery(UUID reminder, CaseId id) {
        return reminders(seen(id).customer()).stream()
                .filter(each -> each.id().equals(reminder))
                .findFirst()
                .orElseThrow()
                .delivery()
                .state();
    }

    @Test
    void each_reminder_is_told_once() {
        CaseId id = complained();
        act(id, CaseCommand.respond("已安排"));
        act(id, CaseCommand.resolve("修好", null));
        Crm node = telling();
        assertThat(node.deliverPending()).isZero();
        until("2026-07-06T18:00");
        assertThat(node.deliverPending()).isEqualTo(2);
        assertThat(told)
                .extracting(Reminder::stepName, Reminder::toCustomer, Reminder::recipient)
                .containsExactlyInAnyOrder(
                        tuple("confirmation-reminder", true, null), tuple("confirmation-escalation", false, DONG));
        assertThat(node.deliverPending()).isZero();
        assertThat(reminders(seen(id).customer()))
                .allMatch(each -> each.delivery().state() == DeliveryState.DELIVERED);
    }

    @Test
    void without_a_notifier_reminders_wait_and_can_be_looked_at() {
        CaseId id = complained();
        until("2026-07-02T09:00");
        assertThat(crm().deliverPending()).isZero();
        assertThat(reminders(seen(id).customer()))
                .isNotEmpty()
                .allMatch(each -> each.delivery().state() == DeliveryState.PENDING);
        assertThat(telling().deliverPending()).isPositive();
    }

    @Test
    void one_failing_recipient_stalls_nobody_is_tried_again_and_parked_at_last() {
        CaseId first = complained();
        CaseId second = complained();
        until("2026-07-01T17:00");
        broken = assignee(first);
        Crm node = telling();
        assertThat(node.deliverPending()).isEqualTo(2);
        assertThat(told).extracting(Reminder::recipient).containsOnly(UserId.of(assignee(second)));
        assertThat(node.deliverPending()).as("not before half a minute").isZero();
        UUID stuck = reminders(seen(first).customer()).get(0).id();
        for (int attempt = 2; attempt <= 8; attempt++) {
            assertThat(delivery(stuck, first)).isEqualTo(DeliveryState.PENDING);
            clock.advance(Duration.ofHours(2));
            assertThat(node.deliverPending()).isZero();
        }
        assertThat(delivery(stuck, first)).isEqualTo(DeliveryState.PARKED);
        clock.advance(Duration.ofDays(2));
        broken = "";
        assertThat(node.deliverPending()).isZero();
        assertThat(admin().reminders().undelivered(Optional.empty(), 50).items())
                .hasSize(2);
        assertThatThrownBy(() -> boss().reminders().requeue(stuck)).isInstanceOf(ForbiddenException.class);
        admin().reminders().requeue(stuck);
        assertThat(node.deliverPending()).isEqualTo(1);
        assertThat(delivery(stuck, first)).isEqualTo(DeliveryState.DELIVERED);
        assertThatThrownBy(() -> admin().reminders().requeue(stuck)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_not_told_when_the_lease_ends_is_left_to_whoever_takes_it_then() {
        for (int i = 0; i < 3; i++) {
            complained();
        }
        until("2026-07-01T17:00");
        Crm other = telling();
        Crm slow = node(builder -> builder.notifier((workspace, reminder) -> {
            boolean first = told.isEmpty();
            told.add(reminder);
            if (first) {
                clock.advance(Duration.ofMinutes(5));
                other.deliverPending();
            }
        }));
        slow.deliverPending();
        assertThat(stored(ReminderFields.REMINDERS)).isEqualTo(6);
        assertThat(told)
                .as("the one at hand comes twice, as at least once allows; the others do not")
                .hasSize(7);
        assertThat(told.stream().map(Reminder::id).distinct()).hasSize(6);
        assertThat(slow.deliverPending()).isZero();
    }

    @Test
    void an_interrupted_delivery_stops_stays_interrupted_and_is_no_failure() {
        complained();
        complained();
        until("2026-07-01T17:00");
        Crm stopped = node(builder -> builder.notifier((workspace, reminder) -> {
            told.add(reminder);
            throw new InterruptedException("shutting down");
        }));
        assertThat(stopped.deliverPending()).isZero();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(told).hasSize(1);
        Crm politely = node(builder -> builder.notifier((workspace, reminder) -> {
            told.add(reminder);
            Thread.currentThread().interrupt();
        }));
        clock.advance(Duration.ofMinutes(5));
        assertThat(politely.deliverPending()).as("told, and written so").isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).hasSize(2);
        clock.advance(Duration.ofMinutes(5));
        assertThat(telling().deliverPending()).isEqualTo(3);
        assertThat(told).hasSize(5);
        assertThat(told.get(0).delivery().attempts()).isZero();
    }

    @Test
    void what_a_storage_refuses_for_the_moment_is_done_again() {
        complained();
        until("2026-07-01T17:00");
        List<String> refused = new ArrayList<>();
        CrmStorage moody = Listening.to(storage(), heard -> {
            if (heard.equals("reminder.updateIfCurrent") && refused.size() % 2 == 0) {
                refused.add(heard);
                throw new TransientStorageException("deadlock");
            }
            refused.add(heard);
        });
        Crm node = Crm.builder(moody)
                .clock(clock)
                .notifier((workspace, reminder) -> told.add(reminder))
                .build();
        assertThat(node.deliverPending()).isEqualTo(2);
        assertThat(refused).isNotEmpty();
        assertThat(told).extracting(Reminder::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void after_a_pause_it_is_tried_again_and_told_then() {
        CaseId id = complained();
        until("2026-07-01T10:30");
        broken = assignee(id);
        Crm node = telling();
        assertThat(node.deliverPending()).isZero();
        broken = "";
        clock.advance(Duration.ofSeconds(29));
        assertThat(node.deliverPending()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(node.deliverPending()).isEqualTo(1);
    }

    @Test
    void what_is_for_nobody_is_shown_to_those_who_configure() {
        put(BAI, FeedbackPolicy.SERVICE_TEAM, null);
        put(LI, null, null);
        CaseId id = complained();
        until("2026-07-01T18:01");
        assertThat(reminders(id, "first-response-breach"))
                .singleElement()
                .satisfies(each -> assertThat(each.delivery().state()).isEqualTo(DeliveryState.NOBODY));
        assertThat(admin().reminders().undelivered(Optional.empty(), 50).items())
                .extracting(Reminder::stepName)
                .contains("first-response-breach");
        telling().deliverPending();
        assertThat(told).extracting(Reminder::stepName).doesNotContain("first-response-breach");
    }

    @Test
    void an_absent_manager_is_passed_over_for_the_next_above() {
        CaseId id = complained();
        admin().people().absent(GAO, true);
        until("2026-07-01T18:01");
        assertThat(reminders(id, "first-response-breach"))
                .extracting(Reminder::recipient)
                .containsExactly(DONG);
    }

    @Test
    void two_who_deliver_at_once_tell_each_once() {
        for (int i = 0; i < 20; i++) {
            complained();
        }
        until("2026-07-01T18:01");
        Crm node = telling();
        Crm other = telling();
        Rendezvous.of(2, n -> Rendezvous.retrying(() -> (n == 0 ? node : other).deliverPending()))
                .forEach(Rendezvous.Outcome::get);
        node.deliverPending();
        assertThat(told).extracting(Reminder::id).doesNotHaveDuplicates().hasSize(20 * 3);
    }
}
