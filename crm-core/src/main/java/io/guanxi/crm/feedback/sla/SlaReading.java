package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.CaseStory.Ranked;
import io.guanxi.crm.feedback.workflow.ClockRun;
import io.guanxi.crm.feedback.workflow.PauseReason;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.feedback.workflow.Standstill;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Pause;
import io.guanxi.crm.time.Pauses;
import io.guanxi.crm.time.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the clocks of a case from its story. Pure: the same story and policy give the same reading. */
public final class SlaReading {
    private final CaseStory story;
    private final SlaPolicy policy;
    private final Pauses pauses;
    private final List<ClockReading> clocks;

    private SlaReading(CaseStory story, SlaPolicy policy) {
        this.story = story;
        this.policy = policy;
        this.pauses = new Pauses(story.standstills().stream()
                .flatMap(each -> pause(each).stream())
                .toList());
        this.clocks = story.runs().stream().map(this::read).toList();
    }

    /** @param policy with the calendar in the workspace's zone */
    public static SlaReading of(CaseStory story, SlaPolicy policy) {
        return new SlaReading(story, policy);
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

    private ClockReading read(ClockRun run) {
        List<Ranked> ranks = new ArrayList<>();
        for (Ranked rank : story.priorities()) {
            boolean later = rank.since().isAfter(run.start());
            boolean inTime =
                    run.met().isEmpty() || rank.since().isBefore(run.met().get());
            if (!later) {
                ranks.clear();
            }
            if (!later || inTime) {
                ranks.add(rank);
            }
        }
        List<ClockReading.Allowance> allowances = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            Ranked rank = ranks.get(i);
            Instant from = rank.since().isBefore(run.start()) ? run.start() : rank.since();
            Optional<Instant> until =
                    i + 1 < ranks.size() ? Optional.of(ranks.get(i + 1).since()) : Optional.empty();
            allowances.add(new ClockReading.Allowance(rank.priority(), from, until, deadline(run, rank)));
        }
        return new ClockReading(run, allowances);
    }

    private Deadline deadline(ClockRun run, Ranked rank) {
        List<Target> targets = policy.targets().of(run.clock(), rank.priority(), story.type());
        Pauses running = run.met().map(this::before).orElse(pauses);
        return targets.stream()
                .map(target -> Deadlines.deadline(run.start(), target, policy.calendar(), running))
                .min(Comparator.comparing(each -> each.due().orElse(Instant.MAX)))
                .orElseThrow();
    }

    /** A clock that was met runs no more: what stops the others later leaves its result as it was. */
    private Pauses before(Instant met) {
        return new Pauses(pauses.all().stream()
                .filter(pause -> pause.from().isBefore(met))
                .toList());
    }
}
