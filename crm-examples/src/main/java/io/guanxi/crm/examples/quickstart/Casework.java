package io.guanxi.crm.examples.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.examples.csv.CsvFiles;
import io.guanxi.crm.examples.report.FeedbackFigures;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads every feedback case in the order of its number, a page at a time, into cases.csv and into the figures. */
final class Casework {
    private static final List<String> HEADER = List.of(
            "number",
            "customer_number",
            "type",
            "priority",
            "opened",
            "first_response_due",
            "first_responded",
            "first_response_breached",
            "resolution_due",
            "resolved",
            "resolution_breached",
            "confirmed",
            "closed",
            "escalated",
            "satisfaction",
            "state");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CrmSession session;
    private final ZoneId zone;
    private final Instant asOf;

    /** @param asOf the instant from which deadlines are judged */
    Casework(CrmSession session, Instant asOf) {
        this.session = session;
        this.asOf = asOf;
        zone = session.settings().current().zone();
    }

    /** Answers the figures. */
    FeedbackFigures run(Path file, FeedbackFigures figures, Progress progress) throws IOException {
        try (CsvWriter csv = CsvFiles.write(file, HEADER)) {
            Query<FeedbackCase> query = Query.<FeedbackCase>where(Filter.all())
                    .sorted(Sort.by(FeedbackFields.NUMBER))
                    .limit(Query.MAX_LIMIT);
            for (Query<FeedbackCase> next = query; next != null; ) {
                Page<CaseSummary> page = session.feedback().search(next);
                Map<UUID, String> customers = customers(page.items());
                for (CaseSummary each : page.items()) {
                    csv.writeRecord(line(each, customers));
                    figures.add(each);
                }
                progress.add(page.items().size());
                next = page.next().map(query::from).orElse(null);
            }
        }
        figures.add(session.surveys());
        return figures;
    }

    /** The numbers of the customers of some cases. */
    private Map<UUID, String> customers(List<CaseSummary> cases) {
        Set<UUID> ids = cases.stream().map(each -> each.customer().value()).collect(Collectors.toSet());
        Map<UUID, String> numbers = new HashMap<>();
        Query<Customer> query =
                Query.where(Filter.in(CustomerFields.ID_FIELD, ids)).limit(Query.MAX_LIMIT);
        if (!ids.isEmpty()) {
            for (CustomerView each : session.customers().search(query).items()) {
                numbers.put(each.id().value(), each.number().display());
            }
        }
        return numbers;
    }

    private List<String> line(CaseSummary its, Map<UUID, String> customers) {
        return List.of(
                CsvFiles.harmless(its.number().display()),
                CsvFiles.harmless(customers.getOrDefault(its.customer().value(), "")),
                its.get(FeedbackFields.TYPE).get().key(),
                its.priority().get().key(),
                time(its, FeedbackFields.OPENED_AT),
                time(its, FeedbackFields.RESPONSE_DUE),
                time(its, FeedbackFields.RESPONDED_AT),
                breached(its, SlaClock.FIRST_RESPONSE),
                time(its, FeedbackFields.RESOLUTION_DUE),
                time(its, FeedbackFields.RESOLVED_AT),
                breached(its, SlaClock.RESOLUTION),
                time(its, FeedbackFields.CONFIRMED_AT),
                time(its, FeedbackFields.CLOSED_AT),
                is(its, FeedbackFields.ESCALATED_AT),
                its.get(FeedbackFields.SATISFACTION).display(),
                its.state().get().key());
    }

    private String time(CaseSummary its, Field<FeedbackCase, Instant> field) {
        return its.get(field).clear().map(at -> MINUTE.format(at.atZone(zone))).orElse("");
    }

    private String breached(CaseSummary its, SlaClock clock) {
        return String.valueOf(its.isBreached(clock, asOf));
    }

    private static String is(CaseSummary its, Field<FeedbackCase, Instant> since) {
        return String.valueOf(its.get(since).clear().isPresent());
    }
}
