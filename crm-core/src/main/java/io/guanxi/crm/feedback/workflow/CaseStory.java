package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands, derived from its events alone, in the order of business time (of equal instants, in the order of
 * entry). The same events give the same story, however and whenever they came in. Immutable.
 */
public final class CaseStory {
    /** The order in which events count. */
    public static final Comparator<CaseEvent> ORDER =
            Comparator.comparing(CaseEvent::at).thenComparingInt(CaseEvent::sequence);

    private static final Set<CaseAct> QUIET = EnumSet.of(CaseAct.NOTED, CaseAct.REMINDED, CaseAct.RETARGETED);

    private final FeedbackType type;
    private final List<CaseEvent> events;
    private final Fold end;
    private final Map<Promised.Of, Promised> promised;

    private CaseStory(FeedbackType type, List<CaseEvent> events, Fold end) {
        this.type = type;
        this.events = events;
        this.end = end;
        this.promised = promised(events);
    }

    /** What was said last of each promise, in the order of entry. */
    private static Map<Promised.Of, Promised> promised(List<CaseEvent> events) {
        Map<Promised.Of, Promised> all = new HashMap<>();
        List<CaseEvent> saying = new ArrayList<>();
        for (CaseEvent event : events) {
            if (!event.promised().isEmpty()) {
                saying.add(event);
            }
        }
        saying.sort(Comparator.comparingInt(CaseEvent::sequence));
        for (CaseEvent event : saying) {
            event.promised().forEach(each -> all.put(each.of(), each));
        }
        return all;
    }

    /**
     * A priority and since when it held.
     *
     * @param event the sequence of the event with which it came to hold
     * @param retargeted whether the same priority came to mean other deadlines, of the clocks that the event names
     */
    public record Ranked(Instant since, Priority priority, int event, boolean retargeted) {}

    /**
     * The story that these events tell.
     *
     * @param events the first of them in business time SUBMITTED
     * @throws ImpossibleActException when one of them is not allowed where it stands
     * @throws IllegalArgumentException when there is none
     */
    public static CaseStory of(FeedbackType type, List<CaseEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a story begins with a submitted case, found no event");
        }
        List<CaseEvent> ordered = events.stream().sorted(ORDER).toList();
        Fold fold = new Fold(Workflow.of(type));
        ordered.forEach(fold::add);
        return new CaseStory(type, ordered, fold);
    }

    /**
     * The story with one more event.
     *
     * @throws ImpossibleActException when it, or something after it, is not allowed then; it names what lies in between
     */
    public CaseStory with(CaseEvent event) {
        List<CaseEvent> more = new ArrayList<>(events);
        more.add(event);
        try {
            return of(type, more);
        } catch (ImpossibleActException impossible) {
            List<CaseEvent> later = events.stream()
                    .filter(each -> ORDER.compare(each, event) > 0
                            && !QUIET.contains(each.what().act()))
                    .toList();
            if (later.isEmpty()) {
                throw impossible;
            }
            throw new ImpossibleActException(event, later, firstAfter(event, later), this);
        }
    }

    /** The story whose latest entry promises this, in place of what it promised: what happened stays as it is. */
    public CaseStory promising(List<Promised> since) {
        int latest = nextSequence() - 1;
        List<CaseEvent> same = events.stream()
                .map(event -> event.sequence() == latest ? event.promising(since) : event)
                .toList();
        return new CaseStory(type, same, end);
    }

    /** When the event is possible: together with one of those that came later, after it. */
    private Optional<Instant> firstAfter(CaseEvent late, List<CaseEvent> later) {
        return later.stream()
                .map(CaseEvent::at)
                .distinct()
                .filter(at -> accepts(late.movedTo(at)))
                .findFirst();
    }

    /** Whether {@link #with} accepts the event. */
    public boolean accepts(CaseEvent event) {
        List<CaseEvent> more = new ArrayList<>(events);
        more.add(event);
        try {
            return of(type, more).events().contains(event);
        } catch (ImpossibleActException impossible) {
            return false;
        }
    }

    public FeedbackType type() {
        return type;
    }

    /** The events in their order. */
    public List<CaseEvent> events() {
        return events;
    }

    public CaseState state() {
        return end.state;
    }

    /** What may happen next; {@link #with} accepts exactly these at any time from the last event on. */
    public Set<CaseAct> allowed() {
        return Set.copyOf(end.allowed());
    }

    /** 1 until the customer was not satisfied or the case was reopened, then 2, 3 … */
    public int round() {
        return end.round;
    }

    public Instant openedAt() {
        return events.get(0).at();
    }

    public Priority priority() {
        return end.priorities.get(end.priorities.size() - 1).priority();
    }

    /** The priorities in the order in which they came to hold; the first holds from the opening on. */
    public List<Ranked> priorities() {
        return List.copyOf(end.priorities);
    }

    public Optional<UserId> assignee() {
        return Optional.ofNullable(end.assignee);
    }

    /** When the clocks stood still; the last without an end while they do. */
    public List<Standstill> standstills() {
        return List.copyOf(end.standstills);
    }

    /** The runs of all clocks, in the order in which they began. */
    public List<ClockRun> runs() {
        return List.copyOf(end.runs);
    }

    /** The runs of one clock. */
    public List<ClockRun> runs(SlaClock clock) {
        return end.runs.stream().filter(run -> run.clock() == clock).toList();
    }

    /** What was promised, if an event says it. */
    public Optional<Promised> promised(Promised.Of which) {
        return Optional.ofNullable(promised.get(which));
    }

    /** When the customer first heard from us. */
    public Optional<Instant> firstResponseAt() {
        return runs(SlaClock.FIRST_RESPONSE).get(0).met();
    }

    /** When the answer was given that now waits for the customer's word, or had it. */
    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(end.resolvedAt);
    }

    /** When the customer last gave its word on an answer: that it is resolved, or that it is not. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(end.confirmedAt);
    }

    /** Since when the case is closed; empty while it is open. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(end.closedAt);
    }

    /** The last satisfaction score (1–5) that the customer gave. */
    public Optional<Integer> satisfaction() {
        return Optional.ofNullable(end.satisfaction);
    }

    public Optional<String> rootCause() {
        return Optional.ofNullable(end.rootCause);
    }

    /** Whether a suggestion is adopted; empty while undecided. */
    public Optional<Boolean> adopted() {
        return Optional.ofNullable(end.adopted);
    }

    /** When the case was escalated; the first time, if several. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(end.escalatedAt);
    }

    /** Whether the case was escalated in its present round. */
    public boolean isEscalated() {
        return end.escalatedRound == end.round;
    }

    /** The keys of the steps that were recorded. */
    public Set<String> steps() {
        return Set.copyOf(end.steps);
    }

    /** The sequence that the next event has. */
    public int nextSequence() {
        int latest = 0;
        for (CaseEvent event : events) {
            latest = Math.max(latest, event.sequence());
        }
        return latest + 1;
    }
}
