package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.shared.UserId;
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

    CaseView reopen(CaseId id, CaseCommand command, Staff staff) {
        Submission submission = new Submission(runner, actor);
        Optional<CaseView> reopened = runner.act(actor, act -> same(act, id, command, staff));
        return reopened.orElseGet(() -> {
            String number = submission.number(runner.ports().now());
            return runner.act(actor, act -> linked(act, id, command, number, staff));
        });
    }

    private Optional<CaseView> same(Act act, CaseId id, CaseCommand command, Staff staff) {
        Acting.Opened opened = new Acting(runner, actor).open(act, id, Right.HANDLE_CASES);
        Instant at = Acting.at(act, opened.file(), command);
        Optional<Instant> closed = opened.file().story().closedAt();
        ZoneId zone = act.settings().zone();
        if (closed.isPresent() && !inTime(closed.get(), at, zone, policy.sla().reopenDays())) {
            return Optional.empty();
        }
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        CaseFile present = new Passing(ledger, staff, false)
                .upTo(ledger.take(opened.file()), opened.customer().value(), at);
        Happening what = new CaseRules(policy, staff).checked(present, command.what());
        CaseFile again = ledger.add(present, what, at, act.authority().user());
        CaseFile after =
                new CaseRaises(policy).raised(ledger, again, opened.customer().value());
        ledger.write();
        return Optional.of(view(act, after));
    }

    /** A new case with the same intake, given to whoever had the earlier one; why it came again is noted in it. */
    private CaseView linked(Act act, CaseId id, CaseCommand command, String number, Staff staff) {
        Acting.Opened opened = new Acting(runner, actor).open(act, id, Right.HANDLE_CASES);
        Happening why = new CaseRules(policy, staff).checked(opened.file(), command.what());
        Instant at = Acting.at(act, opened.file(), command);
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
        return CaseDoor.view(act, file, new Versioned<>(file.row(), 1));
    }

    /** The same feedback, come again. */
    static FeedbackCase.Intake again(Act act, CaseFile earlier, Instant at) {
        return earlier.row().intake().again(at, act.now(), act.authority().user(), earlier.id());
    }

    private static CaseView view(Act act, CaseFile after) {
        return CaseDoor.view(act, after, new Versioned<>(after.standing(act.now()), after.version() + 1));
    }
}
