package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes a closed case up again: the same one while its time has not run out, a new one linked to it afterwards. */
final class Reopening {
    private final Runner runner;
    private final Actor actor;
    private final FeedbackPolicy policy;

    Reopening(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
        this.policy = runner.ports().feedback();
    }

    /**
     * Whether a case closed then may be reopened: the day of closing does not count, and the last day counts to its end.
     */
    static boolean inTime(Instant closed, Instant at, ZoneId zone, int days) {
        LocalDate last = LocalDate.ofInstant(closed, zone).plusDays(days);
        return !LocalDate.ofInstant(at, zone).isAfter(last);
    }

    CaseView reopen(Acting.Asked asked, Staff staff) {
        Submission submission = new Submission(runner, actor);
        Optional<CaseView> reopened = runner.act(actor, act -> same(act, asked, staff));
        return reopened.orElseGet(() -> {
            String number = submission.number(runner.ports().now());
            return runner.act(actor, act -> linked(act, asked, number, staff));
        });
    }

    /** The case that was reopened, now or by the same request before; empty when it is too late for that. */
    private Optional<CaseView> same(Act act, Acting.Asked asked, Staff staff) {
        Acting acting = new Acting(runner, actor);
        Acting.Opened opened = acting.open(act, asked.id(), Right.HANDLE_CASES);
        Optional<CaseView> done = acting.before(act, asked);
        if (done.isPresent()) {
            return done;
        }
        needFirst(act, opened.file());
        Instant at = Acting.at(act, opened, asked.command());
        Optional<Instant> closed = opened.file().story().closedAt();
        ZoneId zone = act.settings().zone();
        if (closed.isPresent() && !inTime(closed.get(), at, zone, policy.sla().reopenDays())) {
            return Optional.empty();
        }
        return Optional.of(again(act, opened, asked, at, staff));
    }

    private CaseView again(Act act, Acting.Opened opened, Acting.Asked asked, Instant at, Staff staff) {
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        Customer customer = opened.customer().value();
        CaseFile present = new Passing(ledger, staff, false).upTo(ledger.take(opened.file()), customer, at);
        Happening what =
                new CaseRules(policy, staff).checked(present, asked.command().what());
        CaseFile again = ledger.add(present, what, at, act.authority().user());
        CaseFile after = new CaseRaises(policy).raised(ledger, again, customer);
        ledger.write();
        asked.once().remember(act, asked.id().value());
        return CaseDoor.view(act, after, after.written(act.now()));
    }

    /** Makes sure that the case was not taken up again by another one. */
    private static void needFirst(Act act, CaseFile file) {
        Filter<FeedbackCase> linked = Filter.eq(
                        FeedbackFields.CUSTOMER, file.row().customer().value())
                .and(Filter.eq(FeedbackFields.EARLIER, file.id().value()));
        act.reader(FeedbackFields.CASES).scan(Scan.of(linked, 1)).forEach(found -> {
            throw takenUpAgain(CaseDoor.number(act, found));
        });
    }

    /** Names the other case only to those who may see it. */
    private static RefusedException takenUpAgain(Optional<String> other) {
        return new RefusedException(
                "case-taken-up-again",
                other.map(number -> new Label(
                                "该工单已作为 " + number + " 重新受理,请在该工单上处理",
                                "the case was taken up again as " + number + "; go on with that one"))
                        .orElseGet(() -> new Label(
                                "该工单已另行受理,请向客户负责人了解",
                                "the case was taken up again as another one; ask the customer's owner")));
    }

    /** A new case with the same intake, given to whoever had the earlier one; why it came again is noted in it. */
    private CaseView linked(Act act, Acting.Asked asked, String number, Staff staff) {
        Acting acting = new Acting(runner, actor);
        Acting.Opened opened = acting.open(act, asked.id(), Right.HANDLE_CASES);
        Optional<CaseView> done = acting.before(act, asked);
        if (done.isPresent()) {
            return done.get();
        }
        needFirst(act, opened.file());
        return linked(act, opened, asked, number, staff);
    }

    private CaseView linked(Act act, Acting.Opened opened, Acting.Asked asked, String number, Staff staff) {
        CaseCommand command = asked.command();
        Happening why = new CaseRules(policy, staff).checked(opened.file(), command.what());
        Instant at = Acting.at(act, opened, command);
        FeedbackCase.Intake intake = again(act, opened.file(), at);
        UserId owner = opened.customer().value().relationship().owner();
        UserId before = opened.file().assignee().filter(staff::mayBeGiven).orElse(owner);
        CaseFile file = new Submission(runner, actor)
                .open(
                        act,
                        opened.customer(),
                        intake,
                        number,
                        List.of(
                                Happening.assigned(before, "earlier-case"),
                                Happening.noted(Objects.requireNonNullElse(why.text(), ""))));
        asked.once().remember(act, file.id().value());
        return CaseDoor.view(act, file, new Versioned<>(file.row(), 1));
    }

    /** The same feedback, come again. */
    static FeedbackCase.Intake again(Act act, CaseFile earlier, Instant at) {
        return earlier.row().intake().again(at, act.now(), act.authority().user(), earlier.id());
    }
}
