package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.CaseStory.Ranked;
import io.guanxi.crm.feedback.workflow.ClockRun;
import io.guanxi.crm.feedback.workflow.Promised;
import java.util.ArrayList;
import java.util.List;

/** Which priorities held while a clock ran. */
record Priorities(CaseStory story) {
    /** In the order of time, at least one; other rules only where they moved this clock. */
    List<Ranked> of(ClockRun run) {
        List<Ranked> ranks = new ArrayList<>();
        for (Ranked rank : story.priorities()) {
            if (rank.retargeted() && story.promised(which(run, rank)).isEmpty()) {
                continue;
            }
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
        return ranks;
    }

    static Promised.Of which(ClockRun run, Ranked rank) {
        return which(run, rank.event());
    }

    static Promised.Of which(ClockRun run, int event) {
        return new Promised.Of(run.clock(), run.occurrence(), run.start(), event);
    }
}
