package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.StepRule;
import io.guanxi.crm.feedback.sla.StepRuleFailedException;
import io.guanxi.crm.feedback.sla.StepRules;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Promised;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Storable;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.survey.StoredSurveys;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.survey.Instrument;
import io.guanxi.crm.survey.SurveyAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one act does to cases: gathered event by event, written once at its end. The one place that writes cases. The
 * customers of the cases are locked by the act.
 */
final class CaseLedger {
    private static final String FAILED = "rule-failed";

    private final Act act;
    private final List<StepRule> rules;
    private final Map<CaseId, CaseFile> files = new LinkedHashMap<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<Reminder> reminders = new ArrayList<>();
    private final List<SurveyAnswer> answers = new ArrayList<>();
    private final Map<CaseId, StepRuleFailedException> failures = new LinkedHashMap<>();
    private final Map<CaseId, Ahead> ahead = new HashMap<>();

    /** What time brings next to a case as it stands. */
    private record Ahead(CaseFile file, Optional<Step> next) {}

    CaseLedger(Act act, List<StepRule> rules) {
        this.act = act;
        this.rules = rules;
    }

    Act act() {
        return act;
    }

    /** Takes up a case that is there, or a new one whose first event is in its story already. */
    CaseFile take(CaseFile file) {
        if (files.putIfAbsent(file.id(), file) == null && file.version() == 0) {
            events.addAll(file.story().events());
        }
        return files.getOrDefault(file.id(), file);
    }

    /**
     * Appends an event.
     *
     * @throws InvalidInputException when its text is one that not every storage keeps
     */
    CaseFile add(CaseFile file, Happening what, Instant at, UserId by) {
        CaseFile present = take(file);
        CaseEvent event = event(present, what, at, by);
        List<Violation> unfit = Storable.violations(CaseEventFields.CASE_EVENTS, event);
        if (!unfit.isEmpty()) {
            throw new InvalidInputException(unfit);
        }
        CaseFile after = present.with(event);
        keep(after, event);
        Integer score = what.score();
        if (score != null) {
            answer(after, Instrument.CSAT, score, at, by);
        }
        return after;
    }

    /** Whether the workflow allows the event then. */
    boolean accepts(CaseFile file, Happening what, Instant at, UserId by) {
        return take(file).story().accepts(event(take(file), what, at, by));
    }

    private void keep(CaseFile after, CaseEvent event) {
        files.put(after.id(), after);
        events.add(after.event(event.sequence()));
    }

    /** The case, its running clocks by the rules in force; what was promised by others until now stays in its events. */
    CaseFile retargeted(CaseFile file) {
        CaseFile present = take(file);
        List<Promised> moved = present.sla().retargets(present.story().nextSequence());
        if (moved.isEmpty() || !present.story().state().isOpen()) {
            return present;
        }
        CaseEvent event =
                event(present, Happening.retargeted(), act.now(), Passing.TIME).promising(moved);
        CaseFile after = present.promising(event);
        keep(after, event);
        return after;
    }

    /** The customer answered a survey about the case. */
    void answer(CaseFile file, Instrument instrument, int score, Instant at, UserId by) {
        LocalDate day = LocalDate.ofInstant(at, act.settings().zone());
        answers.add(new SurveyAnswer(
                act.newId(), file.row().customer(), file.id(), instrument, score, null, at, day, by, act.now()));
    }

    CaseEvent event(CaseFile file, Happening what, Instant at, UserId by) {
        int sequence = file.story().nextSequence();
        UUID id = CaseEvent.idOf(file.id(), sequence);
        return new CaseEvent(id, file.id(), file.row().customer(), sequence, at, act.now(), by, what, List.of());
    }

    /** Takes over what another ledger of the same act gathered about cases that this one does not have. */
    void absorb(CaseLedger other) {
        files.putAll(other.files);
        events.addAll(other.events);
        reminders.addAll(other.reminders);
        answers.addAll(other.answers);
        failures.putAll(other.failures);
        ahead.putAll(other.ahead);
    }

    /** The numbers of its cases. */
    Set<String> numbers() {
        return files.values().stream().map(file -> file.row().number()).collect(Collectors.toSet());
    }

    void remind(Reminder reminder) {
        reminders.add(reminder);
    }

    /** What time brings to the case next: the rules are asked again once something happened to it. */
    Optional<Step> next(CaseFile file) {
        Ahead known = ahead.get(file.id());
        if (known == null || !known.file().equals(file)) {
            known = new Ahead(file, asked(file));
            ahead.put(file.id(), known);
        }
        return known.next();
    }

    private Optional<Step> asked(CaseFile file) {
        return StepRules.next(rules, file.story(), file.sla(), failed -> failures.putIfAbsent(file.id(), failed));
    }

    /** @throws StepRuleFailedException when a rule threw on a case */
    void needNoFailure() {
        failures.values().forEach(failed -> {
            throw failed;
        });
    }

    /** What a rule threw on the case. */
    private Optional<StepRuleFailedException> failure(CaseFile file) {
        return Optional.ofNullable(failures.get(file.id()));
    }

    /** Writes everything; the last thing an act does with cases. */
    void write() {
        List<FeedbackCase> fresh = new ArrayList<>();
        List<Versioned<FeedbackCase>> before = new ArrayList<>();
        List<FeedbackCase> after = new ArrayList<>();
        files.values().forEach(file -> {
            FeedbackCase standing = file.standing(act.now());
            if (file.version() == 0) {
                fresh.add(standing);
            } else {
                before.add(new Versioned<>(file.row(), file.version()));
                after.add(standing);
            }
        });
        Trace<FeedbackCase> trace = Trace.of(FeedbackCase::customer);
        act.insert(FeedbackFields.CASES, fresh, trace);
        act.updateAll(FeedbackFields.CASES, before, after, trace);
        act.repository(CaseEventFields.CASE_EVENTS).insertAll(events);
        act.repository(ReminderFields.REMINDERS).insertAll(reminders);
        StoredSurveys.write(act, answers);
        events.forEach(this::announce);
        setTimers();
    }

    private void announce(CaseEvent event) {
        act.announce(
                "case." + event.what().act().key() + ".v1",
                event.customer(),
                event.caseId().value(),
                event.at(),
                Map.of("sequence", String.valueOf(event.sequence())));
    }

    /**
     * Every open case has one timer: for the step that is next, or for a sweep to come that finds a rule mended. A sweep that
     * takes timers up meanwhile waits for it.
     */
    private void setTimers() {
        Repository<CaseTimer> repository = act.repository(CaseTimer.CASE_TIMERS);
        Map<UUID, Versioned<CaseTimer>> there = repository.lock(files.values().stream()
                .filter(file -> file.version() > 0)
                .map(file -> file.id().value())
                .toList());
        List<CaseTimer> fresh = new ArrayList<>();
        List<Versioned<CaseTimer>> changed = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        files.values().forEach(file -> {
            UUID id = file.id().value();
            Versioned<CaseTimer> was = there.get(id);
            Optional<CaseTimer> is = timer(file);
            if (was == null) {
                is.ifPresent(fresh::add);
            } else if (is.isEmpty()) {
                gone.add(id);
            } else if (!was.value().equals(is.get())) {
                changed.add(was.with(is.get()));
            }
        });
        repository.insertAll(fresh);
        repository.updateAll(changed);
        repository.deleteAll(gone);
    }

    private Optional<CaseTimer> timer(CaseFile file) {
        Optional<CaseTimer> next = next(file).map(step -> timer(file, step.key(), step.due()));
        return failure(file).isPresent() ? Optional.of(timer(file, FAILED, act.now())) : next;
    }

    private static CaseTimer timer(CaseFile file, String step, Instant due) {
        return new CaseTimer(file.id().value(), file.row().customer().value(), step, due, due);
    }
}
