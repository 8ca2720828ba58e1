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
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tck.service.GuardedCalls.Guarded;
import io.guanxi.crm.time.Windows;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
            for (Map.Entry<String, Guarded> each : GuardedCalls.ALL.entrySet()) {
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
            for (Map.Entry<String, Guarded> each : GuardedCalls.ALL.entrySet()) {
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

    @Test
    void the_absent_and_the_invisible_look_alike_in_every_call() {
        CustomerId hidden = customer("隐形公司");
        DealId sold = deal(hidden, TODAY, 100).id();
        DealId never = new DealId(unknown().value());
        CrmSession blind = as("tech", Role.TECHNICAL_SUPPORT);
        CustomerPatch patch = CustomerPatch.empty().set(CustomerFields.REMARKS, "x");
        List<Function<CustomerId, Object>> calls = List.of(
                id -> blind.customers().get(id),
                id -> blind.customers().acts().change(id, 1, patch),
                id -> blind.customers().acts().moveTo(id, CustomerStatus.INTENT, StatusReason.of("a", "b")),
                id -> blind.customers().acts().transfer(List.of(id), SUN, "x"),
                id -> blind.customers().acts().addCollaborator(id, SUN),
                id -> blind.customers().acts().archive(id, "x"),
                id -> blind.customers().acts().statusHistory(id),
                id -> blind.customers().acts().ownerHistory(id),
                id -> blind.deals().of(id),
                id -> blind.deals().contractsOf(id),
                id -> blind.interactions().of(id, Optional.empty(), 10),
                id -> blind.classifications().history(id),
                id -> blind.classifications().asOf(id, TODAY),
                id -> blind.tags().history(id),
                id -> blind.tags().assign(id, "x", null),
                id -> blind.profiles().of(id));
        for (int i = 0; i < calls.size(); i++) {
            Function<CustomerId, Object> call = calls.get(i);
            assertThat(refusal(() -> call.apply(hidden)))
                    .as("call %d", i)
                    .isEqualTo(refusal(() -> call.apply(unknown())))
                    .contains("there is no such customer");
        }
        assertThat(refusal(() -> blind.deals().cancel(sold, "x")))
                .isEqualTo(refusal(() -> blind.deals().cancel(never, "x")));
        assertThat(refusal(() -> blind.customers().byNumber("C2026001")))
                .isEqualTo(refusal(() -> blind.customers().byNumber("C2026999")));
    }

    private static String refusal(ThrowingCallable call) {
        Throwable thrown = Objects.requireNonNull(catchThrowable(call));
        return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }
}
