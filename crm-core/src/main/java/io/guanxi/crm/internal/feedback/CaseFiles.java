package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.storage.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads cases together with what happened to them. */
final class CaseFiles {
    private final FeedbackPolicy policy;

    CaseFiles(FeedbackPolicy policy) {
        this.policy = policy;
    }

    /** The files of these cases, in their order; those that do not exist left out. */
    Map<CaseId, CaseFile> read(Look look, Collection<CaseId> ids) {
        List<UUID> wanted = ids.stream().map(CaseId::value).toList();
        return of(
                look,
                List.copyOf(look.reader(FeedbackFields.CASES).findAll(wanted).values()));
    }

    /** The file of this row. */
    CaseFile of(Look look, Versioned<FeedbackCase> row) {
        return of(look, List.of(row)).values().iterator().next();
    }

    /** The files of these rows. */
    Map<CaseId, CaseFile> of(Look look, List<Versioned<FeedbackCase>> rows) {
        SlaPolicy sla = sla(look);
        Map<CaseId, CaseFile> files = new LinkedHashMap<>();
        for (int from = 0; from < rows.size(); from += Filters.MAX_SET) {
            List<Versioned<FeedbackCase>> part = rows.subList(from, Math.min(rows.size(), from + Filters.MAX_SET));
            Map<CaseId, List<CaseEvent>> events = events(look, part);
            for (Versioned<FeedbackCase> row : part) {
                CaseId id = row.value().id();
                CaseStory story = CaseStory.of(row.value().intake().type(), events.getOrDefault(id, List.of()));
                files.put(id, CaseFile.of(row.value(), row.version(), story, sla));
            }
        }
        return files;
    }

    /** The promises, measured in the workspace's zone. */
    SlaPolicy sla(Look look) {
        return policy.sla().in(look.settings().zone());
    }

    private static Map<CaseId, List<CaseEvent>> events(Look look, List<Versioned<FeedbackCase>> rows) {
        Map<CaseId, List<CaseEvent>> events = new HashMap<>();
        if (!rows.isEmpty()) {
            List<UUID> ids = rows.stream().map(row -> row.value().id().value()).toList();
            look.all(CaseEventFields.CASE_EVENTS, Filter.in(CaseEventFields.CASE, ids), Sort.byId())
                    .forEach(found -> events.computeIfAbsent(found.value().caseId(), id -> new ArrayList<>())
                            .add(found.value()));
        }
        return events;
    }
}
