package io.guanxi.crm.feedback;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.Page;
import java.util.Iterator;
import java.util.List;

/**
 * The feedback cases of the session's workspace. A case is within reach when it is assigned within the reach of the
 * actor's right (to itself, its team, its department), or when its customer is; another does not exist for the actor.
 */
public interface Feedback {
    /**
     * Takes feedback in: it gets a number, a priority by the customer's class, its deadlines, and somebody who deals with
     * it.
     *
     * @throws io.guanxi.crm.shared.InvalidInputException with every violation at once
     * @throws io.guanxi.crm.shared.NotFoundException when the actor may not see the customer
     */
    CaseView submit(FeedbackDraft draft);

    /** Like {@link #submit(FeedbackDraft)}; the same key with the same draft answers the first case again. */
    CaseView submit(FeedbackDraft draft, IdempotencyKey key);

    /**
     * Replays cases that another system or a spreadsheet remembers, each in the order of time together with what time
     * alone brought: reminders that lie before now are recorded as late and not delivered. Good rows are taken, each bad
     * one is reported; running the same rows again changes nothing.
     */
    BulkReport replayAll(Iterator<FeedbackHistory> histories, BulkOptions options);

    CaseView get(CaseId id);

    /** The case of this 反馈编号. */
    CaseView byNumber(String number);

    /**
     * Does something with a case.
     *
     * @return the case as it stands then; when a case is reopened too late, the new one that is linked to it
     * @throws io.guanxi.crm.feedback.workflow.ImpossibleActException naming what is allowed
     * @throws io.guanxi.crm.shared.ForbiddenException when the actor may see the case but not do this
     */
    CaseView act(CaseId id, CaseCommand command);

    /** The processing log, in the order of business time. */
    List<CaseEntry> log(CaseId id);

    /**
     * A page of cases: those assigned within the reach of the actor's right to view, or all of them when it reaches
     * everywhere.
     */
    Page<CaseView> search(Query<FeedbackCase> query);

    /** How many cases pass, among those that {@link #search} would answer. */
    long count(Filter<FeedbackCase> filter);

    /** A customer's cases, latest first. */
    List<CaseView> of(CustomerId customer);
}
