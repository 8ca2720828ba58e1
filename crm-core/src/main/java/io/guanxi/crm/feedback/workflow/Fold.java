package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in the events of a case one by one; what {@link CaseStory} is read from. */
final class Fold {
    private final Workflow workflow;

    CaseState state = CaseState.NEW;
    int round = 1;
    final List<CaseStory.Ranked> priorities = new ArrayList<>();
    final List<Standstill> standstills = new ArrayList<>();
    final List<ClockRun> runs = new ArrayList<>();
    final Set<String> steps = new LinkedHashSet<>();

    @Nullable
    UserId assignee;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant confirmedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Integer satisfaction;

    @Nullable
    String rootCause;

    @Nullable
    Boolean adopted;

    @Nullable
    Instant escalatedAt;

    int escalatedRound;

    Fold(Workflow workflow) {
        this.workflow = workflow;
    }

    void add(CaseEvent event) {
        CaseAct act = event.what().act();
        if (!isBegun() && act == CaseAct.SUBMITTED) {
            open(event);
            return;
        }
        Optional<CaseState> to = isBegun() && clocksAllow(act) ? workflow.after(state, act, round) : Optional.empty();
        state = to.orElseThrow(() -> new ImpossibleActException(act, state, allowed()));
        note(event);
        move(event);
    }

    /** What may come next. */
    Set<CaseAct> allowed() {
        if (!isBegun()) {
            return EnumSet.of(CaseAct.SUBMITTED);
        }
        Set<CaseAct> acts = workflow.allowed(state, round);
        acts.removeIf(act -> !clocksAllow(act));
        return acts;
    }

    /** Clocks that run cannot be resumed, and a hold is not begun anew to outlive its limit. */
    private boolean clocksAllow(CaseAct act) {
        return switch (act) {
            case RESUMED -> isStandingStill();
            case HELD -> !openStandstill(PauseReason.THIRD_PARTY);
            default -> true;
        };
    }

    private boolean isBegun() {
        return !priorities.isEmpty();
    }

    private void open(CaseEvent event) {
        rank(event);
        begin(SlaClock.FIRST_RESPONSE, event.at());
        begin(SlaClock.RESOLUTION, event.at());
    }

    /** What an event tells beside the state. */
    private void note(CaseEvent event) {
        Happening what = event.what();
        switch (what.act()) {
            case PRIORITISED -> rank(event);
            case RETARGETED -> retarget(event);
            case ASSIGNED -> assignee = what.person();
            case RESOLVED -> rootCause = given(what.code(), rootCause);
            case CONFIRMED, REJECTED -> {
                satisfaction = given(what.score(), satisfaction);
                rootCause = given(what.code(), rootCause);
                confirmedAt = event.at();
            }
            case DECIDED -> adopted = Happening.ADOPTED.equals(what.code());
            case ESCALATED -> {
                escalatedAt = escalatedAt == null ? event.at() : escalatedAt;
                escalatedRound = round;
            }
            case REMINDED -> steps.add(what.code() == null ? "" : what.code());
            default -> {}
        }
    }

    private static <T> @Nullable T given(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }

    /** What an event does to the clocks and rounds. */
    private void move(CaseEvent event) {
        Instant at = event.at();
        switch (event.what().act()) {
            case RESPONDED -> responded(at);
            case REPLIED -> replied(at);
            case PAUSED -> stop(PauseReason.CUSTOMER, event);
            case HELD -> stop(PauseReason.THIRD_PARTY, event);
            case RESUMED -> run(at);
            case RESOLVED -> resolved(at);
            case CONFIRMED -> closedAt = at;
            case ACKNOWLEDGED -> {
                resolved(at);
                closedAt = at;
            }
            case CLOSED_UNCONFIRMED -> unconfirmed(at);
            case REJECTED, REOPENED -> anotherRound(at);
            default -> {}
        }
    }

    private void rank(CaseEvent event) {
        Priority priority = event.what().priority();
        if (priority == null) {
            throw new IllegalArgumentException(event + " without a priority");
        }
        priorities.add(new CaseStory.Ranked(event.at(), priority, event.sequence(), false));
    }

    private void retarget(CaseEvent event) {
        Priority same = priorities.get(priorities.size() - 1).priority();
        priorities.add(new CaseStory.Ranked(event.at(), same, event.sequence(), true));
    }

    private void responded(Instant at) {
        meet(SlaClock.FIRST_RESPONSE, at);
        meet(SlaClock.NEXT_RESPONSE, at);
    }

    /** The customer's word ends waiting for it; an answer is owed once the first one was given. */
    private void replied(Instant at) {
        if (openStandstill(PauseReason.CUSTOMER)) {
            run(at);
        }
        boolean answered = runs.stream()
                .noneMatch(
                        run -> run.clock() != SlaClock.RESOLUTION && run.met().isEmpty());
        if (answered && state != CaseState.RESOLVED) {
            begin(SlaClock.NEXT_RESPONSE, at);
        }
    }

    private void resolved(Instant at) {
        if (isStandingStill()) {
            run(at);
        }
        meet(SlaClock.NEXT_RESPONSE, at);
        meet(SlaClock.RESOLUTION, at);
        resolvedAt = at;
    }

    /** Neither confirmed nor satisfied, whatever the customer said of an earlier round. */
    private void unconfirmed(Instant at) {
        closedAt = at;
        confirmedAt = null;
        satisfaction = null;
    }

    private void anotherRound(Instant at) {
        round++;
        closedAt = null;
        resolvedAt = null;
        begin(SlaClock.RESOLUTION, at);
    }

    private void begin(SlaClock clock, Instant at) {
        int before = (int) runs.stream().filter(run -> run.clock() == clock).count();
        runs.add(new ClockRun(clock, before + 1, at, Optional.empty()));
    }

    private void meet(SlaClock clock, Instant at) {
        runs.replaceAll(run -> run.clock() == clock && run.met().isEmpty() ? run.metAt(at) : run);
    }

    private void stop(PauseReason reason, CaseEvent event) {
        if (isStandingStill()) {
            run(event.at());
        }
        standstills.add(new Standstill(reason, event.by(), event.at(), Optional.empty()));
    }

    private void run(Instant at) {
        standstills.replaceAll(each ->
                each.to().isEmpty() ? new Standstill(each.reason(), each.by(), each.from(), Optional.of(at)) : each);
    }

    private boolean isStandingStill() {
        return openStandstill(PauseReason.CUSTOMER) || openStandstill(PauseReason.THIRD_PARTY);
    }

    private boolean openStandstill(PauseReason reason) {
        for (Standstill each : standstills) {
            if (each.reason() == reason && each.to().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
