package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.storage.jdbc.server.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An act that began before another one and got the customer after it decides on top of it, not as of its own beginning. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateActTest {
    private static final Instant BEGUN = Instant.parse("2026-06-10T04:00:00Z");
    private static final Runnable NOTHING = () -> {};

    private final JdbcStorage storage = JdbcStorage.migrating(Server.H2.emptyDatabase());
    private final AtomicReference<Instant> clock = new AtomicReference<>(BEGUN);
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(NOTHING);
    private final CrmSession other =
            session(Crm.builder(storage).clock(clock::get).build());

    private static CrmSession session(Crm crm) {
        return crm.as(Actor.of("firm", "boss", Role.MANAGEMENT));
    }

    /** Reads the clock, and then something else happens. */
    private Instant late() {
        Instant read = clock.get();
        CompletableFuture.runAsync(meanwhile.getAndSet(NOTHING)).join();
        return read;
    }

    private Classification activity(CustomerId id) {
        return Objects.requireNonNull(other.classifications().of(List.of(id)).get(id)).stream()
                .filter(each -> each.dimension().equals("activity"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_act_that_got_the_customer_late_keeps_what_was_decided_meanwhile() {
        CustomerId id = other.customers()
                .register(CustomerDraft.enterprise("青松贸易")
                        .industry("制造业")
                        .region("上海市浦东新区")
                        .contact("王芳", "021-5888 1234"))
                .id();
        other.interactions().record(InteractionDraft.outbound(id, Method.PHONE, "一"));
        other.interactions().record(InteractionDraft.outbound(id, Method.PHONE, "二"));
        assertThat(activity(id).classKey()).isEqualTo("medium");
        CrmSession slow = session(Crm.builder(storage).clock(this::late).build());
        meanwhile.set(() -> {
            clock.set(BEGUN.plus(Duration.ofSeconds(5)));
            other.interactions().record(InteractionDraft.outbound(id, Method.PHONE, "三"));
            assertThat(activity(id).classKey()).isEqualTo("high");
        });

        slow.deals().record(DealDraft.completed(id, LocalDate.of(2026, 6, 1), Money.cny(100)));

        assertThat(meanwhile.get()).isSameAs(NOTHING);
        assertThat(activity(id).classKey()).isEqualTo("high");
        assertThat(other.classifications().history(id))
                .filteredOn(period -> period.dimension().equals("activity"))
                .allSatisfy(period -> assertThat(Objects.requireNonNullElse(period.until(), Instant.MAX))
                        .isAfterOrEqualTo(period.since()));
    }
}
