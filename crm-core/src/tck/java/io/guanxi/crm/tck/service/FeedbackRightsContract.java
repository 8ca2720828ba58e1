package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.RolePresets;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.Attachment;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.profile.CustomerProfile;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.survey.Instrument;
import io.guanxi.crm.survey.SurveyDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Cases, their texts, their reminders and the answers about them are seen and changed by those who may, on every way out. */
public abstract class FeedbackRightsContract extends FeedbackSuite {
    private static final List<Role> ROLES = List.copyOf(RolePresets.all().keySet());
    private static final CaseId NONE = new CaseId(new UUID(7, 7));

    private static List<CaseId> searched(CrmSession session) {
        List<CaseId> all = new ArrayList<>();
        Query<FeedbackCase> query = Query.<FeedbackCase>where(Filter.all())
                .sorted(Sort.byDescending(FeedbackFields.OPENED_AT))
                .limit(2);
        while (true) {
            var page = session.feedback().search(query);
            page.items().forEach(each -> all.add(each.id()));
            if (page.next().isEmpty()) {
                return all;
            }
            query = query.from(page.next().get());
        }
    }

    private static boolean readable(CrmSession session, CaseId id) {
        Throwable thrown = catchThrowable(() -> session.feedback().get(id));
        assertThat(thrown == null || thrown instanceof NotFoundException).isTrue();
        return thrown == null;
    }

    private static Scope scope(Role role, Right right) {
        return RolePresets.all().get(role).scope(right);
    }

    /** One case each of Tan, of Su, of the stranger Sun's customer with Su, and of somebody of another department. */
    private Map<CaseId, UserId> spread() {
        UserId alien = UserId.of("alien");
        admin().people().put(alien, "外人", "外组", "外部门", null);
        Map<CaseId, UserId> cases = new LinkedHashMap<>();
        for (UserId user : List.of(TAN, REN, SU, GAO, alien)) {
            CaseId id = submitted(complaint(customer("客户" + user.value(), SUN)));
            act(id, CaseCommand.assign(user));
            cases.put(id, user);
        }
        return cases;
    }

    @Test
    void lists_counts_and_single_reads_agree_for_every_role() {
        Map<CaseId, UserId> cases = spread();
        for (Role role : ROLES) {
            for (UserId user : List.of(TAN, SU)) {
                CrmSession session = as(user.value(), role);
                if (scope(role, Right.VIEW_CASES) == Scope.NONE) {
                    assertThatThrownBy(() -> searched(session)).isInstanceOf(ForbiddenException.class);
                    assertThat(cases.keySet()).noneMatch(id -> readable(session, id));
                } else {
                    List<CaseId> single = cases.keySet().stream()
                            .filter(id -> readable(session, id))
                            .toList();
                    assertThat(searched(session)).as(role.key()).containsExactlyInAnyOrderElementsOf(single);
                    assertThat(session.feedback().count(Filter.all())).isEqualTo(single.size());
                }
            }
        }
        assertThat(searched(colleague(TAN, Role.TECHNICAL_SUPPORT))).hasSize(1);
        assertThat(searched(colleague(TAN, Role.SUPERVISOR))).hasSize(2);
        assertThat(searched(colleague(TAN, Role.DEPARTMENT_MANAGER))).hasSize(4);
        assertThat(searched(colleague(TAN, Role.SERVICE))).hasSize(5);
    }

    @Test
    void what_is_forbidden_and_what_is_not_there_look_alike() {
        CaseId other = spread().keySet().iterator().next();
        String number = seen(other).number().get();
        CrmSession support = colleague(REN, Role.TECHNICAL_SUPPORT);
        Map<String, List<Throwable>> pairs = Map.of(
                "get", both(support, other, (s, id) -> s.feedback().get(id)),
                "log", both(support, other, (s, id) -> s.feedback().log(id, Optional.empty(), 50)),
                "act", both(support, other, (s, id) -> s.feedback().act(id, CaseCommand.note("看看"))),
                "reopen", both(support, other, (s, id) -> s.feedback().act(id, CaseCommand.reopen("再开"))));
        pairs.forEach((call, pair) -> {
            assertThat(pair).as(call).allMatch(NotFoundException.class::isInstance);
            assertThat(message(pair.get(0))).isEqualTo(message(pair.get(1)));
        });
        assertThat(message(catchThrowable(() -> support.feedback().byNumber(number))))
                .isEqualTo(message(catchThrowable(() -> support.feedback().byNumber("FK-0"))));
    }

    private static List<Throwable> both(CrmSession session, CaseId id, BiConsumer<CrmSession, CaseId> call) {
        return List.of(
                catchThrowable(() -> call.accept(session, id)), catchThrowable(() -> call.accept(session, NONE)));
    }

    private static String message(Throwable thrown) {
        return ((CrmException) thrown).messageIn(Locale.ENGLISH);
    }

    @Test
    void every_act_needs_its_right_and_leaves_nothing_without_it() {
        CaseId id = complained();
        Map<String, Long> before = census();
        Map<CaseCommand, Right> commands = Map.of(
                CaseCommand.assign(SU), Right.ASSIGN_CASES,
                CaseCommand.prioritise(Priority.LOW, "降"), Right.ASSIGN_CASES,
                CaseCommand.closeUnconfirmed("联系不上"), Right.CLOSE_UNCONFIRMED,
                CaseCommand.note("记"), Right.HANDLE_CASES,
                CaseCommand.reopen("开"), Right.HANDLE_CASES);
        int denials = 0;
        for (Role role : ROLES) {
            CrmSession session = as("stranger." + role.key(), role);
            for (Map.Entry<CaseCommand, Right> each : commands.entrySet()) {
                if (scope(role, each.getValue()) != Scope.ALL || scope(role, Right.VIEW_CASES) != Scope.ALL) {
                    denials++;
                    assertThatThrownBy(() -> session.feedback().act(id, each.getKey()))
                            .as("%s by %s", each.getKey(), role.key())
                            .isInstanceOfAny(ForbiddenException.class, NotFoundException.class);
                }
            }
            if (scope(role, Right.SUBMIT_FEEDBACK) != Scope.ALL || scope(role, Right.VIEW_CUSTOMERS) != Scope.ALL) {
                denials++;
                assertThatThrownBy(() -> session.feedback().submit(complaint(seen(id).customer())))
                        .isInstanceOfAny(ForbiddenException.class, NotFoundException.class);
            }
        }
        assertThat(denials).isGreaterThan(30);
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void a_technical_support_specialist_sees_and_does_what_is_assigned_and_no_more() {
        CaseId own = submitted(consultation(customer("专员公司", SUN)).topic("technical"));
        CaseId other = submitted(complaint(customer("别的公司", SUN)));
        CrmSession ren = colleague(REN, Role.TECHNICAL_SUPPORT);
        CaseView view = ren.feedback().get(own);
        assertThat(view.get(FeedbackFields.DESCRIPTION).get()).isEqualTo("如何升级固件");
        assertThat(ren.feedback()
                        .act(own, CaseCommand.respond("见手册"))
                        .state()
                        .get()
                        .key())
                .isEqualTo("in-progress");
        assertThat(readable(ren, other)).isFalse();
        assertThatThrownBy(() -> cases(ren, view.customer())).isInstanceOf(NotFoundException.class);
        act(own, CaseCommand.assign(TAN));
        assertThat(readable(ren, own)).isFalse();
        assertThat(readable(colleague(TAN, Role.TECHNICAL_SUPPORT), own)).isTrue();
    }

    @Test
    void texts_are_hidden_like_the_fields_that_they_may_quote() {
        CaseId id = submitted(FeedbackDraft.complaint(customer("保密公司"), Channel.PHONE, "垃圾网关不能上电")
                .ownWords("王芳说退款")
                .request("退款")
                .attachments(List.of(new Attachment("王芳.png", "image/png", 1, "a"))));
        act(id, CaseCommand.note("客户手机 13800001234"));
        CrmSession marketing = as("shichang", Role.MARKETING);
        CaseView view = marketing.feedback().get(id);
        assertThat(view.get(FeedbackFields.DESCRIPTION)).isInstanceOf(Shown.Hidden.class);
        assertThat(view.get(FeedbackFields.REQUEST)).isInstanceOf(Shown.Hidden.class);
        assertThat(view.get(FeedbackFields.OWN_WORDS)).isInstanceOf(Shown.Hidden.class);
        assertThat(view.get(FeedbackFields.JUDGING)).isInstanceOf(Shown.Hidden.class);
        assertThat(view.get(FeedbackFields.ATTACHMENTS)).isInstanceOf(Shown.Hidden.class);
        assertThatThrownBy(() -> marketing.feedback().count(Filter.absent(FeedbackFields.JUDGING)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(view.get(FeedbackFields.TYPE).clear()).isPresent();
        assertThat(marketing.feedback().log(id, Optional.empty(), 50).items())
                .allSatisfy(entry ->
                        assertThat(entry.get(CaseEventFields.TEXT_FIELD)).isNotInstanceOf(Shown.Clear.class));
        assertThat(marketing.feedback().toString() + view + marketing.feedback().log(id, Optional.empty(), 50))
                .doesNotContain("上电")
                .doesNotContain("1380000");
        Filter<FeedbackCase> byText = Filter.contains(FeedbackFields.DESCRIPTION, "不能上电");
        assertThatThrownBy(() -> marketing.feedback().count(byText)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> marketing.feedback().search(Query.where(byText)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(boss().feedback().count(byText)).isEqualTo(1);
        assertThatThrownBy(() -> boss().feedback()
                        .search(Query.<FeedbackCase>where(Filter.all()).sorted(Sort.by(FeedbackFields.DESCRIPTION))))
                .isInstanceOf(CrmException.class);
    }

    @Test
    void reminders_and_answers_of_cases_out_of_reach_are_out_of_reach() {
        CustomerId customer = customer("李的公司");
        CaseId id = submitted(complaint(customer));
        boss().surveys().answer(SurveyDraft.of(customer, Instrument.NPS, 3).about(id));
        boss().surveys().answer(SurveyDraft.of(customer, Instrument.NPS, 4));
        until("2026-07-02T09:00");
        assertThat(reminders(customer)).isNotEmpty();
        assertThat(cases(li(), customer)).hasSize(1);
        assertThat(li().reminders().about(customer)).isNotEmpty();
        assertThat(li().surveys().of(customer)).hasSize(2);
        assertThat(sun().customers().get(customer).id())
                .as("sales see every customer")
                .isEqualTo(customer);
        assertThat(cases(sun(), customer)).isEmpty();
        assertThatThrownBy(() -> sun().reminders().about(customer)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> sun().surveys().of(customer)).isInstanceOf(ForbiddenException.class);
        put(SUN, "销售二组", DONG);
        act(id, CaseCommand.assign(SUN));
        assertThat(cases(sun(), customer)).hasSize(1);
        assertThatThrownBy(() -> sun().surveys().of(customer)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void everybody_sees_the_own_reminders_and_only_configurers_those_that_reached_nobody() {
        CaseId id = complained();
        until("2026-07-02T09:00");
        UserId mine = UserId.of(assignee(id));
        assertThat(as(mine.value(), Role.TECHNICAL_SUPPORT).reminders().mine(10))
                .isNotEmpty()
                .allMatch(each -> mine.equals(each.recipient()));
        assertThat(sun().reminders().mine(10)).isEmpty();
        assertThatThrownBy(() -> boss().reminders().undelivered(Optional.empty(), 50))
                .isInstanceOf(ForbiddenException.class);
        assertThat(admin().reminders().undelivered(Optional.empty(), 50).items())
                .isEmpty();
    }

    @Test
    void workspaces_do_not_see_each_other() {
        CaseId id = complained();
        CrmSession elsewhere = crm().as(io.guanxi.crm.access.Actor.of("elsewhere", "zhao", Role.MANAGEMENT));
        assertThat(readable(elsewhere, id)).isFalse();
        assertThat(searched(elsewhere)).isEmpty();
        CustomerId theirs = elsewhere.customers().register(enterprise("别处公司")).id();
        CaseView view = elsewhere.feedback().submit(complaint(theirs));
        assertThat(view.number().get()).isEqualTo("FK20260630001");
        assertThat(readable(boss(), view.id())).isFalse();
        assertThatThrownBy(() -> elsewhere
                        .surveys()
                        .answer(SurveyDraft.of(theirs, Instrument.NPS, 9).about(id)))
                .isInstanceOf(NotFoundException.class);
        until("2026-07-02T09:00");
        assertThat(elsewhere.reminders().about(theirs))
                .isNotEmpty()
                .allMatch(each -> each.subject().equals(view.id().value()));
        assertThat(reminders(id, "first-response-breach")).hasSize(1);
    }

    @Test
    void a_profile_without_a_right_to_cases_is_the_profile_without_them() {
        CustomerId id = customer("档案公司");
        CaseId open = submitted(complaint(id));
        Role reader = new Role("reader");
        CrmSession session = node(builder -> builder.settings(
                        WorkspaceSettings.defaults().role(reader, Grants.NONE.may(Scope.ALL, Right.VIEW_CUSTOMERS))))
                .as(Actor.of(FIRM, "zhai", reader));
        CustomerProfile profile = session.profiles().of(id);
        assertThat(profile.customer().id()).isEqualTo(id);
        assertThat(profile.cases()).isEmpty();
        assertThat(profile.timeline()).isEmpty();
        assertThatThrownBy(() -> cases(session, id)).isInstanceOf(ForbiddenException.class);
        assertThat(boss().profiles().of(id).cases()).extracting(CaseSummary::id).containsExactly(open);
    }
}
