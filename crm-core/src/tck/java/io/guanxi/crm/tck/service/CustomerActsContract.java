package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerActs;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerFlag;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.customer.EditConflictException;
import io.guanxi.crm.customer.OwnerChange;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Work on customers that are there: no change is lost, every step is allowed and kept, and lists are what was asked. */
public abstract class CustomerActsContract extends ServiceSuite {
    private CustomerActs acts() {
        return li().customers().acts();
    }

    private static CustomerPatch set(Field<Customer, ?> field, String text) {
        return CustomerPatch.empty().set(field, text);
    }

    @Test
    void an_edit_over_the_version_that_was_read_is_written() {
        CustomerId id = customer("改名公司");
        CustomerPatch patch = set(CustomerFields.NAME, "改过名公司")
                .set(CustomerFields.REMARKS, "常来")
                .because("更名");
        CustomerView changed = acts().change(id, 1, patch);
        assertThat(changed.version()).isEqualTo(2);
        CustomerView read = li().customers().get(id);
        assertThat(read.name().get()).isEqualTo("改过名公司");
        assertThat(read.get(CustomerFields.REMARKS).get()).isEqualTo("常来");
        assertThat(read.get(CustomerFields.INDUSTRY).get()).isEqualTo("C");
        assertThat(acts().change(id, 2, CustomerPatch.empty().clear(CustomerFields.REMARKS))
                        .get(CustomerFields.REMARKS))
                .isInstanceOf(Shown.Absent.class);
    }

    @Test
    void what_is_cleared_is_not_doubtful_any_more() {
        CustomerId id = boss().customers()
                .register(enterprise("存疑公司")
                        .owner("li.wei")
                        .with(CustomerFields.HEAD_COUNT, "50-500人")
                        .with(CustomerFields.REGISTERED_REGION, "某某星球"))
                .id();
        assertThat(flags(li().customers().get(id)))
                .contains(CustomerFlag.HEAD_COUNT_SPANS_CLASSES, CustomerFlag.REGISTERED_REGION_UNKNOWN);
        CustomerPatch nothing =
                CustomerPatch.empty().clear(CustomerFields.HEAD_COUNT).clear(CustomerFields.REGISTERED_REGION);
        assertThat(flags(acts().change(id, 1, nothing)))
                .doesNotContain(CustomerFlag.HEAD_COUNT_SPANS_CLASSES, CustomerFlag.REGISTERED_REGION_UNKNOWN);
    }

    private static List<CustomerFlag> flags(CustomerView customer) {
        return customer.fields().all(CustomerFields.FLAGS).stream()
                .flatMap(each -> each.clear().stream())
                .map(code -> CustomerFlag.of(code).orElseThrow())
                .toList();
    }

    @Test
    void an_edit_that_changes_nothing_writes_nothing() {
        CustomerId id = customer("不变公司");
        var before = census();
        assertThat(acts().change(id, 1, set(CustomerFields.INDUSTRY, "制造业")).version())
                .isEqualTo(1);
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void disjoint_edits_over_an_old_version_merge() {
        CustomerId id = customer("并改公司");
        acts().change(id, 1, set(CustomerFields.REMARKS, "甲改的"));
        acts().change(id, 1, set(CustomerFields.COMPETITORS, "乙改的"));
        CustomerView merged = li().customers().get(id);
        assertThat(merged.version()).isEqualTo(3);
        assertThat(merged.get(CustomerFields.REMARKS).get()).isEqualTo("甲改的");
        assertThat(merged.get(CustomerFields.COMPETITORS).get()).isEqualTo("乙改的");
    }

    @Test
    void a_conflict_names_the_fields_and_writes_nothing() {
        CustomerId id = customer("冲突公司");
        acts().change(id, 1, set(CustomerFields.REMARKS, "甲").set(CustomerFields.NAME, "冲突公司新名"));
        var before = census();
        assertThatThrownBy(() ->
                        acts().change(id, 1, set(CustomerFields.REMARKS, "乙").set(CustomerFields.COMPETITORS, "丙")))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.fields()).containsExactly("remarks");
                    assertThat(conflict.messageIn(Locale.CHINA)).doesNotContain("甲");
                });
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void the_name_of_an_individual_and_the_end_of_a_band_conflict_too() {
        CustomerId person = boss().customers()
                .register(CustomerDraft.individual("赵六")
                        .contact("赵六", "13900000001")
                        .owner("li.wei"))
                .id();
        acts().change(person, 1, set(CustomerFields.NAME, "赵六六"));
        assertThatThrownBy(() -> acts().change(person, 1, set(CustomerFields.NAME, "赵七")))
                .isInstanceOf(EditConflictException.class);
        CustomerId firm = boss().customers()
                .register(enterprise("规模公司").owner("li.wei").with(CustomerFields.HEAD_COUNT, "100-500"))
                .id();
        acts().change(firm, 1, set(CustomerFields.HEAD_COUNT, "100-800"));
        assertThatThrownBy(() -> acts().change(firm, 1, set(CustomerFields.HEAD_COUNT, "100-600")))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void a_version_that_never_was_is_refused() {
        CustomerId id = customer("版本公司");
        assertThatThrownBy(() -> acts().change(id, 7, set(CustomerFields.REMARKS, "x")))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> acts().change(id, 0, set(CustomerFields.REMARKS, "x")))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void no_update_is_lost_when_many_change_one_field() {
        CustomerId id = customer("热门公司");
        Rendezvous.of(8, thread -> {
                    int done = 0;
                    while (done < 25) {
                        done += addOne(id) ? 1 : 0;
                    }
                    return done;
                })
                .forEach(Rendezvous.Outcome::get);
        CustomerView end = li().customers().get(id);
        assertThat(end.get(CustomerFields.REMARKS).get()).isEqualTo("200");
        assertThat(end.version()).isEqualTo(201);
    }

    private boolean addOne(CustomerId id) {
        CustomerView read = li().customers().get(id);
        String count = read.get(CustomerFields.REMARKS).clear().orElse("0");
        String more = String.valueOf(Integer.parseInt(count) + 1);
        try {
            acts().change(id, read.version(), set(CustomerFields.REMARKS, more));
            return true;
        } catch (EditConflictException lost) {
            return false;
        }
    }

    @Test
    void what_has_an_act_of_its_own_is_not_edited() {
        CustomerId id = customer("越权公司");
        for (Field<Customer, ?> field : List.of(
                CustomerFields.OWNER,
                CustomerFields.STATUS,
                CustomerFields.NUMBER,
                CustomerFields.STATE,
                CustomerFields.COLLABORATORS,
                CustomerFields.CREATED_AT)) {
            assertThatThrownBy(() -> acts().change(id, 1, set(field, "x")))
                    .as(field.key())
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void pages_hold_every_customer_once_in_a_stable_order() {
        for (int i = 0; i < 11; i++) {
            customer((i % 2 == 0 ? "北京" : "安徽") + "翻页公司" + (char) ('甲' + i % 3));
        }
        for (Sort<Customer> sort : List.of(
                Sort.<Customer>byId(),
                Sort.by(CustomerFields.NAME),
                Sort.byDescending(CustomerFields.NAME),
                Sort.by(CustomerFields.FOUNDED_ON),
                Sort.by(CustomerFields.CREATED_AT))) {
            List<CustomerId> all =
                    listed(li(), Query.<Customer>where(Filter.all()).sorted(sort));
            assertThat(all).hasSize(11).doesNotHaveDuplicates();
        }
        Query<Customer> byName = Query.<Customer>where(Filter.all()).sorted(Sort.by(CustomerFields.NAME));
        assertThat(li().customers().search(byName.limit(500)).items())
                .extracting(each -> each.name().get().substring(0, 2))
                .startsWith("安徽")
                .endsWith("北京");
        Filter<Customer> asked = li().filter("name contains '北京' and region in '上海市'");
        assertThat(li().customers().count(asked)).isEqualTo(6);
        assertThat(listed(li(), Query.where(asked))).hasSize(6);
    }

    @Test
    void a_cursor_serves_its_own_question_and_actor_alone() {
        for (int i = 0; i < 4; i++) {
            customer("游标公司" + i);
        }
        Query<Customer> all = Query.<Customer>where(Filter.all()).limit(2);
        Page<CustomerView> first = li().customers().search(all);
        Cursor next = first.next().orElseThrow();
        assertThat(li().customers().search(all.from(next)).items()).hasSize(2);
        List<Query<Customer>> others = List.of(
                Query.<Customer>where(Filter.eq(CustomerFields.INDUSTRY, "C")).limit(2),
                all.sorted(Sort.by(CustomerFields.NAME)),
                all.in(RecordState.ARCHIVED));
        for (Query<Customer> other : others) {
            assertThatThrownBy(() -> li().customers().search(other.from(next)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("cursor");
        }
        assertThatThrownBy(() -> sun().customers().search(all.from(next))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> crm().as(Actor.of("elsewhere", "li.wei", Role.SALES))
                        .customers()
                        .search(all.from(next)))
                .isInstanceOf(InvalidInputException.class);
        for (String token : List.of("", "!", "Zm9v", next.token() + "A")) {
            assertThatThrownBy(() -> li().customers().search(all.from(new Cursor(token))))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void owners_change_with_history_and_collaborators_come_and_go() {
        CustomerId first = customer("交接一公司");
        CustomerId second = customer("交接二公司");
        clock.advance(Duration.ofDays(1));
        assertThat(boss().customers().acts().transfer(List.of(first, second), SUN, "离职交接"))
                .isEqualTo(2);
        assertThat(boss().customers().acts().transfer(List.of(first), SUN, "再交"))
                .isZero();
        assertThat(boss().customers().get(first).get(CustomerFields.OWNER).get())
                .isEqualTo(SUN);
        assertThat(boss().customers().acts().ownerHistory(first))
                .extracting(OwnerChange::from, OwnerChange::to, OwnerChange::reason, OwnerChange::at)
                .containsExactly(tuple(null, LI, "", NOON), tuple(LI, SUN, "离职交接", clock.instant()));
        sun().customers().acts().addCollaborator(first, LI);
        assertThat(sun().customers().acts().addCollaborator(first, LI).fields().all(CustomerFields.COLLABORATORS))
                .extracting(Shown::get)
                .containsExactly(LI);
        assertThat(sun().customers().acts().removeCollaborator(first, LI).get(CustomerFields.COLLABORATORS))
                .isInstanceOf(Shown.Absent.class);
    }

    @Test
    void a_hand_over_that_reaches_one_unknown_customer_moves_none() {
        CustomerId known = customer("整体交接公司");
        assertThatThrownBy(() -> boss().customers().acts().transfer(List.of(known, unknown()), SUN, "交接"))
                .isInstanceOf(NotFoundException.class);
        assertThat(boss().customers().get(known).get(CustomerFields.OWNER).get())
                .isEqualTo(LI);
    }

    @Test
    void an_archived_customer_leaves_lists_and_comes_back() {
        CustomerId gone = customer("归档公司");
        CustomerActs acts = boss().customers().acts();
        assertThatThrownBy(() -> acts.archive(gone, " ")).isInstanceOf(InvalidInputException.class);
        acts.archive(gone, "重复建档");
        assertThat(boss().customers().count(Filter.all())).isZero();
        assertThat(listed(boss(), Query.<Customer>where(Filter.all()))).isEmpty();
        assertThat(listed(boss(), Query.<Customer>where(Filter.all()).in(RecordState.ARCHIVED)))
                .containsExactly(gone);
        assertThat(boss().customers().get(gone).get(CustomerFields.STATE).get()).isEqualTo(RecordState.ARCHIVED);
        assertThat(acts.archive(gone, "再次").version()).isEqualTo(2);
        acts.restore(gone, "弄错了");
        assertThat(listed(boss(), Query.<Customer>where(Filter.all()))).containsExactly(gone);
    }

    @Test
    void a_status_moves_by_the_machine_alone_and_is_remembered() {
        CustomerId id = customer("流转公司");
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> acts().moveTo(id, CustomerStatus.CHURNED, StatusReason.of("lost", "没了")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("status-not-allowed");
                    assertThat(refused.getMessage()).contains("active, intent");
                });
        assertThatThrownBy(() -> acts().moveTo(id, CustomerStatus.ACTIVE, StatusReason.of("won", "签了")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("status-condition"));
        assertThatThrownBy(() -> acts().moveTo(id, CustomerStatus.INTENT, StatusReason.of("", " ")))
                .isInstanceOf(InvalidInputException.class);
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        acts().moveTo(id, CustomerStatus.INTENT, StatusReason.of("asked", "询价").at(yesterday));
        deal(id, TODAY, 100);
        assertThatThrownBy(() -> acts().moveTo(
                                id,
                                CustomerStatus.ACTIVE,
                                StatusReason.of("won", "").at(NOON)))
                .isInstanceOf(InvalidInputException.class);
        acts().moveTo(id, CustomerStatus.ACTIVE, StatusReason.of("won", "签了"));
        assertThat(acts().statusHistory(id))
                .extracting(StatusChange::from, StatusChange::to, StatusChange::reasonCode, StatusChange::at)
                .containsExactly(
                        tuple(null, CustomerStatus.POTENTIAL, "opening", NOON),
                        tuple(CustomerStatus.POTENTIAL, CustomerStatus.INTENT, "asked", yesterday),
                        tuple(CustomerStatus.INTENT, CustomerStatus.ACTIVE, "won", clock.instant()));
        assertThat(classOf(id, "stage")).isEqualTo("active");
    }
}
