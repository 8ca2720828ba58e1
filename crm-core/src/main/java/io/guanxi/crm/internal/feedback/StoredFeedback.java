package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Feedback;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Paging;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The service over feedback. */
public final class StoredFeedback implements Feedback {
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
        CaseFile file = files.of(look, found.row());
        return CaseDoor.view(look, file, found.row(), found.customer().value());
    }

    @Override
    public CaseView act(CaseId id, CaseCommand command) {
        return new Acting(runner, actor).act(id, command);
    }

    @Override
    public List<CaseEntry> log(CaseId id) {
        return runner.look(actor, look -> {
            CaseDoor.Found found = CaseDoor.find(look, id);
            CaseFile file = files.of(look, found.row());
            return CaseDoor.log(look, file, found.customer().value());
        });
    }

    @Override
    public Page<CaseView> search(Query<FeedbackCase> query) {
        return runner.look(actor, look -> {
            CaseGate.pass(look, query.sort());
            Filter<FeedbackCase> filter = CaseGate.pass(look, query.filter());
            Paging.Part<FeedbackCase> part = Paging.read(look, FeedbackFields.CASES, query, filter);
            return new Page<>(views(look, part.rows()), part.next());
        });
    }

    @Override
    public long count(Filter<FeedbackCase> filter) {
        return runner.look(actor, look -> look.reader(FeedbackFields.CASES).count(CaseGate.pass(look, filter)));
    }

    @Override
    public List<CaseView> of(CustomerId customer) {
        return runner.look(actor, look -> {
            look.customer(customer);
            look.authority().need(Right.VIEW_CASES);
            Filter<FeedbackCase> own = Filter.eq(FeedbackFields.CUSTOMER, customer.value());
            return views(look, look.all(FeedbackFields.CASES, own, Sort.byDescending(FeedbackFields.OPENED_AT)));
        });
    }

    /** Those of these cases that the actor may see. */
    private List<CaseView> views(Look look, List<Versioned<FeedbackCase>> rows) {
        Map<UUID, Versioned<Customer>> customers = look.reader(CustomerRecords.CUSTOMERS)
                .findAll(rows.stream()
                        .map(row -> row.value().customer().value())
                        .distinct()
                        .toList());
        List<CaseView> views = new ArrayList<>();
        Map<CaseId, CaseFile> read = files.of(look, rows);
        for (Versioned<FeedbackCase> row : rows) {
            Versioned<Customer> customer = customers.get(row.value().customer().value());
            CaseFile file = read.get(row.value().id());
            if (customer != null
                    && file != null
                    && CaseDoor.reaches(look.authority(), Right.VIEW_CASES, new CaseDoor.Found(row, customer))) {
                views.add(CaseDoor.view(look, file, row, customer.value()));
            }
        }
        return views;
    }
}
