package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.ClockRun;
import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Due instants found another way: stops read straight from the events, days counted one by one, hours added stop by stop. */
final class Oracle {
    private final SlaPolicy policy;
    private final List<Instant[]> stops = new ArrayList<>();

    Oracle(CaseStory story, SlaPolicy policy) {
        this.policy = policy;
        boolean customer = false;
        Instant since = null;
        for (CaseEvent event : story.events()) {
            boolean begins = switch (event.what().act()) {
                case PAUSED, HELD -> true;
                default -> false;
            };
            boolean ends = begins
                    || switch (event.what().act()) {
                        case RESUMED, RESOLVED, ACKNOWLEDGED -> true;
                        case REPLIED -> customer;
                        default -> false;
                    };
            if (ends && since != null) {
                stop(since, event.at(), customer);
                since = null;
            }
            if (begins) {
                since = event.at();
                customer = event.what().act() == CaseAct.PAUSED;
            }
        }
        if (since != null) {
            stop(since, Instant.MAX, customer);
        }
    }

    private void stop(Instant from, Instant to, boolean customer) {
        Instant limit = customer ? Instant.MAX : from.plus(policy.longestHold());
        stops.add(new Instant[] {from, to.isBefore(limit) ? to : limit});
    }

    /** The earliest of the targets; empty while nobody knows. */
    Optional<Instant> due(ClockRun run, List<Target> targets) {
        return targets.stream()
                .map(target -> target instanceof Target.BusinessDays days
                        ? days(run, days.days())
                        : hours(run, ((Target.WallClockHours) target).time()))
                .min(Instant::compareTo)
                .filter(due -> !due.equals(Instant.MAX));
    }

    private Instant days(ClockRun run, int days) {
        LocalDate date = LocalDate.ofInstant(run.start(), policy.calendar().zone());
        int left = days;
        while (left > 0) {
            date = date.plusDays(1);
            Instant close = policy.calendar().closeOfBusiness(date).orElse(null);
            if (close == null) {
                continue;
            }
            Instant[] stop = stop(run, close);
            if (stop != null && stop[1].equals(Instant.MAX)) {
                return Instant.MAX;
            }
            left -= stop == null ? 1 : 0;
            if (left == 0) {
                return close;
            }
        }
        throw new IllegalStateException();
    }

    private Instant[] stop(ClockRun run, Instant at) {
        return relevant(run).stream()
                .filter(stop -> !at.isBefore(stop[0]) && at.isBefore(stop[1]))
                .findFirst()
                .orElse(null);
    }

    private Instant hours(ClockRun run, Duration time) {
        Instant due = run.start().plus(time);
        for (Instant[] stop : relevant(run)) {
            Instant from = stop[0].isBefore(run.start()) ? run.start() : stop[0];
            if (stop[1].isAfter(from) && from.isBefore(due)) {
                due = stop[1].equals(Instant.MAX) ? Instant.MAX : due.plus(Duration.between(from, stop[1]));
            }
        }
        return due;
    }

    /** A clock that was met is stopped by nothing that begins later. */
    private List<Instant[]> relevant(ClockRun run) {
        return stops.stream()
                .filter(stop -> stop[0].isBefore(run.met().orElse(Instant.MAX)))
                .toList();
    }
}
