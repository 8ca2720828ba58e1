package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.AssignmentRule;
import io.guanxi.crm.feedback.Attachment;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.CustomerDoor;
import io.guanxi.crm.internal.CustomerDoor.Named;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.NumberAllocator;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.classification.FactsReader;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes one piece of feedback in. */
final class Submission {
    private final Runner runner;
    private final Actor actor;
    private final FeedbackPolicy policy;
    private final NumberAllocator<FeedbackCase> numbers;

    Submission(Runner runner, Actor actor) {
        Ports ports = runner.ports();
        this.runner = runner;
        this.actor = actor;
        this.policy = ports.feedback();
        this.numbers = new NumberAllocator<>(ports.storage(), FeedbackFields.CASES, FeedbackFields.NUMBER);
    }

    CaseView submit(FeedbackDraft draft, Optional<IdempotencyKey> key) {
        Idempotency idempotency = key.map(given -> Idempotency.of("feedback.submit", given, content(draft)))
                .orElseGet(Idempotency::none);
        Optional<CaseView> done = runner.look(actor, look -> {
            look.authority().need(Right.SUBMIT_FEEDBACK);
            Optional<CaseView> before = idempotency.before(look).map(id -> view(look, new CaseId(id)));
            if (before.isEmpty()) {
                check(draft, look);
            }
            return before;
        });
        if (done.isPresent()) {
            return done.get();
        }
        Assigning assigning = new Assigning(policy.assignment(), staff(draft));
        Function<String, CaseView> opened = number -> runner.act(
                actor,
                act -> idempotency
                        .before(act)
                        .map(id -> view(act, new CaseId(id)))
                        .orElseGet(() -> open(act, draft, number, assigning, idempotency)));
        String given = draft.number();
        return Idempotency.once(
                runner.ports().storage(), () -> given == null ? numbered(draft, opened) : opened.apply(given));
    }

    private CaseView numbered(FeedbackDraft draft, Function<String, CaseView> opened) {
        return numbers.numbered(
                actor.workspace(), series(Intake.at(draft, runner.ports().now())), opened);
    }

    /** A number that is free now. */
    String number(Instant at) {
        return numbers.allocate(actor.workspace(), series(at), 1).get(0);
    }

    private NumberAllocator.Series series(Instant at) {
        LocalDate day = LocalDate.ofInstant(
                at, runner.look(actor, look -> look.settings().zone()));
        return new NumberAllocator.Series(policy.numbering(), day, "X", Set.of());
    }

    private void check(FeedbackDraft draft, Look look) {
        List<Violation> violations = Intake.of(runner.ports()).violations(draft, look.now());
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        if (draft.number() != null && taken(look, draft.number())) {
            throw InvalidInputException.of(
                    "number",
                    "number.taken",
                    new Label("反馈编号已存在", "there is a case of this number; leave it out to have one allocated"));
        }
    }

    private static boolean taken(Look look, String number) {
        return look.reader(FeedbackFields.CASES).count(Filter.eq(FeedbackFields.NUMBER, number)) > 0;
    }

    private Staff staff(FeedbackDraft draft) {
        Staff staff = new Staff(runner.ports().directory(), actor.workspace());
        staff.knowTeams(policy.assignment().stream()
                .map(AssignmentRule::team)
                .distinct()
                .toList());
        return staff.know(owner(draft).stream().toList());
    }

    private Optional<UserId> owner(FeedbackDraft draft) {
        return runner.look(
                actor,
                look -> CustomerDoor.seen(look, named(draft)).stream()
                        .map(found -> found.value().relationship().owner())
                        .findFirst());
    }

    private static Named named(FeedbackDraft draft) {
        return new Named(draft.customer(), draft.customerNumber());
    }

    private CaseView open(Act act, FeedbackDraft draft, String number, Assigning assigning, Idempotency idempotency) {
        Versioned<Customer> customer = CustomerDoor.one(act, named(draft), Right.SUBMIT_FEEDBACK);
        FeedbackCase.Intake intake = Intake.of(runner.ports()).read(draft, act, null);
        if (intake.at().isBefore(act.now())) {
            act.authority().needOn(Right.BACKDATE, customer.value());
        }
        CaseFile file = open(
                act,
                customer,
                intake,
                number,
                assigning.of(act, intake, customer.value().relationship().owner()).stream()
                        .toList());
        idempotency.remember(act, file.id().value());
        return CaseDoor.view(act, file, new Versioned<>(file.row(), 1));
    }

    /**
     * Opens a case and writes it, raised at once when the class has risen since the case's instant.
     *
     * @param first what follows the opening at the same instant: who gets it, and more
     */
    CaseFile open(
            Act act, Versioned<Customer> customer, FeedbackCase.Intake intake, String number, List<Happening> first) {
        CaseFile file = new Openings(runner.ports())
                .open(
                        act,
                        new CaseId(act.newId()),
                        number,
                        intake,
                        customer.value(),
                        FactsReader.profile(act, runner.ports().rulebook(), customer, intake.at()));
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        CaseFile given = ledger.take(file);
        for (Happening what : first) {
            UserId by = what.act() == CaseAct.ASSIGNED
                    ? Passing.TIME
                    : act.authority().user();
            given = ledger.add(given, what, intake.at(), by);
        }
        given = new CaseRaises(policy).raised(ledger, given, customer.value());
        ledger.write();
        return new CaseFile(given.standing(act.now()), 1, given.story(), given.sla());
    }

    private CaseView view(Look look, CaseId id) {
        CaseDoor.Found found = CaseDoor.find(look, id);
        CaseFile file = new CaseFiles(policy).of(look, found.row());
        return CaseDoor.view(look, file, found.row());
    }

    /** What the digest of a draft says of its files; their own text is not meant to. */
    static String said(List<Attachment> files) {
        return Idempotency.content(files.stream()
                .flatMap(each -> Stream.<@Nullable Object>of(each.name(), each.mediaType(), each.size(), each.key()))
                .toArray());
    }

    private static String content(FeedbackDraft draft) {
        return Idempotency.content(
                draft.customer(),
                draft.customerNumber(),
                draft.number(),
                draft.type(),
                draft.topic(),
                draft.channel(),
                draft.description(),
                draft.ownWords(),
                draft.request(),
                said(draft.attachments()),
                draft.at(),
                draft.externalKey());
    }
}
