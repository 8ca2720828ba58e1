package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.profile.CustomerProfile;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One call sees one state, instants have one precision on every storage, and changes of a person at once add up. */
public abstract class OneStateContract extends ServiceSuite {
    private static final Duration NANOS = Duration.ofNanos(123_456_789);
    private static final Duration MICROS = Duration.ofNanos(123_456_000);

    /** Counts the reads of the storage. */
    private static final class Counting implements CrmStorage {
        private final CrmStorage sound;
        private int reads;

        Counting(CrmStorage sound) {
            this.sound = sound;
        }

        @Override
        public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
            reads++;
            return sound.read(workspace, work);
        }

        @Override
        public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
            return sound.write(workspace, work);
        }

        @Override
        public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
            return sound.workspaces(after, limit);
        }

        @Override
        public void close() {}
    }

    @Test
    void a_profile_is_one_read() {
        CustomerId id = customer("档案公司");
        deal(id, TODAY, 100);
        boss().interactions().record(InteractionDraft.outbound(id, Method.PHONE, "谈"));
        Counting storage = new Counting(storage());
        CustomerProfile profile = Crm.builder(storage)
                .clock(clock)
                .build()
                .as(boss().actor())
                .profiles()
                .of(id);
        assertThat(storage.reads).isEqualTo(1);
        assertThat(profile.deals()).hasSize(1);
        assertThat(profile.interactions()).hasSize(1);
    }

    @Test
    void instants_given_with_nanoseconds_are_kept_in_microseconds_everywhere() {
        admin().tags().define(TagDraft.of("限时"));
        Instant given = NOON.plus(NANOS);
        Instant kept = NOON.plus(MICROS);
        clock.advance(Duration.ofDays(1));
        CustomerId id = customer("精度公司");
        Instant until = clock.instant().plus(NANOS);
        assertThat(boss().tags().assign(id, "限时", until).until())
                .isEqualTo(clock.instant().plus(MICROS));
        clock.advance(Duration.ofDays(1));
        Instant moved = clock.instant().minusSeconds(60).plus(NANOS);
        boss().customers()
                .acts()
                .moveTo(
                        id,
                        CustomerStatus.INTENT,
                        StatusReason.of("asked", "询价").at(moved));
        assertThat(boss().customers().get(id).get(CustomerFields.STATUS_SINCE).clear())
                .contains(clock.instant().minusSeconds(60).plus(MICROS));
        assertThat(boss().interactions()
                        .record(InteractionDraft.outbound(id, Method.PHONE, "谈").at(given))
                        .get(InteractionFields.AT)
                        .clear())
                .contains(kept);
        clock.advance(Duration.ofDays(40).plus(NANOS));
        crm().sweep(clock.instant());
        boss().classifications().reclassifyAll(clock.instant());
        assertThat(classes(id).values())
                .allSatisfy(each -> assertThat(each.asOf().getNano() % 1_000).isZero());
    }

    @Test
    void a_person_put_by_several_at_once_is_one_person() {
        List<Rendezvous.Outcome<Person>> put = Rendezvous.of(
                4, n -> as("root" + n, Role.ADMINISTRATOR).people().put(SUN, "孙浩" + n, "组" + n, null, null));
        assertThat(put).allSatisfy(each -> assertThat(each.error()).isEmpty());
        assertThat(admin().people().all()).hasSize(1);
        List<Rendezvous.Outcome<Person>> changed = Rendezvous.of(
                4,
                n -> n % 2 == 0
                        ? admin().people().absent(SUN, true)
                        : admin().people().leave(SUN));
        assertThat(changed).allSatisfy(each -> assertThat(each.error()).isEmpty());
        Person sun = admin().people().find(SUN).orElseThrow();
        assertThat(sun.active()).isFalse();
        assertThat(sun.absent()).isTrue();
    }
}
