package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.RolePresets;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.AssignmentRule;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.survey.Instrument;
import io.guanxi.crm.survey.SurveyDraft;
import io.guanxi.crm.survey.SurveyFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A case is found by whoever is in charge of it or keeps its customer, the same on every way; lists need the rows alone. */
public abstract class CaseReachContract extends FeedbackSuite {
    private static List<CaseId> searched(CrmSession session) {
        return ids(session.feedback()
                .search(Query.<FeedbackCase>where(Filter.all()).limit(500)));
    }

    private static List<CaseId> ids(Page<CaseSummary> page) {
        return page.items().stream().map(CaseSummary::id).toList();
    }

    private void agrees(CrmSession session, List<CaseId> all, List<CaseId> expected) {
        List<CaseId> read = all.stream()
                .filter(id -> catchThrowable(() -> session.feedback().get(id)) == null)
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(searched(session)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(session.feedback().count(Filter.all())).isEqualTo(expected.size());
        all.stream()
                .filter(id -> !expected.contains(id))
                .forEach(id -> assertThatThrownBy(() -> session.feedback().log(id, Optional.empty(), 5))
                        .isInstanceOf(NotFoundException.class));
    }

    /** Nobody gets it: no rule, and the owner is away. */
    private CaseId unassigned(CustomerId customer, UserId owner) {
        admin().people().absent(owner, true);
        CaseId id = node(builder -> builder.feedback(FeedbackPolicy.preset().assignment(new AssignmentRule[0])))
                .as(boss().actor())
                .feedback()
                .submit(complaint(customer))
                .id();
        assertThat(state(id)).isEqualTo(CaseState.NEW);
        admin().people().absent(owner, false);
        return id;
    }

    @Test
    void whoever_is_in_charge_owns_the_customer_or_collaborates_finds_a_case_on_every_way() {
        CustomerId lis = customer("李的公司");
        CustomerId suns = customer("孙的公司", SUN);
        CaseId free = unassigned(lis, LI);
        CaseId given = submitted(complaint(lis));
        CaseId other = submitted(complaint(suns));
        act(other, CaseCommand.assign(TAN));
        List<CaseId> all = List.of(free, given, other);
        agrees(li(), all, List.of(free, given));
        agrees(sun(), all, List.of(other));
        agrees(colleague(TAN, Role.TECHNICAL_SUPPORT), all, List.of(other));
        agrees(colleague(UserId.of(assignee(given)), Role.TECHNICAL_SUPPORT), all, List.of(given));
        agrees(colleague(DONG, Role.DEPARTMENT_MANAGER), all, List.of(free, given, other));
        agrees(colleague(REN, Role.SUPERVISOR), all, List.of(other));
        boss().customers().acts().addCollaborator(suns, LI);
        agrees(li(), all, all);
        boss().customers().acts().removeCollaborator(suns, LI);
        agrees(li(), all, List.of(free, given));
        assertThat(seen(free).get(FeedbackFields.IN_CHARGE).get()).isEqualTo(LI);
        assertThat(seen(other).get(FeedbackFields.IN_CHARGE).get()).isEqualTo(TAN);
        assertThat(boss().feedback().count(Filter.eq(FeedbackFields.IN_CHARGE, LI)))
                .isEqualTo(1);
    }

    @Test
    void a_hand_over_takes_the_cases_along_closed_ones_too() {
        CustomerId id = customer("交接公司");
        CaseId free = unassigned(id, LI);
        CaseId closed = submitted(complaint(id));
        close(closed);
        List<CaseId> all = List.of(free, closed);
        agrees(li(), all, all);
        long events = stored(CaseEventFields.CASE_EVENTS);
        assertThat(boss().customers().acts().transfer(List.of(id), SUN, "离职交接")).isEqualTo(1);
        agrees(li(), all, List.of());
        agrees(sun(), all, all);
        assertThat(seen(free).get(FeedbackFields.IN_CHARGE).get()).isEqualTo(SUN);
        assertThat(seen(free).get(FeedbackFields.OWNER).get()).isEqualTo(SUN);
        assertThat(stored(CaseEventFields.CASE_EVENTS)).isEqualTo(events);
        act(free, CaseCommand.assign(TAN));
        assertThat(seen(free).get(FeedbackFields.IN_CHARGE).get()).isEqualTo(TAN);
        agrees(sun(), all, all);
    }

    @Test
    void a_hand_over_of_more_cases_than_a_page_takes_all_of_them_along_page_by_page() {
        List<CustomerId> handed = List.of(customer("甲公司"), customer("乙公司"));
        CustomerId kept = customer("丙公司");
        List<FeedbackHistory> all = new ArrayList<>();
        for (int i = 0; i <= 2 * 300; i++) {
            CustomerId of = i == 0 ? kept : handed.get(i % 2);
            all.add(remembered(of, "H-" + i));
        }
        boss().feedback().replayAll(all.iterator(), BulkOptions.strict());
        List<String> asked = new ArrayList<>();
        CrmSession session = Crm.builder(Listening.to(storage(), asked::add))
                .clock(clock)
                .build()
                .as(boss().actor());
        assertThat(session.customers().acts().transfer(handed, SUN, "离职交接")).isEqualTo(2);
        assertThat(boss().feedback().count(Filter.eq(FeedbackFields.OWNER, SUN)))
                .isEqualTo(600);
        assertThat(boss().feedback().count(Filter.eq(FeedbackFields.OWNER, LI))).isEqualTo(1);
        assertThat(sun().feedback().count(Filter.all())).isEqualTo(600);
        assertThat(asked).filteredOn("feedback-case.updateAll"::equals).hasSize(2);
    }

    private static FeedbackHistory remembered(CustomerId customer, String number) {
        return new FeedbackHistory(
                complaint(customer).number(number).at(NOON),
                null,
                new FeedbackHistory.Work(null, null, null, null, null),
                new FeedbackHistory.Answer(null, null, null, null, null, null),
                number);
    }

    @Test
    void a_customers_cases_come_in_pages_latest_first() {
        CustomerId id = customer("常来公司");
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofHours(1));
            all.add(0, submitted(complaint(id)));
        }
        submitted(complaint(customer("别家公司")));
        List<CaseId> read = new ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        do {
            Page<CaseSummary> page = boss().feedback().of(id, from, 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            read.addAll(ids(page));
            from = page.next();
        } while (from.isPresent());
        assertThat(read).isEqualTo(all);
        Optional<Cursor> bound = boss().feedback().of(id, Optional.empty(), 2).next();
        assertThatThrownBy(() -> li().feedback().of(id, bound, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> boss().feedback().of(id, Optional.empty(), 501))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> boss().feedback().log(all.get(0), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_list_reads_the_rows_alone() {
        CustomerId id = customer("列表公司");
        submitted(complaint(id));
        submitted(consultation(id));
        Set<String> asked = new LinkedHashSet<>();
        CrmSession session = Crm.builder(Listening.to(storage(), asked::add))
                .clock(clock)
                .build()
                .as(boss().actor());
        assertThat(session.feedback()
                        .search(Query.<FeedbackCase>where(Filter.all()).sorted(Sort.by(FeedbackFields.NUMBER)))
                        .items())
                .hasSize(2);
        assertThat(asked).contains("feedback-case.scan").noneMatch(call -> call.startsWith("case-event"));
        assertThat(asked).noneMatch(call -> call.startsWith("customer."));
        assertThat(cases(session, id)).hasSize(2);
        assertThat(asked).noneMatch(call -> call.startsWith("case-event"));
    }

    @Test
    void a_list_judges_promises_like_the_case_itself() {
        CustomerId id = customer("对照公司");
        CaseId open = submitted(complaint(id));
        CaseId late = submitted(complaint(id));
        CaseId unanswered = submitted(complaint(id));
        act(unanswered, CaseCommand.waitForCustomer("等"));
        CaseId praise = submitted(FeedbackDraft.praise(id, Channel.PHONE, "服务周到"));
        act(praise, CaseCommand.acknowledge("已转达"));
        clock.set(at("2026-07-03T09:00"));
        act(late, CaseCommand.respond("迟到的答复"));
        for (String local : List.of("2026-07-03T09:00", "2026-07-07T18:00", "2026-07-07T18:01", "2026-08-01T00:00")) {
            for (CaseSummary each : cases(boss(), id)) {
                CaseView view = seen(each.id());
                for (SlaClock clock : List.of(SlaClock.FIRST_RESPONSE, SlaClock.RESOLUTION)) {
                    assertThat(each.isBreached(clock, at(local)))
                            .as("%s of %s at %s", clock, each.number().get(), local)
                            .isEqualTo(view.breachedAt(clock, at(local)).isPresent());
                }
            }
        }
        CaseSummary first = cases(boss(), id).stream()
                .filter(each -> each.id().equals(open))
                .findFirst()
                .orElseThrow();
        assertThat(first.isBreached(SlaClock.FIRST_RESPONSE, at("2026-07-03T09:00")))
                .isTrue();
        assertThatThrownBy(() -> first.isBreached(SlaClock.NEXT_RESPONSE, at("2026-07-03T09:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void promises_of_closed_cases_are_judged_as_of_the_day_that_is_asked_about() {
        CaseId praise = submitted(FeedbackDraft.praise(customer("表扬公司"), Channel.PHONE, "服务周到"));
        CaseView closed = act(praise, CaseCommand.acknowledge("已转达"));
        assertThat(closed.get(FeedbackFields.RESPONSE_BREACHED_AT)).isInstanceOf(Shown.Absent.class);
        assertThat(closed.breachedAt(SlaClock.RESOLUTION, at("2026-12-31T00:00")))
                .isEmpty();
        CaseId complaint = complained();
        clock.set(at("2026-07-10T10:00"));
        act(complaint, CaseCommand.resolve("修好", null));
        CaseView late = act(complaint, CaseCommand.confirm(5, null));
        assertThat(late.breachedAt(SlaClock.RESOLUTION, at("2026-07-07T18:00"))).isEmpty();
        assertThat(late.breachedAt(SlaClock.RESOLUTION, at("2026-07-07T18:01"))).contains(at("2026-07-07T18:00"));
        assertThat(closed.breachedAt(SlaClock.FIRST_RESPONSE, at("2026-07-07T18:00")))
                .isEmpty();
        assertThat(closed.breachedAt(SlaClock.FIRST_RESPONSE, at("2026-07-07T18:01")))
                .as("nobody ever answered")
                .contains(at("2026-07-07T18:00"));
    }

    @Test
    void whoever_may_not_see_what_is_basic_sees_neither_clocks_nor_acts() {
        CaseId id = complained();
        Role narrow = new Role("narrow");
        CrmSession session = node(builder -> builder.settings(WorkspaceSettings.defaults()
                        .role(
                                narrow,
                                Grants.NONE
                                        .may(Scope.ALL, Right.VIEW_CUSTOMERS, Right.VIEW_CASES)
                                        .see(FieldAccess.READABLE, FieldAccess.READABLE, Sensitivity.TECHNICAL))))
                .as(Actor.of(FIRM, "zhai", narrow));
        clock.advance(Duration.ofDays(3));
        act(id, CaseCommand.note("记").at(at("2026-06-30T13:00")));
        CaseView view = session.feedback().get(id);
        assertThat(view.clocks()).isEmpty();
        assertThat(view.nextDeadline()).isEmpty();
        assertThatThrownBy(view::deadline).isInstanceOf(ForbiddenException.class);
        assertThat(session.feedback().log(id, Optional.empty(), 50).items())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.act()).isInstanceOf(Shown.Hidden.class);
                    assertThat(entry.late()).isFalse();
                });
        CaseSummary summary =
                session.feedback().search(Query.where(Filter.all())).items().get(0);
        assertThatThrownBy(() -> summary.isBreached(SlaClock.RESOLUTION, clock.instant()))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void cases_and_answers_through_a_customers_filter_are_for_whoever_sees_all_of_them() {
        CustomerId id = customer("绕道公司", SUN);
        CaseId of = submitted(complaint(id));
        boss().surveys().answer(SurveyDraft.of(id, Instrument.NPS, 3).about(of));
        Field<FeedbackCase, CaseState> state = FeedbackFields.STATE;
        List<Filter<Customer>> filters = List.of(
                Filter.any(FeedbackFields.OF_CUSTOMER, Filter.eq(state, CaseState.ASSIGNED)),
                Filter.any(FeedbackFields.OF_CUSTOMER, Filter.eq(state, CaseState.CLOSED))
                        .negate(),
                Filter.any(SurveyFields.OF_CUSTOMER, Filter.eq(SurveyFields.SCORE, 3L)));
        for (Filter<Customer> filter : filters) {
            assertThat(boss().customers().count(filter)).isEqualTo(1);
            assertThatThrownBy(() -> li().customers().count(filter))
                    .isInstanceOfSatisfying(
                            ForbiddenException.class,
                            denied -> assertThat(denied.right()).isEqualTo(Right.VIEW_CASES.key()));
            assertThatThrownBy(() -> li().customers().search(Query.where(filter)))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void an_answer_about_a_case_out_of_reach_looks_like_one_about_no_case() {
        CustomerId lis = customer("李的公司");
        CaseId of = submitted(complaint(lis));
        Role poll = new Role("poll");
        CrmSession session = node(builder -> builder.settings(WorkspaceSettings.defaults()
                        .role(poll, RolePresets.service().without(Right.VIEW_CASES))))
                .as(Actor.of(FIRM, "zhai", poll));
        assertThatThrownBy(() -> session.surveys()
                        .answer(SurveyDraft.of(lis, Instrument.NPS, 3).about(of)))
                .isInstanceOf(NotFoundException.class);
        assertThat(session.surveys().answer(SurveyDraft.of(lis, Instrument.NPS, 3)))
                .isNotNull();
    }
}
