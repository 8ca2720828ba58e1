package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.CaseStory.Ranked;
import io.guanxi.crm.feedback.workflow.ClockRun;
import io.guanxi.crm.feedback.workflow.PauseReason;
import io.guanxi.crm.feedback.workflow.Promised;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.feedback.workflow.Standstill;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Explanation;
import io.guanxi.crm.time.Pause;
import io.guanxi.crm.time.Pauses;
import io.guanxi.crm.time.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the clocks of a case from its story. Pure: the same story and policy give the same reading. What the story says was
 * promised stays so, whatever the policy says now; such a deadline is {@link Deadline.Kept}.
 */
public final class SlaReading {
    private static final Comparator<Deadline> EARLIEST =
            Comparator.comparing(each -> each.due().orElse(Instant.MAX));

    private final CaseStory story;
    private final SlaPolicy policy;
    private final Walks walks;
    private final Pauses pauses;
    private final Map<Promised.Of, Deadline> deadlines = new LinkedHashMap<>();
    private final List<ClockReading> clocks;

    /** @param stays which of the promises that the story tells of stay, whatever the rules in force say */
    private SlaReading(CaseStory story, SlaPolicy policy, Walks walks, Predicate<Promised.Of> stays) {
        this.story = story;
        this.policy = policy;
        this.walks = walks;
        this.pauses = new Pauses(story.standstills().stream()
                .flatMap(each -> pause(each).stream())
                .toList());
        this.clocks = story.runs().stream().map(run -> read(run, stays)).toList();
    }

    /** @param policy with the calendar in the workspace's zone */
    public static SlaReading of(CaseStory story, SlaPolicy policy) {
        return new SlaReading(story, policy, new Walks(policy.calendar()), each -> true);
    }

    /**
     * The reading after one more event, which may move what was promised by the rules in force; what was promised by other
     * rules stays.
     */
    public SlaReading after(CaseStory later) {
        return new SlaReading(later, policy, walks.handedOn(), each -> deadlines.get(each) instanceof Deadline.Kept);
    }

    /** What is promised by the rules in force and the story does not say yet. */
    public List<Promised> unsaid() {
        List<Promised> unsaid = new ArrayList<>();
        deadlines.forEach((which, deadline) -> {
            boolean said =
                    story.promised(which).filter(each -> isSame(each, deadline)).isPresent();
            if (!said) {
                unsaid.add(new Promised(which, deadline.target(), deadline.due()));
            }
        });
        return unsaid;
    }

    /**
     * What the rules in force allow of the clocks that run by others.
     *
     * @param event the sequence of the event with which that comes to hold
     */
    public List<Promised> retargets(int event) {
        List<Promised> moved = new ArrayList<>();
        for (ClockReading clock : clocks) {
            if (clock.run().met().isEmpty() && clock.deadline() instanceof Deadline.Kept) {
                List<Ranked> held = new Priorities(story).of(clock.run());
                Deadline now = byRules(clock.run(), held.get(held.size() - 1));
                moved.add(new Promised(Priorities.which(clock.run(), event), now.target(), now.due()));
            }
        }
        return moved;
    }

    /** All clocks, in the order in which they began to run. */
    public List<ClockReading> clocks() {
        return clocks;
    }

    /** The runs of one clock. */
    public List<ClockReading> clocks(SlaClock clock) {
        return clocks.stream().filter(each -> each.run().clock() == clock).toList();
    }

    /** The first response; every case has exactly one. */
    public ClockReading firstResponse() {
        return clocks(SlaClock.FIRST_RESPONSE).get(0);
    }

    /** The resolution of a round. */
    public Optional<ClockReading> resolution(int round) {
        return clocks(SlaClock.RESOLUTION).stream()
                .filter(each -> each.run().occurrence() == round)
                .findFirst();
    }

    /** When the clocks stood still. */
    public Pauses pauses() {
        return pauses;
    }

    public SlaPolicy policy() {
        return policy;
    }

    /** The ways through the policy's calendar. */
    Walks walks() {
        return walks;
    }

    /** Waiting for a third party stops the clocks for a limited time; a stop of no length is none. */
    private Optional<Pause> pause(Standstill still) {
        Instant cap = still.reason() == PauseReason.THIRD_PARTY ? still.from().plus(policy.longestHold()) : Instant.MAX;
        Instant to = still.to().filter(end -> end.isBefore(cap)).orElse(cap);
        Label reason = still.reason().label();
        Label by = new Label(
                reason.zh() + "(" + still.by().value() + ")",
                reason.en() + " (set by " + still.by().value() + ")");
        return to.isAfter(still.from()) ? Optional.of(new Pause(still.from(), to, by)) : Optional.empty();
    }

    private ClockReading read(ClockRun run, Predicate<Promised.Of> stays) {
        List<Ranked> ranks = new Priorities(story).of(run);
        List<ClockReading.Allowance> allowances = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            Ranked rank = ranks.get(i);
            Instant from = rank.since().isBefore(run.start()) ? run.start() : rank.since();
            Optional<Instant> until =
                    i + 1 < ranks.size() ? Optional.of(ranks.get(i + 1).since()) : Optional.empty();
            allowances.add(new ClockReading.Allowance(rank.priority(), from, until, deadline(run, rank, stays)));
        }
        return new ClockReading(run, allowances);
    }

    /** As promised, or by the rules in force. */
    private Deadline deadline(ClockRun run, Ranked rank, Predicate<Promised.Of> stays) {
        Deadline byRules = byRules(run, rank);
        Promised.Of which = Priorities.which(run, rank);
        Deadline shown = story.promised(which)
                .filter(said -> stays.test(which) && !isSame(said, byRules))
                .<Deadline>map(said -> new Deadline.Kept(said.target(), said.due(), unknown(byRules)))
                .orElse(byRules);
        deadlines.put(which, shown);
        return shown;
    }

    private static boolean isSame(Promised said, Deadline deadline) {
        return said.due().equals(deadline.due()) && said.target().equals(deadline.target());
    }

    private static Explanation unknown(Deadline byRules) {
        return new Explanation(byRules.explanation().zone(), Target.wallClockHours(0), List.of(), List.of());
    }

    private Deadline byRules(ClockRun run, Ranked rank) {
        Pauses running = run.met().map(this::before).orElse(pauses);
        List<Deadline> deadlines = new ArrayList<>();
        for (Target target : policy.targets().of(run.clock(), rank.priority(), story.type())) {
            deadlines.add(walks.deadline(run.start(), target, running));
        }
        return Collections.min(deadlines, EARLIEST);
    }

    /** A clock that was met runs no more: what stops the others later leaves its result as it was. */
    private Pauses before(Instant met) {
        return new Pauses(pauses.all().stream()
                .filter(pause -> pause.from().isBefore(met))
                .toList());
    }
}
