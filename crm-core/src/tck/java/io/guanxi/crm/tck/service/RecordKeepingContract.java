package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.audit.AuditFields;
import io.guanxi.crm.audit.PastRecord;
import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.Requirements;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept beside the records: the audit trail of every change, the workspace's settings, and its people. */
public abstract class RecordKeepingContract extends ServiceSuite {
    private List<AuditEntry> trail(CustomerId id, String type) {
        return boss().audit().of(id).stream()
                .filter(entry -> entry.recordType().equals(type))
                .toList();
    }

    @Test
    void creation_is_kept_as_a_whole_and_a_change_field_by_field() {
        CustomerId id = customer("留痕公司");
        clock.advance(Duration.ofHours(2));
        CrmSession session = crm().as(boss().actor().withPurpose("季度核对"));
        CustomerPatch patch = CustomerPatch.empty()
                .set(CustomerFields.INDUSTRY, "金融业")
                .set(CustomerFields.REMARKS, "新备注")
                .because("客户转型");
        session.customers().acts().change(id, 1, patch);
        List<AuditEntry> trail = trail(id, "customer");
        assertThat(trail).extracting(AuditEntry::version).containsExactly(1L, 2L);
        assertThat(trail.get(0).before()).isEmpty();
        assertThat(trail.get(0).after()).containsEntry("name", "留痕公司").containsEntry("industry", "C");
        AuditEntry change = trail.get(1);
        assertThat(change.before()).isEqualTo(Map.of("industry", "C"));
        assertThat(change.after()).containsEntry("remarks", "新备注").containsEntry("industry", "J");
        assertThat(change.after()).hasSize(2);
        assertThat(change.by()).isEqualTo(new AuditEntry.Signature("zhao", "", "季度核对"));
        assertThat(change.reason()).isEqualTo("客户转型");
        assertThat(change.recordedAt()).isEqualTo(clock.instant());
        assertThat(change.customer()).contains(id.value());
    }

    @Test
    void a_record_is_told_as_it_stood_at_any_past_instant() {
        CustomerId id = customer("回看公司");
        Instant registered = clock.instant();
        clock.advance(Duration.ofHours(2));
        CustomerPatch patch =
                CustomerPatch.empty().set(CustomerFields.INDUSTRY, "金融业").set(CustomerFields.REMARKS, "新备注");
        boss().customers().acts().change(id, 1, patch);
        Instant changed = clock.instant();
        clock.advance(Duration.ofHours(2));
        deal(id, TODAY.minusDays(30), 100);
        boss().customers().acts().change(id, 2, CustomerPatch.empty().clear(CustomerFields.REMARKS));

        assertThat(boss().audit().asOf(id, registered.minusNanos(1000))).isEmpty();
        assertThat(boss().audit().asOf(id, changed.minusNanos(1000)))
                .singleElement()
                .satisfies(first -> {
                    assertThat(first.version()).isEqualTo(1);
                    assertThat(first.values()).containsEntry("industry", "C").doesNotContainKey("remarks");
                });
        assertThat(boss().audit().asOf(id, changed)).singleElement().satisfies(second -> {
            assertThat(second.changedAt()).isEqualTo(changed);
            assertThat(second.values()).containsEntry("industry", "J").containsEntry("remarks", "新备注");
            assertThat(second.values()).containsEntry("name", "回看公司");
        });
        assertThat(boss().audit().asOf(id, clock.instant()))
                .extracting(PastRecord::recordType, PastRecord::version)
                .containsExactlyInAnyOrder(tuple("customer", 3L), tuple("deal", 1L));
        assertThat(boss().audit().asOf(id, clock.instant()).get(0).values()).doesNotContainKey("remarks");
    }

    @Test
    void changes_of_what_belongs_to_no_customer_are_read_in_pages_by_those_who_may_read_all() {
        customer("留痕公司");
        admin().settings().changeZone(ZoneId.of("UTC"));
        admin().people().put(LI, "李伟", "一组", "销售部", null);
        admin().people().put(LI, "李伟", "二组", "销售部", null);
        Page<AuditEntry> first = boss().audit().ofWorkspace(Optional.empty(), 2);
        Page<AuditEntry> second = boss().audit().ofWorkspace(first.next(), 2);
        assertThat(first.items()).extracting(AuditEntry::recordType).containsExactly("settings", "person");
        assertThat(second.items()).singleElement().satisfies(moved -> {
            assertThat(moved.before()).isEqualTo(Map.of("team", "一组"));
            assertThat(moved.after()).isEqualTo(Map.of("team", "二组"));
        });
        assertThat(second.next()).isEmpty();
        assertThatThrownBy(() -> li().audit().ofWorkspace(Optional.empty(), 2)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> as("head", Role.DEPARTMENT_MANAGER).audit().ofWorkspace(Optional.empty(), 2))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void every_kind_of_change_leaves_its_entry() {
        CustomerId id = customer("全留痕公司");
        DealView sold = deal(id, TODAY, 100);
        boss().deals().cancel(sold.id(), "撤单");
        Instant earlier = NOON.minus(Duration.ofDays(2));
        boss().interactions()
                .record(InteractionDraft.inbound(id, Method.PHONE, "来电").at(earlier));
        boss().customers().acts().moveTo(id, CustomerStatus.INTENT, StatusReason.of("asked", "询价"));
        boss().customers().acts().transfer(List.of(id), SUN, "交接");
        boss().customers().acts().archive(id, "停");
        boss().customers().acts().restore(id, "启");
        assertThat(trail(id, "deal"))
                .extracting(AuditEntry::version, AuditEntry::reason)
                .containsExactly(tuple(1L, ""), tuple(2L, "撤单"));
        assertThat(trail(id, "interaction")).singleElement().satisfies(entry -> {
            assertThat(entry.occurredAt()).isEqualTo(earlier);
            assertThat(entry.recordedAt()).isEqualTo(NOON);
        });
        assertThat(trail(id, "customer"))
                .extracting(AuditEntry::reason)
                .containsExactlyInAnyOrder("", "asked 询价", "交接", "停", "启");
        assertThat(boss().audit().of(id)).noneMatch(entry -> entry.recordType().equals("classification"));
    }

    @Test
    void who_acts_for_another_is_kept_with_both_names() {
        CustomerId id = customer("代办公司");
        Actor deputy = Actor.of(FIRM, "deputy", Role.MANAGEMENT).onBehalfOf(li().actor());
        crm().as(deputy).customers().acts().change(id, 1, CustomerPatch.empty().set(CustomerFields.REMARKS, "代改"));
        assertThat(trail(id, "customer").get(1).by()).isEqualTo(new AuditEntry.Signature("deputy", LI.value(), ""));
    }

    @Test
    void personal_values_are_readable_in_the_trail_by_those_who_may_and_hidden_in_its_texts() {
        CustomerId id = customer("隐私留痕公司");
        boss().customers()
                .acts()
                .change(
                        id,
                        1,
                        CustomerPatch.empty()
                                .contacts(List.of(ContactDraft.named("欧阳").reach("13911112222"))));
        AuditEntry change = trail(id, "customer").get(1);
        assertThat(change.after().get("contacts")).contains("13911112222");
        assertThat(change.before().get("contacts")).contains("王芳");
        assertThat(change.toString()).doesNotContain("13911112222", "王芳", "欧阳");
    }

    @Test
    void the_trail_of_a_customer_is_read_under_a_right_of_its_own() {
        CustomerId id = customer("他人留痕公司");
        assertThatThrownBy(() -> li().audit().of(id))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("read-audit");
        assertThatThrownBy(() -> as("chief", Role.DEPARTMENT_MANAGER).audit().of(id))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_refused_change_is_not_in_the_trail() {
        CustomerId id = customer("拒绝公司");
        long before = stored(AuditFields.AUDIT);
        assertThat(catchThrowable(() -> boss().customers()
                        .acts()
                        .change(id, 1, CustomerPatch.empty().set(CustomerFields.FOUNDED_ON, "昨天"))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(stored(AuditFields.AUDIT)).isEqualTo(before);
    }

    @Test
    void settings_are_versioned_audited_and_hold_at_once_on_every_node() {
        long audited = stored(AuditFields.AUDIT);
        assertThat(admin().settings().version()).isZero();
        assertThat(admin().settings().changeNumbering("K{seq:4:never}").numbering())
                .hasToString("K{seq:4:never}");
        assertThat(admin().settings()
                        .changeCurrency(Currency.getInstance("USD"))
                        .currency())
                .isEqualTo(Currency.getInstance("USD"));
        assertThat(admin().settings().version()).isEqualTo(2);
        assertThat(stored(AuditFields.AUDIT)).isEqualTo(audited + 2);
        WorkspaceSettings elsewhere =
                node(builder -> builder).as(li().actor()).settings().current();
        assertThat(elsewhere.numbering()).hasToString("K{seq:4:never}");
        assertThat(elsewhere.currency()).isEqualTo(Currency.getInstance("USD"));
        assertThat(li().customers().register(enterprise("新号公司")).number().get()).isEqualTo("K0001");
        CrmSession other = crm().as(Actor.of("elsewhere", "zhou", Role.MANAGEMENT));
        assertThat(other.settings().current().currency()).isEqualTo(Currency.getInstance("CNY"));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        for (String scheme :
                List.of("", "C{yyyy}", "C{seq:3:year}{seq:3:year}", "C{what}{seq:3:year}", "C{seq:3:year")) {
            assertThatThrownBy(() -> admin().settings().changeNumbering(scheme))
                    .as(scheme)
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(admin().settings().version()).isZero();
    }

    @Test
    void the_zone_decides_which_day_it_is() {
        clock.set(Instant.parse("2026-12-31T20:00:00Z"));
        assertThat(li().customers().register(enterprise("上海新年公司")).number().get())
                .isEqualTo("C2027001");
        admin().settings().changeZone(ZoneId.of("UTC"));
        assertThat(li().customers().register(enterprise("伦敦旧年公司")).number().get())
                .isEqualTo("C2026001");
    }

    @Test
    void settings_changed_at_once_are_all_kept() {
        Rendezvous.of(3, n -> switch (n) {
                    case 0 -> admin().settings().changeZone(ZoneId.of("UTC"));
                    case 1 -> admin().settings().changeCurrency(Currency.getInstance("EUR"));
                    default -> admin().settings().refuseUnknownTerms(true);
                })
                .forEach(Rendezvous.Outcome::get);
        WorkspaceSettings settings = admin().settings().current();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(settings.refuseUnknownTerms()).isTrue();
        assertThat(admin().settings().version()).isEqualTo(3);
    }

    @Test
    void people_come_move_and_leave_and_their_customers_stay_in_sight() {
        admin().people().put(LI, "李伟", "一组", "销售部", null);
        admin().people().put(SUN, "孙浩", "一组", "销售部", LI);
        CustomerId id = customer("交接人公司", SUN);
        CrmSession lead = as(LI.value(), Role.SUPERVISOR);
        assertThat(lead.customers().get(id).id()).isEqualTo(id);
        assertThat(admin().people().leave(SUN).active()).isFalse();
        assertThat(lead.customers().get(id).id()).isEqualTo(id);
        admin().people().put(SUN, "孙浩", "二组", "销售部", null);
        assertThat(catchThrowable(() -> lead.customers().get(id))).isInstanceOf(NotFoundException.class);
        assertThat(admin().people().absent(LI, true).absent()).isTrue();
        assertThat(admin().people().all()).extracting(person -> person.user()).containsExactly(LI, SUN);
        assertThatThrownBy(() -> admin().people().leave(UserId.of("nobody"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_owner_is_recognised_by_name_and_an_unknown_one_is_flagged() {
        admin().people().put(SUN, "孙浩", null, null, null);
        CustomerId known =
                boss().customers().register(enterprise("按名公司").owner("孙浩")).id();
        assertThat(boss().customers().get(known).get(CustomerFields.OWNER).get())
                .isEqualTo(SUN);
        CustomerId unknown =
                boss().customers().register(enterprise("查无公司").owner("查无此人")).id();
        assertThat(boss().customers().get(unknown).fields().all(CustomerFields.FLAGS))
                .extracting(shown -> shown.get())
                .contains("owner-unknown");
    }

    @Test
    void a_hand_over_ends_the_doubts_about_the_former_owner_and_flags_a_new_one_whom_nobody_knows() {
        admin().people().put(SUN, "孙浩", null, null, null);
        CustomerId unknown =
                boss().customers().register(enterprise("查无公司").owner("查无此人")).id();
        CustomerId defaulted = boss().customers().register(enterprise("未填公司")).id();
        assertThat(flags(unknown)).contains("owner-unknown");
        assertThat(flags(defaulted)).contains("owner-defaulted");
        boss().customers().acts().transfer(List.of(unknown, defaulted), SUN, "分配");
        assertThat(flags(unknown)).doesNotContain("owner-unknown", "owner-defaulted");
        assertThat(flags(defaulted)).doesNotContain("owner-unknown", "owner-defaulted");
        boss().customers().acts().transfer(List.of(defaulted), UserId.of("nobody"), "误分配");
        assertThat(flags(defaulted)).contains("owner-unknown");
    }

    private List<String> flags(CustomerId id) {
        return boss().customers().get(id).fields().all(CustomerFields.FLAGS).stream()
                .flatMap(shown -> shown.clear().stream())
                .toList();
    }

    @Test
    void errors_speak_the_language_of_their_reader() {
        CustomerId id = customer("双语公司");
        ForbiddenException denied = (ForbiddenException)
                catchThrowable(() -> li().customers().acts().archive(id, "x"));
        assertThat(denied.right()).isEqualTo("archive-customers");
        assertThat(denied.messageIn(Locale.CHINA)).contains("没有权限", "archive-customers");
        assertThat(denied.messageIn(Locale.ENGLISH)).contains("is missing", "archive-customers");
    }

    @Test
    void what_is_required_in_a_status_that_the_workspace_does_not_have_is_refused() {
        Requirements required = Requirements.preset().inStatus(new CustomerStatus("trial"), "core-demands");
        assertThatThrownBy(() -> admin().settings().changeRequirements(required))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::path, Violation::code)
                                .containsExactly(tuple("requirements", "requirements.status-unknown")))
                .hasMessageContaining("trial")
                .hasMessageContaining("potential, intent, active, churned, returned");
        assertThat(admin().settings().current().requirements()).isEqualTo(Requirements.preset());
        assertThatThrownBy(() -> li().settings().changeRequirements(required)).isInstanceOf(ForbiddenException.class);
        Requirements empty = Requirements.preset().inStatus(CustomerStatus.ACTIVE);
        assertThat(admin().settings().changeRequirements(empty).requirements()).isEqualTo(Requirements.preset());
    }
}
