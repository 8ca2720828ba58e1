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
import io.guanxi.crm.time.RollingWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads every customer's classes, a page at a time, into classifications.csv and into the figures. */
final class Classifying {
    private static final List<String> HEADER =
            List.of("number", "dimension", "class", "policy", "version", "reason_code", "reason", "holds_until");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final RollingWindow YEAR = RollingWindow.last(1, ChronoUnit.YEARS);
    private static final RollingWindow YEAR_BEFORE = RollingWindow.lastBefore(1, ChronoUnit.YEARS);

    private final CrmSession session;
    private final Say say;
    private final Instant asOf;
    private final ZoneId zone;
    private final List<String> order;

    Classifying(CrmSession session, Say say, Instant asOf) {
        this.session = session;
        this.say = say;
        this.asOf = asOf;
        zone = session.settings().current().zone();
        order = session.classifications().dimensions().stream()
                .map(Dimension::key)
                .toList();
    }

    void run(Path file, Figures figures, Progress progress) throws IOException {
        long total = session.customers().count(Filter.all());
        progress.begin(say.say("输出分类", "classes"), total);
        long done = 0;
        try (CsvWriter csv = CsvFiles.write(file, HEADER)) {
            Query<Customer> query = Query.<Customer>where(Filter.all())
                    .sorted(Sort.by(CustomerFields.NUMBER))
                    .limit(Query.MAX_LIMIT);
            for (Query<Customer> next = query; next != null; ) {
                Page<CustomerView> page = session.customers().search(next);
                write(page.items(), csv, figures);
                done += page.items().size();
                progress.reach(done);
                next = page.next().map(query::from).orElse(null);
            }
        }
        progress.end();
    }

    private void write(List<CustomerView> customers, CsvWriter csv, Figures figures) {
        List<CustomerId> ids = customers.stream().map(CustomerView::id).toList();
        Map<CustomerId, List<Classification>> classes =
                session.classifications().of(ids);
        Map<CustomerId, DealMetrics> year = session.deals().metrics(ids, YEAR, asOf);
        Map<CustomerId, DealMetrics> before = session.deals().metrics(ids, YEAR_BEFORE, asOf);
        for (CustomerView customer : customers) {
            List<Classification> its = classes.getOrDefault(customer.id(), List.of()).stream()
                    .sorted(Comparator.comparingInt(each -> order.indexOf(each.dimension())))
                    .toList();
            its.forEach(each -> csv.writeRecord(line(customer, each)));
            figures.add(
                    customer,
                    its,
                    Objects.requireNonNull(year.get(customer.id())),
                    Objects.requireNonNull(before.get(customer.id())));
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
