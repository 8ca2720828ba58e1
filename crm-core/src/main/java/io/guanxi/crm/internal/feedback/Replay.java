package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.PauseReason;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a remembered case happen again in the order of time: at one instant first what time alone changes, then what the
 * customer's deals change, then what the history tells.
 */
final class Replay {
    private static final String REOPENED = "重新打开";

    private final Ports ports;
    private final FeedbackPolicy policy;
    private final CaseLedger ledger;
    private final Passing passing;
    private final UserId importer;

    Replay(Ports ports, CaseLedger ledger, Staff staff) {
        this.ports = ports;
        this.policy = ports.feedback();
        this.ledger = ledger;
        this.passing = new Passing(ledger, staff, true);
        this.importer = ledger.act().authority().user();
    }

    /** Something that the history tells. */
    record Cue(Instant at, Happening what) {}

    /**
     * Whose case it is.
     *
     * @param profile the customer's facts, as of whatever instant
     * @param dealtAt when deals may have changed the customer's class, in order
     */
    record Whose(Customer customer, Profile profile, List<Instant> dealtAt) {}

    /** The case after everything that the history tells, up to the instant at which it was closed too long ago to go on. */
    CaseFile play(CaseFile opened, FeedbackHistory history, Whose whose) {
        CaseFile file = ledger.take(opened);
        Instant before = file.story().openedAt();
        for (Cue cue : cues(history)) {
            file = pass(file, whose, before, cue.at());
            before = cue.at();
            file = happen(file, whose, cue);
        }
        Instant reopened = history.answer().reopened();
        if (reopened != null) {
            file = pass(file, whose, before, reopened);
            before = reopened;
            file = reopen(file, reopened);
        }
        return toNow(file, whose, before);
    }

    /** The case after time and deals have brought it from an instant to the present one. */
    CaseFile toNow(CaseFile file, Whose whose, Instant from) {
        Instant now = ledger.act().now();
        return raise(pass(file, whose, from, now), whose, now);
    }

    /** A case that is closed too long stays as it is; one that was not closed goes into its next round all the same. */
    private CaseFile reopen(CaseFile file, Instant at) {
        CaseState state = file.story().state();
        UserId by = file.assignee().orElse(importer);
        if (state == CaseState.RESOLVED) {
            return ledger.add(file, Happening.rejected(null, REOPENED), at, by);
        }
        if (state.isOpen()) {
            return ledger.add(file, Happening.noted(REOPENED), at, by);
        }
        return isLinked(file, at) ? file : ledger.add(file, Happening.reopened(REOPENED), at, by);
    }

    /** Whether taking the case up then means another case. */
    boolean isLinked(CaseFile file, Instant at) {
        return file.story()
                .closedAt()
                .filter(closed -> !Reopening.inTime(
                        closed, at, ledger.act().settings().zone(), policy.sla().reopenDays()))
                .isPresent();
    }

    /** The case after time and deals alone, from one instant (exclusive) to another (inclusive). */
    CaseFile pass(CaseFile file, Whose whose, Instant from, Instant to) {
        CaseFile present = file;
        for (Instant dealt : whose.dealtAt()) {
            if (dealt.isAfter(from) && !dealt.isAfter(to)) {
                present = passing.upTo(present, whose.customer(), dealt);
                present = raise(present, whose, dealt);
            }
        }
        return passing.upTo(present, whose.customer(), to);
    }

    private CaseFile raise(CaseFile file, Whose whose, Instant at) {
        if (!file.story().state().isOpen()) {
            return file;
        }
        String value = ValueClass.of(ports.rulebook(), whose.profile().at(at), whose.customer());
        Priority priority = policy.priorities().decide(file.story().type(), value);
        return priority.isAbove(file.story().priority())
                ? ledger.add(file, Happening.prioritised(priority, "class:" + value, null), at, Passing.TIME)
                : file;
    }

    private CaseFile happen(CaseFile file, Whose whose, Cue cue) {
        UserId owner = whose.customer().relationship().owner();
        CaseFile present = file;
        if (present.story().state() == CaseState.NEW && cue.what().act() != CaseAct.ASSIGNED) {
            present = ledger.add(present, Happening.assigned(owner, "replayed"), cue.at(), importer);
        }
        boolean given = cue.what().act() == CaseAct.ASSIGNED;
        UserId by = given ? importer : present.assignee().orElse(importer);
        return ledger.add(present, cue.what(), cue.at(), by);
    }

    /** What the history tells, in the order of time; at one instant in the order of work. */
    static List<Cue> cues(FeedbackHistory history) {
        Instant opened = Objects.requireNonNull(history.draft().at());
        FeedbackHistory.Work work = history.work();
        List<Cue> cues = new ArrayList<>();
        UserId assignee = history.assigneeId();
        if (assignee != null) {
            cues.add(new Cue(opened, Happening.assigned(assignee, "replayed")));
        }
        add(cues, work.responded(), Happening.responded(Objects.requireNonNullElse(work.measure(), "—")));
        add(cues, work.waitFrom(), Happening.paused(PauseReason.CUSTOMER, null));
        add(cues, work.waitTo(), Happening.resumed());
        decided(history, opened).ifPresent(cues::add);
        add(cues, work.resolved(), Happening.resolved(work.measure(), null));
        Instant confirmed = confirmed(history);
        if (confirmed != null) {
            Integer score = history.answer().satisfaction();
            cues.add(new Cue(confirmed, CaseCommand.confirm(score, null).what()));
        }
        cues.sort(Comparator.comparing(Cue::at));
        return cues;
    }

    /** A suggestion was decided on when it was resolved, else when it was answered. */
    private static Optional<Cue> decided(FeedbackHistory history, Instant opened) {
        Boolean adopted = history.answer().adopted();
        if (adopted == null || history.draft().type() != FeedbackType.SUGGESTION) {
            return Optional.empty();
        }
        Instant at = Stream.of(
                        Optional.ofNullable(history.work().resolved()),
                        Optional.ofNullable(history.work().responded()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(opened);
        return Optional.of(
                new Cue(at, Happening.decided(adopted, history.answer().adoptedWhy())));
    }

    /** A score without a time was given when the case was resolved. */
    static @Nullable Instant confirmed(FeedbackHistory history) {
        Instant given = history.answer().confirmed();
        return given == null && history.answer().satisfaction() != null
                ? history.work().resolved()
                : given;
    }

    private static void add(List<Cue> cues, @Nullable Instant at, Happening what) {
        if (at != null) {
            cues.add(new Cue(at, what));
        }
    }
}
