package io.guanxi.crm.examples.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.DealMetrics;
import io.guanxi.crm.examples.csv.CsvFiles;
import io.guanxi.crm.examples.report.Figures;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.time.Window;
import io.guanxi.crm.time.Windows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads every customer's classes, a page at a time, into classifications.csv and into the figures. */
final class Classifying {
    private static final List<String> HEADER =
            List.of("number", "dimension", "class", "policy", "version", "reason_code", "reason", "holds_until");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<Window> YEARS = List.of(Windows.ROLLING_YEAR, Windows.YEAR_BEFORE);

    private static final int AHEAD = 2;

    private final CrmSession session;
    private final Crew crew;
    private final Say say;
    private final Instant asOf;
    private final ZoneId zone;
    private final List<String> order;

    /**
     * A page of customers and what is read of them.
     *
     * @param years the figures of the year up to now and of the year before
     */
    private record Part(
            List<CustomerView> customers,
            Map<CustomerId, List<Classification>> classes,
            Map<CustomerId, List<DealMetrics>> years) {}

    /** @param crew reads the classes of the next pages while one is written */
    Classifying(CrmSession session, Crew crew, Say say, Instant asOf) {
        this.session = session;
        this.crew = crew;
        this.say = say;
        this.asOf = asOf;
        zone = session.settings().current().zone();
        order = session.classifications().dimensions().stream()
                .map(Dimension::key)
                .toList();
    }

    void run(Path file, Figures figures, Progress progress) throws IOException {
        Deque<Future<Part>> ahead = new ArrayDeque<>();
        try (CsvWriter csv = CsvFiles.write(file, HEADER)) {
            Query<Customer> query = Query.<Customer>where(Filter.all())
                    .sorted(Sort.by(CustomerFields.NUMBER))
                    .limit(Query.MAX_LIMIT);
            for (Query<Customer> next = query; next != null; ) {
                Page<CustomerView> page = session.customers().search(next);
                ahead.add(crew.begin(() -> read(page.items())));
                next = page.next().map(query::from).orElse(null);
                while (ahead.size() > (next == null ? 0 : AHEAD)) {
                    Part part = Crew.await(ahead.remove());
                    write(part, csv, figures);
                    progress.add(part.customers().size());
                }
            }
        }
    }

    private Part read(List<CustomerView> customers) {
        List<CustomerId> ids = customers.stream().map(CustomerView::id).toList();
        return new Part(
                customers, session.classifications().of(ids), session.deals().metrics(ids, YEARS, asOf));
    }

    private void write(Part part, CsvWriter csv, Figures figures) {
        for (CustomerView customer : part.customers()) {
            List<Classification> its = part.classes().getOrDefault(customer.id(), List.of()).stream()
                    .sorted(Comparator.comparingInt(each -> order.indexOf(each.dimension())))
                    .toList();
            its.forEach(each -> csv.writeRecord(line(customer, each)));
            List<DealMetrics> years = Objects.requireNonNull(part.years().get(customer.id()));
            figures.add(customer, its, years.get(0), years.get(1));
        }
    }

    private List<String> line(CustomerView customer, Classification its) {
        return List.of(
                CsvFiles.harmless(customer.number().display()),
                its.dimension(),
                its.classKey(),
                its.policy(),
                String.valueOf(its.version()),
                its.reasonCode(),
                CsvFiles.harmless(say.say(its.reason())),
                local(its.holdsUntil()));
    }

    private String local(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(zone));
    }
}
