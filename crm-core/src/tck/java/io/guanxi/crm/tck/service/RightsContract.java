package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.RolePresets;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.time.Windows;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every role that ships against every call: what its grants allow works, all else is denied by name and leaves nothing
 * behind.
 */
public abstract class RightsContract extends ServiceSuite {
    private static final List<Role> ROLES = List.of(
            Role.SALES,
            Role.SERVICE,
            Role.TECHNICAL_SUPPORT,
            Role.SUPERVISOR,
            Role.DEPARTMENT_MANAGER,
            Role.DATA_STEWARD,
            Role.MARKETING,
            Role.MANAGEMENT,
            Role.ADMINISTRATOR,
            new Role("invented"));

    /** A call on a customer. */
    private interface Call {
        @SuppressWarnings("NullAway") // answers nothing that is looked at
        Object on(CrmSession session, CustomerId customer, DealId deal);
    }

    /**
     * A call and the right that it needs.
     *
     * @param ofCustomer whether the right must reach the customer; else it must be granted everywhere
     */
    private record Guarded(Right right, boolean ofCustomer, Call call) {}

    private static final Map<String, Guarded> CALLS = calls();

    private static Map<String, Guarded> calls() {
        Map<String, Guarded> calls = new LinkedHashMap<>();
        reads(calls);
        writes(calls);
        elsewhere(calls);
        return calls;
    }

    private static void reads(Map<String, Guarded> calls) {
        Right view = Right.VIEW_CUSTOMERS;
        calls.put("get", new Guarded(view, true, (s, c, d) -> s.customers().get(c)));
        calls.put("byNumber", new Guarded(view, true, (s, c, d) -> s.customers().byNumber("Y-1")));
        calls.put("deals", new Guarded(view, true, (s, c, d) -> s.deals().of(c)));
        calls.put("contracts", new Guarded(view, true, (s, c, d) -> s.deals().contractsOf(c)));
        calls.put(
                "interactions",
                new Guarded(view, true, (s, c, d) -> s.interactions().of(c, Optional.empty(), 5)));
        calls.put(
                "history",
                new Guarded(view, true, (s, c, d) -> s.classifications().history(c)));
        calls.put("profile", new Guarded(view, true, (s, c, d) -> s.profiles().of(c)));
        calls.put("tags", new Guarded(view, true, (s, c, d) -> s.tags().history(c)));
        calls.put(
                "audit",
                new Guarded(Right.READ_AUDIT, true, (s, c, d) -> s.audit().of(c)));
    }

    private static void writes(Map<String, Guarded> calls) {
        CustomerPatch patch = CustomerPatch.empty().set(CustomerFields.MAIN_BUSINESS, "新业务");
        StatusReason asked = StatusReason.of("asked", "询价");
        calls.put(
                "change",
                new Guarded(
                        Right.EDIT_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().change(c, 1, patch)));
        calls.put(
                "collaborate",
                new Guarded(
                        Right.EDIT_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().addCollaborator(c, SUN)));
        calls.put(
                "moveTo",
                new Guarded(
                        Right.CHANGE_STATUS,
                        true,
                        (s, c, d) -> s.customers().acts().moveTo(c, CustomerStatus.INTENT, asked)));
        calls.put(
                "transfer",
                new Guarded(
                        Right.TRANSFER_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().transfer(List.of(c), SUN, "交接")));
        calls.put(
                "archive",
                new Guarded(
                        Right.ARCHIVE_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().archive(c, "重复")));
        calls.put(
                "record deal",
                new Guarded(
                        Right.RECORD_DEALS,
                        true,
                        (s, c, d) -> s.deals().record(DealDraft.completed(c, TODAY, Money.cny(1)))));
        calls.put(
                "cancel",
                new Guarded(Right.RECORD_DEALS, true, (s, c, d) -> s.deals().cancel(d, "撤单")));
        calls.put(
                "sign",
                new Guarded(
                        Right.RECORD_DEALS,
                        true,
                        (s, c, d) -> s.deals().sign(ContractDraft.between(c, "HT-1", TODAY, null))));
        calls.put(
                "record interaction",
                new Guarded(
                        Right.RECORD_INTERACTIONS,
                        true,
                        (s, c, d) -> s.interactions().record(InteractionDraft.outbound(c, Method.PHONE, "谈"))));
        calls.put(
                "assign tag",
                new Guarded(Right.ASSIGN_TAGS, true, (s, c, d) -> s.tags().assign(c, "旧", null)));
        calls.put("remove tag", new Guarded(Right.ASSIGN_TAGS, true, (s, c, d) -> {
            s.tags().remove(c, "旧");
            return true;
        }));
    }

    private static void elsewhere(Map<String, Guarded> calls) {
        CustomerDraft fresh = enterprise("越权登记公司");
        calls.put(
                "register",
                new Guarded(
                        Right.CREATE_CUSTOMERS,
                        false,
                        (s, c, d) -> s.customers().register(fresh)));
        calls.put(
                "registerAll",
                new Guarded(
                        Right.IMPORT,
                        false,
                        (s, c, d) -> s.customers().registerAll(Collections.emptyIterator(), BulkOptions.strict())));
        calls.put(
                "recordAll",
                new Guarded(
                        Right.IMPORT,
                        false,
                        (s, c, d) -> s.deals().recordAll(Collections.emptyIterator(), BulkOptions.strict())));
        calls.put(
                "interactions recordAll",
                new Guarded(
                        Right.IMPORT,
                        false,
                        (s, c, d) -> s.interactions().recordAll(Collections.emptyIterator(), BulkOptions.strict())));
        calls.put(
                "define tag",
                new Guarded(Right.MANAGE_TAGS, false, (s, c, d) -> s.tags().define(TagDraft.of("新"))));
        calls.put(
                "retire tag",
                new Guarded(Right.MANAGE_TAGS, false, (s, c, d) -> s.tags().retire("旧")));
        calls.put(
                "merge tags",
                new Guarded(Right.MANAGE_TAGS, false, (s, c, d) -> s.tags().merge("次", "旧")));
        calls.put(
                "reclassify",
                new Guarded(
                        Right.CLASSIFY, false, (s, c, d) -> s.classifications().reclassifyAll(NOON)));
        calls.put(
                "settings",
                new Guarded(Right.CONFIGURE, false, (s, c, d) -> s.settings().changeZone(ZoneId.of("UTC"))));
        calls.put(
                "people",
                new Guarded(Right.CONFIGURE, false, (s, c, d) -> s.people().put(SUN, "孙浩", null, null, null)));
        calls.put(
                "parked",
                new Guarded(Right.CONFIGURE, false, (s, c, d) -> s.deliveries().parked()));
    }

    private CustomerId target = unknown();
    private DealId sold = new DealId(new UUID(0, 0));

    private void prepare() {
        admin().tags().define(TagDraft.of("旧"));
        admin().tags().define(TagDraft.of("次"));
        target = boss().customers()
                .register(enterprise("对象公司").number("Y-1").owner(LI.value()))
                .id();
        sold = deal(target, TODAY, 100).id();
    }

    /** Someone of the role who has nothing to do with the customer: only what is granted everywhere reaches it. */
    private Throwable attempt(Role role, Guarded guarded) {
        CrmSession stranger = as("stranger." + role.key(), role);
        return catchThrowable(() -> guarded.call().on(stranger, target, sold));
    }

    @Test
    void what_is_not_granted_is_denied_by_name_and_leaves_nothing() {
        prepare();
        Map<String, Long> before = census();
        long denials = 0;
        for (Role role : ROLES) {
            for (Map.Entry<String, Guarded> each : CALLS.entrySet()) {
                if (!isGranted(role, each.getValue())) {
                    denials++;
                    Throwable denied = attempt(role, each.getValue());
                    assertThat(denied)
                            .as("%s by %s", each.getKey(), role.key())
                            .isInstanceOfAny(ForbiddenException.class, NotFoundException.class);
                    assertThat(names(denied, each.getValue().right(), sees(role)))
                            .isTrue();
                    assertThat(census())
                            .as("after %s by %s", each.getKey(), role.key())
                            .isEqualTo(before);
                }
            }
        }
        assertThat(denials).isGreaterThan(150);
    }

    /** Who may see the customer is told the right; for others there is no such customer. */
    private static boolean names(Throwable denied, Right right, boolean sees) {
        return denied instanceof ForbiddenException forbidden
                ? forbidden.right().equals(right.key())
                : !sees && denied instanceof NotFoundException;
    }

    private static boolean sees(Role role) {
        return scope(role, Right.VIEW_CUSTOMERS) == Scope.ALL;
    }

    private static boolean isGranted(Role role, Guarded guarded) {
        return scope(role, guarded.right()) == Scope.ALL && (!guarded.ofCustomer() || sees(role));
    }

    private static Scope scope(Role role, Right right) {
        var grants = RolePresets.all().get(role);
        return grants == null ? Scope.NONE : grants.scope(right);
    }

    @Test
    void what_is_granted_everywhere_works_on_everyones_customers() {
        prepare();
        int worked = 0;
        for (Role role : ROLES) {
            for (Map.Entry<String, Guarded> each : CALLS.entrySet()) {
                if (isGranted(role, each.getValue()) && each.getValue().right() != Right.MANAGE_TAGS) {
                    worked += works(role, each) ? 1 : 0;
                }
            }
        }
        assertThat(worked).isGreaterThan(50);
    }

    private boolean works(Role role, Map.Entry<String, Guarded> each) {
        Throwable thrown = attempt(role, each.getValue());
        assertThat(thrown == null || !(thrown instanceof ForbiddenException || thrown instanceof NotFoundException))
                .as("%s by %s: %s", each.getKey(), role.key(), thrown)
                .isTrue();
        return thrown == null;
    }

    @Test
    void lists_and_single_reads_agree_for_every_role() {
        people();
        List<CustomerId> all = List.of(
                customer("李的公司"),
                customer("孙的公司", SUN),
                customer("同组的公司", UserId.of("mate")),
                customer("同部门的公司", UserId.of("peer")),
                customer("外部门的公司", UserId.of("alien")));
        boss().customers().acts().addCollaborator(all.get(4), LI);
        for (Role role : ROLES) {
            CrmSession session = as(LI.value(), role);
            List<CustomerId> readable =
                    all.stream().filter(id -> isReadable(session, id)).toList();
            if (scope(role, Right.VIEW_CUSTOMERS) == Scope.NONE) {
                assertThat(readable).as(role.key()).isEmpty();
                assertThat(catchThrowable(() -> session.customers().count(Filter.all())))
                        .isInstanceOf(ForbiddenException.class);
                continue;
            }
            assertThat(listed(session, Query.where(Filter.all())))
                    .as(role.key())
                    .containsExactlyInAnyOrderElementsOf(readable);
            assertThat(session.customers().count(Filter.all())).isEqualTo(readable.size());
            assertThat(session.classifications().of(all).keySet()).containsExactlyInAnyOrderElementsOf(readable);
            assertThat(session.tags().of(all).keySet()).containsExactlyInAnyOrderElementsOf(readable);
            assertThat(session.deals().metrics(all, Windows.ROLLING_YEAR, NOON).keySet())
                    .containsExactlyInAnyOrderElementsOf(readable);
            assertThat(session.classifications().counts("value").values().stream()
                            .mapToLong(n -> n)
                            .sum())
                    .isEqualTo(readable.size());
        }
        assertThat(listed(as(LI.value(), Role.SUPERVISOR), Query.where(Filter.all())))
                .containsExactlyInAnyOrder(all.get(0), all.get(2), all.get(4));
        assertThat(listed(as(LI.value(), Role.DEPARTMENT_MANAGER), Query.where(Filter.all())))
                .containsExactlyInAnyOrder(all.get(0), all.get(2), all.get(3), all.get(4));
        assertThat(listed(as(LI.value(), Role.TECHNICAL_SUPPORT), Query.where(Filter.all())))
                .containsExactlyInAnyOrder(all.get(0), all.get(4));
    }

    private void people() {
        admin().people().put(LI, "李伟", "一组", "销售部", null);
        admin().people().put(UserId.of("mate"), "马同", "一组", "销售部", LI);
        admin().people().put(UserId.of("peer"), "皮尔", "二组", "销售部", null);
        admin().people().put(UserId.of("alien"), "艾联", "三组", "市场部", null);
    }

    private static boolean isReadable(CrmSession session, CustomerId id) {
        Throwable thrown = catchThrowable(() -> session.customers().get(id));
        assertThat(thrown == null || thrown instanceof NotFoundException).isTrue();
        return thrown == null;
    }

    @Test
    void someone_of_two_roles_may_what_either_may() {
        prepare();
        CrmSession both = as("both", Role.MARKETING, Role.ADMINISTRATOR);
        assertThat(both.customers().get(target).name().get()).isEqualTo("对象公司");
        assertThat(both.settings().changeZone(ZoneId.of("UTC")).zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void acting_for_another_allows_only_what_both_may_and_names_both() {
        prepare();
        var assistant = Actor.of(FIRM, "helper", Role.MANAGEMENT).withPurpose("代录");
        CrmSession forLi = crm().as(assistant.onBehalfOf(li().actor()));
        CrmSession forTech =
                crm().as(assistant.onBehalfOf(as("tech", Role.TECHNICAL_SUPPORT).actor()));
        CrmSession reverse = crm().as(li().actor().onBehalfOf(boss().actor()));
        forLi.interactions().record(InteractionDraft.outbound(target, Method.PHONE, "代谈"));
        assertThat(catchThrowable(() -> forLi.customers().acts().archive(target, "x")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(catchThrowable(() -> reverse.customers().acts().archive(target, "x")))
                .isInstanceOf(ForbiddenException.class);
        assertThat(catchThrowable(() -> forTech.customers().get(target))).isInstanceOf(NotFoundException.class);
        assertThat(listed(forTech, Query.where(Filter.all()))).isEmpty();
        assertThat(boss().audit().of(target))
                .filteredOn(entry -> entry.recordType().equals("interaction"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by().user()).isEqualTo("helper");
                    assertThat(entry.by().behalf()).isEqualTo(LI.value());
                    assertThat(entry.by().purpose()).isEqualTo("代录");
                });
        assertThat(Objects.requireNonNull(forLi.customers().get(target).contacts())
                        .get(0)
                        .mobiles()
                        .get(0)
                        .clear())
                .isPresent();
    }
}
