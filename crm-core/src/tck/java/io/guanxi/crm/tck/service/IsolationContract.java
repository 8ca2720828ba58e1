package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.event.OutboxFields;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What fails keeps only its own waiting: one workspace, one customer, one node that was too slow. */
public abstract class IsolationContract extends ServiceSuite {
    private static final WorkspaceId BROKEN = WorkspaceId.of("aaa");

    private final List<DomainEvent> heard = Collections.synchronizedList(new ArrayList<>());

    /** A storage that fails in the first of its workspaces once it is told to. */
    private static final class Failing implements CrmStorage {
        private final CrmStorage sound;
        private boolean fails;

        Failing(CrmStorage sound) {
            this.sound = sound;
        }

        private void touch(WorkspaceId workspace) {
            if (fails && workspace.equals(BROKEN)) {
                throw new StorageFailure("planted");
            }
        }

        @Override
        public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
            touch(workspace);
            return sound.read(workspace, work);
        }

        @Override
        public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
            touch(workspace);
            return sound.write(workspace, work);
        }

        @Override
        public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
            return sound.workspaces(after, limit);
        }

        @Override
        public void close() {}
    }

    private Crm over(CrmStorage storage) {
        return Crm.builder(storage).clock(clock).listen("ears", heard::add).build();
    }

    private static CustomerId register(Crm node, String workspace, String name) {
        return node.as(Actor.of(workspace, "zhao", Role.MANAGEMENT))
                .customers()
                .register(enterprise(name))
                .id();
    }

    private List<WorkspaceId> heardFrom() {
        return heard.stream().map(DomainEvent::workspace).distinct().toList();
    }

    @Test
    void a_workspace_whose_storage_fails_keeps_no_other_waiting() {
        Failing storage = new Failing(storage());
        Crm node = over(storage);
        register(node, BROKEN.value(), "坏区公司");
        CustomerId fine = register(node, FIRM, "好区公司");
        deal(fine, TODAY, 1_000_000);
        assertThat(classOf(fine, "value")).isEqualTo("strategic");
        storage.fails = true;
        assertThatThrownBy(node::deliverPending).isInstanceOf(StorageFailure.class);
        assertThat(heardFrom()).contains(WorkspaceId.of(FIRM)).doesNotContain(BROKEN);
        clock.advance(Duration.ofDays(400));
        assertThatThrownBy(() -> node.sweep(clock.instant())).isInstanceOf(StorageFailure.class);
        assertThat(classOf(fine, "value")).isEqualTo("normal");
        storage.fails = false;
        node.sweep(clock.instant());
        node.deliverPending();
        assertThat(heardFrom()).contains(BROKEN);
    }

    @Test
    void a_customer_whose_events_fail_keeps_no_other_waiting() {
        CustomerId[] bad = new CustomerId[1];
        Crm node = node(builder -> builder.listen("ears", event -> {
            if (event.customer().filter(bad[0].value()::equals).isPresent()) {
                throw new IllegalStateException("planted");
            }
            heard.add(event);
        }));
        bad[0] = register(node, FIRM, "坏线公司");
        CustomerId fine = register(node, FIRM, "好线公司");
        node.deliverPending();
        assertThat(heard).extracting(event -> event.customer().orElseThrow()).containsOnly(fine.value());
    }

    /** The first node takes longer than its lease; meanwhile the second one takes over, and fails. */
    @Test
    void a_node_whose_lease_ran_out_takes_nothing_away_from_the_one_that_took_over() {
        AtomicInteger seconds = new AtomicInteger();
        Crm second = node(builder -> builder.listen("ears", event -> {
            seconds.incrementAndGet();
            throw new IllegalStateException("planted");
        }));
        boolean[] slow = {true};
        Crm first = node(builder -> builder.listen("ears", event -> {
            heard.add(event);
            if (slow[0]) {
                slow[0] = false;
                clock.advance(Duration.ofMinutes(5));
                second.deliverPending();
            }
        }));
        register(first, FIRM, "慢速公司");
        long kept = stored(OutboxFields.OUTBOX);
        first.deliverPending();
        assertThat(seconds.get()).isEqualTo(1);
        assertThat(stored(OutboxFields.OUTBOX)).isEqualTo(kept);
        assertThat(heard).hasSize(1);
        clock.advance(Duration.ofDays(1));
        first.deliverPending();
        assertThat(stored(OutboxFields.OUTBOX)).isZero();
        assertThat(heard.get(1).id()).isEqualTo(heard.get(0).id());
    }
}
