package io.guanxi.crm.tck.service;

import static io.guanxi.crm.customer.CustomerStatus.ACTIVE;
import static io.guanxi.crm.customer.CustomerStatus.CHURNED;
import static io.guanxi.crm.customer.CustomerStatus.INTENT;
import static io.guanxi.crm.customer.CustomerStatus.POTENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.customer.CustomerActs;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.HistoryFields;
import io.guanxi.crm.customer.OwnerChange;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Both histories of a customer begin with how it was entered, whatever became of it, and tell every step since. */
public abstract class CustomerHistoryContract extends ServiceSuite {
    private static final UserId ZHAO = UserId.of("zhao");
    private static final UserId STEWARD = UserId.of("steward");
    private static final StatusReason ASKED = StatusReason.of("asked", "询价");

    private CustomerActs acts() {
        return boss().customers().acts();
    }

    private static Tuple entered(CustomerStatus status, UserId by) {
        return tuple(null, status, "opening", "", by, NOON, NOON);
    }

    private static Tuple entered(UserId owner, UserId by) {
        return tuple(null, owner, "", by, NOON, NOON);
    }

    private Tuple moved(CustomerStatus from, CustomerStatus to, Instant at) {
        return tuple(from, to, "asked", "询价", ZHAO, at, clock.instant());
    }

    private Tuple handed(UserId from, UserId to) {
        return tuple(from, to, "交接", ZHAO, clock.instant(), clock.instant());
    }

    private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> statuses(CustomerId id) {
        List<StatusChange> steps = acts().statusHistory(id);
        assertThat(steps).extracting(StatusChange::customer).containsOnly(id);
        assertThat(steps).extracting(StatusChange::id).doesNotHaveDuplicates();
        assertThat(acts().statusHistory(id)).isEqualTo(steps);
        return assertThat(steps)
                .extracting(
                        StatusChange::from,
                        StatusChange::to,
                        StatusChange::reasonCode,
                        StatusChange::reason,
                        StatusChange::by,
                        StatusChange::at,
                        StatusChange::recordedAt);
    }

    private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> owners(CustomerId id) {
        List<OwnerChange> steps = acts().ownerHistory(id);
        assertThat(steps).extracting(OwnerChange::customer).containsOnly(id);
        assertThat(steps).extracting(OwnerChange::id).doesNotHaveDuplicates();
        assertThat(acts().ownerHistory(id)).isEqualTo(steps);
        return assertThat(steps)
                .extracting(
                        OwnerChange::from,
                        OwnerChange::to,
                        OwnerChange::reason,
                        OwnerChange::by,
                        OwnerChange::at,
                        OwnerChange::recordedAt);
    }

    @Test
    void one_that_never_moved_tells_its_entry_whatever_else_was_changed() {
        CustomerId id = customer("不动公司");
        statuses(id).containsExactly(entered(POTENTIAL, ZHAO));
        owners(id).containsExactly(entered(LI, ZHAO));
        clock.advance(Duration.ofDays(3));
        li().customers().acts().change(id, 1, CustomerPatch.empty().set(CustomerFields.REMARKS, "常来"));
        acts().addCollaborator(id, SUN);
        acts().archive(id, "停");
        statuses(id).containsExactly(entered(POTENTIAL, ZHAO));
        owners(id).containsExactly(entered(LI, ZHAO));
        acts().restore(id, "启");
        statuses(id).containsExactly(entered(POTENTIAL, ZHAO));
        owners(id).containsExactly(entered(LI, ZHAO));
    }

    @Test
    void what_a_customer_tells_itself_is_not_stored_beside_it() {
        CustomerId id = customer("只存变更公司");
        assertThat(stored(HistoryFields.STATUS_CHANGES)).isZero();
        assertThat(stored(HistoryFields.OWNER_CHANGES)).isZero();
        assertThat(acts().statusHistory(id)).extracting(StatusChange::id).containsExactly(id.value());
        assertThat(acts().ownerHistory(id)).extracting(OwnerChange::id).containsExactly(id.value());
        acts().moveTo(id, INTENT, ASKED);
        acts().transfer(List.of(id), SUN, "交接");
        assertThat(stored(HistoryFields.STATUS_CHANGES)).isEqualTo(1);
        assertThat(stored(HistoryFields.OWNER_CHANGES)).isEqualTo(1);
        assertThat(acts().statusHistory(id))
                .first()
                .extracting(StatusChange::id)
                .isEqualTo(id.value());
        assertThat(acts().ownerHistory(id)).first().extracting(OwnerChange::id).isEqualTo(id.value());
    }

    @Test
    void the_entry_is_told_first_and_truly_by_ids_that_run_backwards_and_after_a_clock_that_was_fast() {
        AtomicLong id = new AtomicLong(0x9000_0000_0000_0000L);
        CrmSession session = node(builder -> builder.ids(() -> new UUID(0x0190_0000_0000_7000L, id.getAndDecrement())))
                .as(boss().actor());
        CustomerId moved = session.customers()
                .register(enterprise("倒序公司").owner(LI.value()))
                .id();
        CustomerActs own = session.customers().acts();
        own.moveTo(moved, INTENT, ASKED);
        own.moveTo(moved, POTENTIAL, ASKED);
        own.moveTo(moved, INTENT, ASKED);
        clock.advance(Duration.ofMinutes(5));
        own.transfer(List.of(moved), SUN, "交接");
        clock.set(NOON.minusSeconds(1));
        own.transfer(List.of(moved), ZHAO, "交接");
        statuses(moved).hasSize(4).startsWith(entered(POTENTIAL, ZHAO));
        owners(moved).hasSize(3).startsWith(entered(LI, ZHAO));
    }

    @Test
    void every_move_is_told_after_the_entry_also_one_that_leads_back() {
        CustomerId id = customer("来回公司");
        Instant first = NOON.plus(Duration.ofDays(1));
        clock.set(first);
        acts().moveTo(id, INTENT, ASKED);
        Tuple asked = moved(POTENTIAL, INTENT, first);
        statuses(id).containsExactly(entered(POTENTIAL, ZHAO), asked);
        clock.advance(Duration.ofDays(5));
        Instant dated = first.plus(Duration.ofDays(2));
        acts().moveTo(id, POTENTIAL, ASKED.at(dated));
        Tuple back = moved(INTENT, POTENTIAL, dated);
        statuses(id).containsExactly(entered(POTENTIAL, ZHAO), asked, back);
        acts().moveTo(id, INTENT, ASKED);
        statuses(id).containsExactly(entered(POTENTIAL, ZHAO), asked, back, moved(POTENTIAL, INTENT, clock.instant()));
        owners(id).containsExactly(entered(LI, ZHAO));
    }

    @Test
    void every_hand_over_is_told_after_the_first_owner_also_one_that_leads_back() {
        CustomerId id = customer("转手公司");
        clock.advance(Duration.ofDays(1));
        acts().transfer(List.of(id), SUN, "交接");
        Tuple away = handed(LI, SUN);
        owners(id).containsExactly(entered(LI, ZHAO), away);
        clock.advance(Duration.ofDays(1));
        acts().transfer(List.of(id), LI, "交接");
        Tuple back = handed(SUN, LI);
        owners(id).containsExactly(entered(LI, ZHAO), away, back);
        clock.advance(Duration.ofDays(1));
        acts().transfer(List.of(id), ZHAO, "交接");
        owners(id).containsExactly(entered(LI, ZHAO), away, back, handed(LI, ZHAO));
        statuses(id).containsExactly(entered(POTENTIAL, ZHAO));
    }

    @Test
    void steps_at_one_instant_keep_the_order_in_which_they_were_taken() {
        CustomerId id = customer("同刻公司");
        clock.advance(Duration.ofDays(1));
        acts().moveTo(id, INTENT, ASKED.at(NOON));
        acts().moveTo(id, POTENTIAL, ASKED.at(NOON));
        statuses(id)
                .containsExactly(
                        entered(POTENTIAL, ZHAO), moved(POTENTIAL, INTENT, NOON), moved(INTENT, POTENTIAL, NOON));
        acts().moveTo(id, INTENT, ASKED.at(NOON));
        statuses(id)
                .containsExactly(
                        entered(POTENTIAL, ZHAO),
                        moved(POTENTIAL, INTENT, NOON),
                        moved(INTENT, POTENTIAL, NOON),
                        moved(POTENTIAL, INTENT, NOON));
        acts().transfer(List.of(id), SUN, "交接");
        acts().transfer(List.of(id), LI, "交接");
        owners(id).containsExactly(entered(LI, ZHAO), handed(LI, SUN), handed(SUN, LI));
    }

    @Test
    void an_imported_status_is_the_opening_one_and_a_blank_owner_the_importer_until_one_is_given() {
        CustomerDraft row = enterprise("老成交公司").number("A-1").status("成交客户");
        assertThat(imported(row)).isEqualTo(new BulkReport(1, 1, 0, 0));
        CustomerId id = boss().customers().byNumber("A-1").id();
        statuses(id).containsExactly(entered(ACTIVE, STEWARD));
        owners(id).containsExactly(entered(STEWARD, STEWARD));
        clock.advance(Duration.ofDays(2));
        acts().transfer(List.of(id), LI, "交接");
        acts().moveTo(id, CHURNED, StatusReason.of("price", "嫌贵").at(NOON));
        assertThat(imported(row).accepted()).isZero();
        owners(id).containsExactly(entered(STEWARD, STEWARD), handed(STEWARD, LI));
        statuses(id)
                .containsExactly(
                        entered(ACTIVE, STEWARD), tuple(ACTIVE, CHURNED, "price", "嫌贵", ZHAO, NOON, clock.instant()));
    }

    private BulkReport imported(CustomerDraft row) {
        return as(STEWARD.value(), Role.DATA_STEWARD)
                .customers()
                .registerAll(List.of(row).iterator(), BulkOptions.strict());
    }

    @Test
    void who_entered_for_another_is_the_one_who_is_told() {
        Actor deputy = Actor.of(FIRM, "deputy", Role.MANAGEMENT).onBehalfOf(li().actor());
        CustomerId id =
                crm().as(deputy).customers().register(enterprise("代录公司")).id();
        UserId by = UserId.of("deputy");
        statuses(id).containsExactly(entered(POTENTIAL, by));
        owners(id).containsExactly(entered(by, by));
    }

    @Test
    void who_may_not_read_words_sees_the_steps_without_them() {
        CustomerId id = customer("无话公司");
        acts().moveTo(id, INTENT, ASKED);
        acts().transfer(List.of(id), ZHAO, "交接");
        CustomerActs blind = sun().customers().acts();
        assertThat(blind.statusHistory(id))
                .extracting(StatusChange::from, StatusChange::to, StatusChange::reasonCode, StatusChange::reason)
                .containsExactly(tuple(null, POTENTIAL, "opening", ""), tuple(POTENTIAL, INTENT, "asked", "***"));
        assertThat(blind.ownerHistory(id))
                .extracting(OwnerChange::from, OwnerChange::to, OwnerChange::reason, OwnerChange::by)
                .containsExactly(tuple(null, LI, "", ZHAO), tuple(LI, ZHAO, "***", ZHAO));
    }

    @Test
    void a_day_before_the_first_change_is_looked_at_with_the_status_of_the_entry() {
        assertThat(imported(enterprise("曾成交公司").number("A-2").status("成交客户")).accepted())
                .isEqualTo(1);
        CustomerId id = boss().customers().byNumber("A-2").id();
        assertThat(stage(boss(), id, TODAY.minusDays(40))).isEqualTo("active");
        clock.advance(Duration.ofDays(10));
        acts().moveTo(id, CHURNED, StatusReason.of("price", ""));
        assertThat(List.of(-40, 0, 9, 10, 40))
                .extracting(days -> stage(boss(), id, TODAY.plusDays(days)))
                .containsExactly("active", "active", "active", "churned", "churned");
        CustomerId back = customer("往返公司");
        clock.advance(Duration.ofDays(10));
        acts().moveTo(back, INTENT, ASKED);
        acts().moveTo(back, POTENTIAL, ASKED);
        clock.advance(Duration.ofDays(10));
        acts().moveTo(back, INTENT, ASKED);
        assertThat(List.of(9, 19, 20, 29, 30))
                .extracting(days -> stage(boss(), back, TODAY.plusDays(days)))
                .containsExactly("potential", "potential", "potential", "potential", "intent");
    }

    private static String stage(CrmSession session, CustomerId id, LocalDate day) {
        return session.classifications().asOf(id, day).stream()
                .filter(each -> each.dimension().equals("stage"))
                .map(Classification::classKey)
                .findFirst()
                .orElse("none");
    }
}
