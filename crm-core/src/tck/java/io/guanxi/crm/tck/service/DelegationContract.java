package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Along a chain of actors who act for each other only what all of them may is allowed, in whatever order they stand. */
public abstract class DelegationContract extends ServiceSuite {
    private static final Filter<Customer> ALL = Filter.all();

    private static Actor actor(String user, Role role) {
        return Actor.of(FIRM, user, role);
    }

    /** The first acts for the second, who acts for the third. */
    private CrmSession chain(List<Actor> actors) {
        Actor last = actors.get(actors.size() - 1);
        for (int i = actors.size() - 2; i >= 0; i--) {
            last = actors.get(i).onBehalfOf(last);
        }
        return crm().as(last);
    }

    /** The chain in each order that puts another actor at its end. */
    private List<CrmSession> turned(Actor... actors) {
        List<Actor> order = new ArrayList<>(List.of(actors));
        List<CrmSession> all = new ArrayList<>();
        for (int i = 0; i < actors.length; i++) {
            all.add(chain(order));
            Collections.rotate(order, 1);
        }
        return all;
    }

    @Test
    void rows_are_those_that_all_of_them_reach() {
        CustomerId lis = customer("李的公司", LI);
        CustomerId suns = customer("孙的公司", SUN);
        Actor boss = actor("zhao", Role.MANAGEMENT);
        Actor support = actor(LI.value(), Role.TECHNICAL_SUPPORT);
        for (CrmSession session : turned(boss, actor("ma", Role.MARKETING), support)) {
            assertThat(listed(session, Query.where(ALL))).containsExactly(lis);
            assertThat(session.customers().count(ALL)).isEqualTo(1);
            assertThatThrownBy(() -> session.customers().get(suns)).isInstanceOf(NotFoundException.class);
        }
        for (CrmSession session : turned(boss, support, actor(SUN.value(), Role.TECHNICAL_SUPPORT))) {
            assertThat(listed(session, Query.where(ALL))).isEmpty();
        }
    }

    @Test
    void fields_are_as_open_as_to_the_one_who_may_least() {
        CustomerId id = customer("李的公司", LI);
        deal(id, TODAY, 100);
        Actor boss = actor("zhao", Role.MANAGEMENT);
        Actor steward = actor("steward", Role.DATA_STEWARD);
        for (CrmSession session : turned(boss, boss, steward)) {
            assertThat(session.deals().of(id).get(0).get(DealFields.AMOUNT)).isInstanceOf(Shown.Hidden.class);
            assertThat(session.customers().get(id).contacts().get(0).name()).isInstanceOf(Shown.Clear.class);
        }
        for (CrmSession session : turned(boss, steward, actor("ma", Role.MARKETING))) {
            assertThat(session.customers().get(id).contacts()).isEmpty();
            assertThatThrownBy(() -> session.customers().count(Filter.contains(CustomerFields.REMARKS, "x")))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void rights_are_those_that_all_of_them_have() {
        CustomerId id = customer("李的公司", LI);
        Actor boss = actor("zhao", Role.MANAGEMENT);
        Actor steward = actor("steward", Role.DATA_STEWARD);
        Actor sales = actor(LI.value(), Role.SALES);
        CustomerPatch patch = CustomerPatch.empty().set(CustomerFields.MAIN_BUSINESS, "新业务");
        for (CrmSession session : turned(boss, steward, actor("kf", Role.SERVICE))) {
            assertThatThrownBy(() -> session.customers().acts().change(id, 1, patch))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> session.customers().register(enterprise("越权公司")))
                    .isInstanceOf(ForbiddenException.class);
        }
        for (CrmSession session : turned(boss, steward, sales)) {
            assertThatThrownBy(() -> session.customers()
                            .registerAll(List.of(enterprise("越权公司")).iterator(), BulkOptions.strict()))
                    .isInstanceOf(ForbiddenException.class);
        }
        chain(List.of(boss, steward, sales)).customers().acts().change(id, 1, patch);
        assertThat(boss().customers().get(id).get(CustomerFields.MAIN_BUSINESS).clear())
                .contains("新业务");
    }
}
