package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Directory;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A department of thousands is in sight of its manager like one of three: the limits of filters are for questions. */
public abstract class LargeDepartmentContract extends ServiceSuite {
    private static final int PEOPLE = 5_000;

    /** Everyone of the firm is of one department; somebody else is not. */
    private static final class Everyone implements Directory {
        private final List<Person> people = new ArrayList<>();

        Everyone() {
            for (int i = 0; i < PEOPLE; i++) {
                people.add(
                        new Person(new UUID(1, i), UserId.of("seller." + i), "销售" + i, "组", "销售部", null, true, false));
            }
            people.add(new Person(new UUID(2, 0), UserId.of("head"), "部长", "组", "销售部", null, true, false));
        }

        @Override
        public Optional<Person> find(WorkspaceId workspace, UserId user) {
            return people.stream().filter(each -> each.user().equals(user)).findFirst();
        }

        @Override
        public List<Person> named(WorkspaceId workspace, String name) {
            return people.stream().filter(each -> each.name().equals(name)).toList();
        }

        @Override
        public List<Person> team(WorkspaceId workspace, String team) {
            return team.equals("组") ? people : List.of();
        }

        @Override
        public List<Person> department(WorkspaceId workspace, String department) {
            return department.equals("销售部") ? people : List.of();
        }
    }

    private static final Filter<Customer> ALL = Filter.all();

    private CrmSession head(Role role) {
        return node(builder -> builder.directory(new Everyone())).as(Actor.of(FIRM, "head", role));
    }

    @Test
    void a_manager_of_thousands_lists_counts_reads_and_edits_their_customers_and_no_others() {
        CustomerId first = customer("首位公司", UserId.of("seller.0"));
        CustomerId last = customer("末位公司", UserId.of("seller." + (PEOPLE - 1)));
        CustomerId outside = customer("外部公司", UserId.of("stranger"));
        for (Role role : List.of(Role.DEPARTMENT_MANAGER, Role.SUPERVISOR)) {
            CrmSession head = head(role);
            assertThat(head.customers().count(ALL)).isEqualTo(2);
            assertThat(listed(head, Query.where(ALL).sorted(Sort.by(CustomerFields.CREATED_AT))))
                    .containsExactlyInAnyOrder(first, last);
            assertThat(head.customers().get(last).name().get()).isEqualTo("末位公司");
            long version = head.customers().get(last).version();
            head.customers()
                    .acts()
                    .change(last, version, CustomerPatch.empty().set(CustomerFields.MAIN_BUSINESS, role.key()));
            assertThatThrownBy(() -> head.customers().get(outside)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void a_manager_of_thousands_lists_counts_and_reads_their_cases_and_no_others() {
        CaseId ours = boss().feedback()
                .submit(FeedbackDraft.complaint(
                        customer("末位公司", UserId.of("seller." + (PEOPLE - 1))), Channel.PHONE, "不能上电"))
                .id();
        CaseId others = boss().feedback()
                .submit(FeedbackDraft.complaint(customer("外部公司", UserId.of("stranger")), Channel.PHONE, "不能上电"))
                .id();
        CrmSession head = head(Role.DEPARTMENT_MANAGER);
        assertThat(head.feedback().search(Query.where(Filter.all())).items())
                .extracting(CaseSummary::id)
                .containsExactly(ours);
        assertThat(head.feedback().count(Filter.all())).isEqualTo(1);
        assertThat(head.feedback().get(ours).id()).isEqualTo(ours);
        assertThatThrownBy(() -> head.feedback().get(others)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void acting_for_such_a_manager_reaches_what_both_reach() {
        CustomerId last = customer("末位公司", UserId.of("seller." + (PEOPLE - 1)));
        customer("外部公司", UserId.of("stranger"));
        Actor head = Actor.of(FIRM, "head", Role.DEPARTMENT_MANAGER);
        Actor deputy = Actor.of(FIRM, "seller.7", Role.SUPERVISOR).onBehalfOf(head);
        CrmSession session = node(builder -> builder.directory(new Everyone())).as(deputy);
        assertThat(session.customers().count(ALL)).isEqualTo(1);
        assertThat(listed(session, Query.where(ALL))).containsExactly(last);
    }

    @Test
    void the_limit_of_sets_holds_for_what_is_asked() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i <= Filters.MAX_SET; i++) {
            many.add("N-" + i);
        }
        assertThatThrownBy(() -> boss().customers().count(Filter.in(CustomerFields.NUMBER, many)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(boss().customers().count(Filter.in(CustomerFields.NUMBER, many.subList(0, Filters.MAX_SET))))
                .isZero();
    }
}
