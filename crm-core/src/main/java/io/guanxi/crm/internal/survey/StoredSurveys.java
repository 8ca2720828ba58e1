package io.guanxi.crm.internal.survey;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BeanRules;
import io.guanxi.crm.internal.GivenTimes;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.internal.access.Reached;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.survey.Instrument;
import io.guanxi.crm.survey.NetPromoters;
import io.guanxi.crm.survey.Satisfaction;
import io.guanxi.crm.survey.SurveyAnswer;
import io.guanxi.crm.survey.SurveyDraft;
import io.guanxi.crm.survey.SurveyFields;
import io.guanxi.crm.survey.SurveyView;
import io.guanxi.crm.survey.Surveys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The service over surveys. */
public final class StoredSurveys implements Surveys {
    private final Runner runner;
    private final Actor actor;

    public StoredSurveys(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public SurveyView answer(SurveyDraft draft) {
        return runner.act(actor, act -> answer(act, draft, Idempotency.none()));
    }

    @Override
    public SurveyView answer(SurveyDraft draft, IdempotencyKey key) {
        Idempotency once = Idempotency.of(
                "surveys.answer",
                key,
                Idempotency.content(
                        draft.customer(),
                        draft.caseId(),
                        draft.instrument(),
                        draft.score(),
                        draft.words(),
                        draft.at()));
        return Idempotency.once(runner.ports().storage(), () -> runner.act(actor, act -> answer(act, draft, once)));
    }

    private static SurveyView answer(Act act, SurveyDraft draft, Idempotency once) {
        check(draft, act.now());
        Versioned<Customer> customer = act.customer(draft.customer(), Right.SUBMIT_FEEDBACK);
        Optional<SurveyView> done = once.before(act)
                .flatMap(id -> act.reader(SurveyFields.SURVEY_ANSWERS).find(id))
                .map(found -> view(act, found, customer.value()));
        if (done.isPresent()) {
            return done.get();
        }
        if (draft.caseId() != null) {
            needCase(act, draft.caseId(), draft.customer());
        }
        SurveyAnswer made = made(act, draft);
        if (made.at().isBefore(act.now())) {
            act.authority().needOn(Right.BACKDATE, customer.value());
        }
        write(act, List.of(made));
        once.remember(act, made.id());
        return view(act, new Versioned<>(made, 1), customer.value());
    }

    /** Writes answers; their customers are locked by the act. */
    public static void write(Act act, List<SurveyAnswer> answers) {
        act.insert(SurveyFields.SURVEY_ANSWERS, answers, Trace.of(SurveyAnswer::customer));
        answers.forEach(each -> act.announce(
                "survey.answered.v1",
                each.customer(),
                each.id(),
                each.at(),
                Map.of("instrument", each.instrument().key())));
    }

    private static void check(SurveyDraft draft, Instant now) {
        List<Violation> violations = new ArrayList<>(BeanRules.standard().violations(draft));
        if (!draft.instrument().isOnScale(draft.score())) {
            String scale = draft.instrument().scale();
            violations.add(new Violation(
                    "score", "score.off-scale", new Label("评分范围为 " + scale, "the score is on a scale of " + scale)));
        }
        violations.addAll(GivenTimes.violations("at", draft.at(), now));
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    /** A case out of reach is none; to answer about no case needs no sight of any. */
    private static void needCase(Look look, CaseId id, CustomerId customer) {
        boolean theirs = look.reader(FeedbackFields.CASES)
                .find(id.value())
                .filter(found -> found.value().customer().equals(customer))
                .filter(found -> look.authority().reaches(Right.VIEW_CASES, Reached.CASES, found.value()))
                .isPresent();
        if (!theirs) {
            throw new NotFoundException("case");
        }
    }

    private static SurveyAnswer made(Act act, SurveyDraft draft) {
        Instant at = Objects.requireNonNullElse(draft.at(), act.now()).truncatedTo(ChronoUnit.MICROS);
        return new SurveyAnswer(
                act.newId(),
                draft.customer(),
                draft.caseId(),
                draft.instrument(),
                draft.score(),
                draft.words(),
                at,
                LocalDate.ofInstant(at, act.settings().zone()),
                act.authority().user(),
                act.now());
    }

    private static SurveyView view(Look look, Versioned<SurveyAnswer> found, Customer customer) {
        return new SurveyView(Projector.view(SurveyFields.SURVEY_ANSWERS, found, customer, look.authority()));
    }

    @Override
    public List<SurveyView> of(CustomerId customer) {
        return runner.look(actor, look -> {
            Customer owner = look.customer(customer, Right.VIEW_CASES).value();
            Filter<SurveyAnswer> own = Filter.eq(SurveyFields.CUSTOMER, customer.value());
            return look.all(SurveyFields.SURVEY_ANSWERS, own, Sort.byDescending(SurveyFields.AT)).stream()
                    .map(found -> view(look, found, owner))
                    .toList();
        });
    }

    @Override
    public Satisfaction satisfaction(LocalDate from, LocalDate to) {
        return Satisfaction.of(byScore(Instrument.CSAT, from, to));
    }

    @Override
    public NetPromoters netPromoters(LocalDate from, LocalDate to) {
        return NetPromoters.of(byScore(Instrument.NPS, from, to));
    }

    private Map<Long, Long> byScore(Instrument instrument, LocalDate from, LocalDate to) {
        return runner.look(actor, look -> {
            look.authority().needEverywhere(Right.VIEW_CASES);
            Filter<SurveyAnswer> asked = Filter.eq(SurveyFields.INSTRUMENT, instrument)
                    .and(Filter.compare(SurveyFields.DAY, Op.GE, from))
                    .and(Filter.compare(SurveyFields.DAY, Op.LE, to));
            return look.reader(SurveyFields.SURVEY_ANSWERS).groupCount(asked, SurveyFields.SCORE);
        });
    }
}
