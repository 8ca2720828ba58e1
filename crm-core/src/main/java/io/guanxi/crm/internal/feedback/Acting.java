package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.GivenTimes;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Does something with one case. */
final class Acting {
    private static final Set<CaseAct> TAKING_UP =
            EnumSet.of(CaseAct.STARTED, CaseAct.RESPONDED, CaseAct.PAUSED, CaseAct.RESOLVED, CaseAct.ACKNOWLEDGED);

    private final Runner runner;
    private final Actor actor;
    private final FeedbackPolicy policy;

    Acting(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
        this.policy = runner.ports().feedback();
    }

    /**
     * What is asked for.
     *
     * @param once remembers what it led to
     */
    record Asked(CaseId id, CaseCommand command, Idempotency once) {
        static Asked of(CaseId id, CaseCommand command, Optional<IdempotencyKey> key) {
            Idempotency once = key.map(given -> Idempotency.of("feedback.act", given, content(id, command)))
                    .orElseGet(Idempotency::none);
            return new Asked(id, command, once);
        }

        private static String content(CaseId id, CaseCommand command) {
            Happening what = command.what();
            return Idempotency.content(
                    id.value(),
                    command.at().orElse(null),
                    what.act(),
                    what.priority(),
                    what.person(),
                    what.code(),
                    what.score(),
                    what.text());
        }
    }

    CaseView act(CaseId id, CaseCommand command, Optional<IdempotencyKey> key) {
        Asked asked = Asked.of(id, command, key);
        CaseDoor.Found found = runner.look(actor, look -> {
            CaseDoor.Found seen = CaseDoor.find(look, id);
            CaseDoor.need(look.authority(), right(command.what().act()), seen);
            return seen;
        });
        Staff staff = staff(found, command);
        return Idempotency.once(
                runner.ports().storage(),
                () -> command.what().act() == CaseAct.REOPENED
                        ? new Reopening(runner, actor).reopen(asked, staff)
                        : runner.act(actor, act -> perform(act, asked, staff)));
    }

    /** The case that the same request led to before. */
    Optional<CaseView> before(Look look, Asked asked) {
        return asked.once().before(look).map(done -> {
            CaseDoor.Found found = CaseDoor.find(look, new CaseId(done));
            CaseFile file = new CaseFiles(policy).of(look, found.row());
            return CaseDoor.view(look, file, found.row());
        });
    }

    private static Right right(CaseAct act) {
        return switch (act) {
            case ASSIGNED, PRIORITISED -> Right.ASSIGN_CASES;
            case CLOSED_UNCONFIRMED -> Right.CLOSE_UNCONFIRMED;
            default -> Right.HANDLE_CASES;
        };
    }

    private Staff staff(CaseDoor.Found found, CaseCommand command) {
        List<UserId> users = new ArrayList<>(List.of(
                found.inCharge(), found.customer().value().relationship().owner()));
        command.what().whom().ifPresent(users::add);
        return new Staff(runner.ports().directory(), actor.workspace()).know(users);
    }

    private CaseView perform(Act act, Asked asked, Staff staff) {
        Opened opened = open(act, asked.id(), right(asked.command().what().act()));
        Optional<CaseView> done = before(act, asked);
        return done.isPresent() ? done.get() : perform(act, opened, asked, staff);
    }

    private CaseView perform(Act act, Opened opened, Asked asked, Staff staff) {
        CaseCommand command = asked.command();
        Instant at = at(act, opened, command);
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        CaseFile present = new Passing(ledger, staff, false)
                .upTo(ledger.take(opened.file()), opened.customer().value(), at);
        Happening what = new CaseRules(policy, staff).checked(present, command.what());
        UserId user = act.authority().user();
        if (present.story().state() == CaseState.NEW && TAKING_UP.contains(what.act())) {
            present = ledger.add(present, Happening.assigned(user, "taken-up"), at, user);
        }
        CaseFile after = ledger.add(present, what, at, user);
        ledger.write();
        asked.once().remember(act, asked.id().value());
        return CaseDoor.view(act, after, after.written(act.now()));
    }

    /** A case whose customer is locked. */
    record Opened(CaseFile file, Versioned<Customer> customer) {
        CaseDoor.Found found() {
            return new CaseDoor.Found(new Versioned<>(file.row(), file.version()), customer);
        }
    }

    /** The case under its customer's lock, its rights checked again on what is there now. */
    Opened open(Act act, CaseId id, Right right) {
        CustomerId owner = CaseDoor.find(act, id).row().value().customer();
        act.lock(List.of(owner));
        CaseDoor.Found found = CaseDoor.find(act, id);
        CaseDoor.need(act.authority(), right, found);
        CaseFile file = new CaseFiles(policy).of(act, found.row());
        return new Opened(file, Objects.requireNonNull(act.lock(List.of(owner)).get(owner.value())));
    }

    /** When it happened: now, or earlier with the right to say so, never before the case. */
    static Instant at(Act act, Opened opened, CaseCommand command) {
        CaseFile file = opened.file();
        Instant at = command.at().orElse(act.now()).truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(act.now())) {
            throw new InvalidInputException(List.of(GivenTimes.inFuture("at")));
        }
        if (at.isBefore(file.story().openedAt())) {
            throw InvalidInputException.of(
                    "at",
                    "time.before-case",
                    new Label(
                            "时间早于反馈时间 " + file.story().openedAt(),
                            "the time lies before the feedback, which came at "
                                    + file.story().openedAt()));
        }
        if (at.isBefore(act.now())) {
            CaseDoor.need(act.authority(), Right.BACKDATE, opened.found());
        }
        return at;
    }
}
