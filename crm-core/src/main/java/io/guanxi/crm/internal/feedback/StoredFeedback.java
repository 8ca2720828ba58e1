package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Feedback;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Paging;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.storage.Scan;
import java.util.Iterator;
import java.util.Optional;

/** The service over feedback. */
public final class StoredFeedback implements Feedback {
    private static final Sort<FeedbackCase> LATEST = Sort.byDescending(FeedbackFields.OPENED_AT);
    private static final Sort<CaseEvent> IN_ORDER = Sort.by(CaseEventFields.AT).then(CaseEventFields.SEQUENCE, false);

    private final Runner runner;
    private final Actor actor;
    private final CaseFiles files;

    public StoredFeedback(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
        this.files = new CaseFiles(runner.ports().feedback());
    }

    @Override
    public CaseView submit(FeedbackDraft draft) {
        return new Submission(runner, actor).submit(draft, Optional.empty());
    }

    @Override
    public CaseView submit(FeedbackDraft draft, IdempotencyKey key) {
        return new Submission(runner, actor).submit(draft, Optional.of(key));
    }

    @Override
    public BulkReport replayAll(Iterator<FeedbackHistory> histories, BulkOptions options) {
        return new Replaying(runner, actor).run(histories, options);
    }

    @Override
    public CaseView get(CaseId id) {
        return runner.look(actor, look -> view(look, CaseDoor.find(look, id)));
    }

    @Override
    public CaseView byNumber(String number) {
        return runner.look(actor, look -> {
            Filter<FeedbackCase> named = Filter.eq(FeedbackFields.NUMBER, number);
            return look.reader(FeedbackFields.CASES).scan(Scan.of(named, 1)).stream()
                    .findFirst()
                    .map(row -> view(look, CaseDoor.find(look, row.value().id())))
                    .orElseThrow(() -> new NotFoundException("case"));
        });
    }

    private CaseView view(Look look, CaseDoor.Found found) {
        return CaseDoor.view(look, files.of(look, found.row()), found.row());
    }

    @Override
    public CaseView act(CaseId id, CaseCommand command) {
        return new Acting(runner, actor).act(id, command, Optional.empty());
    }

    @Override
    public CaseView act(CaseId id, CaseCommand command, IdempotencyKey key) {
        return new Acting(runner, actor).act(id, command, Optional.of(key));
    }

    @Override
    public Page<CaseEntry> log(CaseId id, Optional<Cursor> from, int limit) {
        return runner.look(actor, look -> {
            FeedbackCase row = CaseDoor.find(look, id).row().value();
            Filter<CaseEvent> own = Filter.eq(CaseEventFields.CASE, id.value());
            Query<CaseEvent> query = query(own, IN_ORDER, from, limit);
            Paging.Part<CaseEvent> part = Paging.read(look, CaseEventFields.CASE_EVENTS, query, own);
            return new Page<>(
                    part.rows().stream()
                            .map(event -> CaseDoor.entry(look, event, row))
                            .toList(),
                    part.next());
        });
    }

    private static <T> Query<T> query(Filter<T> filter, Sort<T> sort, Optional<Cursor> from, int limit) {
        Query<T> first = Query.where(filter).sorted(sort).limit(limit);
        return from.map(first::from).orElse(first);
    }

    @Override
    public Page<CaseSummary> search(Query<FeedbackCase> query) {
        return runner.look(actor, look -> {
            CaseGate.pass(look, query.sort());
            return page(look, query, CaseGate.pass(look, query.filter()));
        });
    }

    private static Page<CaseSummary> page(Look look, Query<FeedbackCase> query, Filter<FeedbackCase> filter) {
        Paging.Part<FeedbackCase> part = Paging.read(look, FeedbackFields.CASES, query, filter);
        return new Page<>(
                part.rows().stream().map(row -> CaseDoor.summary(look, row)).toList(), part.next());
    }

    @Override
    public long count(Filter<FeedbackCase> filter) {
        return runner.look(actor, look -> look.reader(FeedbackFields.CASES).count(CaseGate.pass(look, filter)));
    }

    @Override
    public Page<CaseSummary> of(CustomerId customer, Optional<Cursor> from, int limit) {
        return runner.look(actor, look -> {
            look.customer(customer);
            Filter<FeedbackCase> own = Filter.eq(FeedbackFields.CUSTOMER, customer.value());
            return page(look, query(own, LATEST, from, limit), CaseGate.held(look, own));
        });
    }
}
