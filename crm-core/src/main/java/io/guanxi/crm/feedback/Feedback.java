package io.guanxi.crm.feedback;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.Page;
import java.util.Iterator;
import java.util.Optional;

/**
 * The feedback cases of the session's workspace. A case is within reach of a right when somebody within its scope (the
 * actor itself, its team, its department) is in charge of it or owns its customer, or when the actor collaborates on the
 * customer and the scope says so; in charge is whoever the case is assigned to, or the customer's owner while nobody has
 * it. Lists, counts, single reads and acts ask the same; a case out of reach does not exist for the actor.
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
     * @throws io.guanxi.crm.shared.RefusedException for a case that was taken up again already, naming the other case
     * @throws io.guanxi.crm.shared.ForbiddenException when the actor may see the case but not do this
     */
    CaseView act(CaseId id, CaseCommand command);

    /**
     * Like {@link #act(CaseId, CaseCommand)}; the same key with the same command on the same case does nothing more and
     * answers the case of the first time, as it stands now.
     */
    CaseView act(CaseId id, CaseCommand command, IdempotencyKey key);

    /** A page of the processing log, in the order of business time; at most {@code limit} of 1 to 500. */
    Page<CaseEntry> log(CaseId id, Optional<Cursor> from, int limit);

    /** A page of the cases within reach of the right to view, as they stand; {@link #get} tells why. */
    Page<CaseSummary> search(Query<FeedbackCase> query);

    /** How many cases pass, among those that {@link #search} would answer. */
    long count(Filter<FeedbackCase> filter);

    /**
     * A page of those of a customer's cases that are within reach, latest first; at most {@code limit} of 1 to 500.
     *
     * @throws io.guanxi.crm.shared.NotFoundException when the actor may not see the customer
     */
    Page<CaseSummary> of(CustomerId customer, Optional<Cursor> from, int limit);
}
