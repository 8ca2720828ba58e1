package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the suites of the feedback loop have in common: two teams with their managers, and short forms of the acts. */
abstract class FeedbackSuite extends ServiceSuite {
    static final UserId TAN = UserId.of("tan.jing");
    static final UserId REN = UserId.of("ren.bo");
    static final UserId SU = UserId.of("su.mei");
    static final UserId BAI = UserId.of("bai.lu");
    static final UserId HE = UserId.of("he.mei");
    static final UserId GAO = UserId.of("gao.feng");
    static final UserId DONG = UserId.of("dong.li");
    static final String DEPARTMENT = "客户服务部";

    /** Tan and Ren of technical support under He; Su and Bai of service under Gao; Dong over both; Li sells under Dong. */
    @BeforeEach
    void people() {
        put(DONG, null, null);
        put(HE, null, DONG);
        put(GAO, null, DONG);
        put(TAN, FeedbackPolicy.TECHNICAL_TEAM, HE);
        put(REN, FeedbackPolicy.TECHNICAL_TEAM, HE);
        put(SU, FeedbackPolicy.SERVICE_TEAM, GAO);
        put(BAI, FeedbackPolicy.SERVICE_TEAM, GAO);
        put(LI, "销售一组", DONG);
    }

    final void put(UserId user, @Nullable String team, @Nullable UserId manager) {
        admin().people().put(user, user.value(), team, DEPARTMENT, manager);
    }

    /** The customer's class is strategic from today on. */
    final CustomerId strategic(String name) {
        CustomerId id = customer(name);
        deal(id, TODAY, 1_000_000);
        return id;
    }

    static FeedbackDraft complaint(CustomerId customer) {
        return FeedbackDraft.complaint(customer, Channel.PHONE, "网关不能上电");
    }

    static FeedbackDraft consultation(CustomerId customer) {
        return FeedbackDraft.consultation(customer, Channel.EMAIL, "如何升级固件");
    }

    final CaseId submitted(FeedbackDraft draft) {
        return boss().feedback().submit(draft).id();
    }

    /** A complaint of a new customer whom Li owns; it is high, and Su or Bai has it. */
    final CaseId complained() {
        return submitted(complaint(customer("投诉客户" + stored(io.guanxi.crm.feedback.FeedbackFields.CASES))));
    }

    final CaseView act(CaseId id, CaseCommand command) {
        return boss().feedback().act(id, command);
    }

    final CaseView seen(CaseId id) {
        return boss().feedback().get(id);
    }

    final CaseState state(CaseId id) {
        return seen(id).state().get();
    }

    /** Who has the case, or nobody. */
    final String assignee(CaseId id) {
        return seen(id).get(io.guanxi.crm.feedback.FeedbackFields.ASSIGNEE)
                .clear()
                .map(UserId::value)
                .orElse("nobody");
    }

    final List<CaseEntry> log(CaseId id) {
        List<CaseEntry> all = new ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        do {
            Page<CaseEntry> page = boss().feedback().log(id, from, 5);
            all.addAll(page.items());
            from = page.next();
        } while (from.isPresent());
        return all;
    }

    /** A customer's cases as the session sees them. */
    static List<CaseSummary> cases(CrmSession session, CustomerId customer) {
        return session.feedback().of(customer, Optional.empty(), 500).items();
    }

    final List<CaseAct> acts(CaseId id) {
        return log(id).stream().map(entry -> entry.act().get()).toList();
    }

    /** One field of all entries of one kind, in their order. */
    final <V> List<V> told(CaseId id, CaseAct act, Field<io.guanxi.crm.feedback.workflow.CaseEvent, V> field) {
        return log(id).stream()
                .filter(entry -> entry.act().get() == act)
                .map(entry -> entry.get(field).get())
                .toList();
    }

    /** The keys of the steps that were recorded. */
    final List<String> steps(CaseId id) {
        return told(id, CaseAct.REMINDED, CaseEventFields.CODE);
    }

    final List<Reminder> reminders(CustomerId customer) {
        return boss().reminders().about(customer);
    }

    /** The reminders of one step, whatever its occurrence. */
    final List<Reminder> reminders(CaseId id, String step) {
        return reminders(seen(id).customer()).stream()
                .filter(each ->
                        each.subject().equals(id.value()) && each.stepName().equals(step))
                .toList();
    }

    /** An instant by its date and time in Shanghai. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
    }

    /** Lets time pass until then, and does what it made due. */
    final long until(String local) {
        clock.set(at(local));
        return crm().sweep(clock.instant());
    }

    /** Resolves the case and has the customer confirm it. */
    final void close(CaseId id) {
        act(id, CaseCommand.resolve("已更换电源", null));
        act(id, CaseCommand.confirm(5, "谢谢"));
    }

    final CrmSession colleague(UserId user, Role role) {
        return as(user.value(), role);
    }

    final <E extends Throwable> E refused(Class<E> kind, CaseId id, CaseCommand command) {
        Map<String, Long> before = census();
        CaseView was = seen(id);
        E thrown = Objects.requireNonNull(catchThrowableOfType(kind, () -> act(id, command)), command::toString);
        assertThat(census()).as("after %s", command).isEqualTo(before);
        assertThat(seen(id).fields().version()).isEqualTo(was.fields().version());
        assertThat(seen(id).clocks()).isEqualTo(was.clocks());
        return thrown;
    }

    final void refusedInput(CaseId id, CaseCommand command, String... codes) {
        InvalidInputException thrown = refused(InvalidInputException.class, id, command);
        assertThat(thrown.violations()).extracting(each -> each.code()).containsExactly(codes);
    }

    final void refusedAs(CaseId id, CaseCommand command, String code) {
        assertThat(refused(CrmException.class, id, command).code()).isEqualTo(code);
    }
}
