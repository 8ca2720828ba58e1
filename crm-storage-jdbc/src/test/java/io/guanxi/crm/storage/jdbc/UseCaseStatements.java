package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.storage.jdbc.server.Server;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many statements a call of the library sends at most, so that a statement for each row of something shows. Each is
 * counted on a customer with a history, after a first call that fills what is kept between calls.
 */
abstract class UseCaseStatements {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int HISTORY = 20;

    private final Wiretap wiretap;
    private final Crm crm;
    private final CrmSession session;

    UseCaseStatements(Server server) {
        wiretap = new Wiretap(TestDatabase.emptied(server, true));
        crm = Crm.builder(JdbcStorage.migrating(wiretap.tapped()))
                .clock(new SettableClock(Instant.parse("2026-06-30T04:00:00Z")))
                .build();
        session = crm.as(Actor.of("statements", "chen", Role.MANAGEMENT));
    }

    @BeforeEach
    void some_customers_are_there() {
        session.customers()
                .registerAll(IntStream.range(0, 60).mapToObj(this::draft).iterator(), BulkOptions.strict());
        CustomerView first = customer();
        for (int i = 0; i < HISTORY; i++) {
            session.deals().record(deal(first, i));
            session.interactions().record(interaction(first, i));
        }
        wiretap.forget();
    }

    @AfterEach
    void closed() {
        crm.close();
    }

    @Test
    void a_registration() {
        session.customers().register(draft(98));
        assertStatements(() -> session.customers().register(draft(99)), 17);
    }

    @Test
    void an_edit() {
        CustomerView customer = customer();
        assertStatements(
                () -> session.customers()
                        .acts()
                        .change(
                                customer.id(),
                                customer.version(),
                                CustomerPatch.empty().set(CustomerFields.REMARKS, "要求月底前交货")),
                13);
    }

    @Test
    void a_deal() {
        CustomerView customer = customer();
        assertStatements(() -> session.deals().record(deal(customer, 77)), 12);
    }

    @Test
    void an_interaction() {
        CustomerView customer = customer();
        assertStatements(() -> session.interactions().record(interaction(customer, 77)), 12);
    }

    @Test
    void a_page_of_fifty() {
        Query<Customer> query = Query.<Customer>where(Filter.all())
                .sorted(Sort.by(CustomerFields.NUMBER))
                .limit(50);
        assertStatements(
                () -> assertThat(session.customers().search(query).items()).hasSize(50), 2);
    }

    @Test
    void one_customer() {
        CustomerView customer = customer();
        assertStatements(() -> session.customers().get(customer.id()), 2);
    }

    @Test
    void the_classes_of_fifty_customers() {
        List<CustomerId> ids = customers().stream().map(CustomerView::id).toList();
        assertStatements(() -> assertThat(session.classifications().of(ids)).hasSize(50), 3);
    }

    @Test
    void feedback() {
        CustomerView customer = customer();
        CaseView first = complained(customer);
        assertStatements(() -> complained(customer), 22);
        assertStatements(() -> session.feedback().get(first.id()), 4);
        assertStatements(() -> session.feedback().act(first.id(), CaseCommand.note("已联系仓库")), 25);
    }

    @Test
    void fifty_cases() {
        List<CustomerView> customers = customers();
        customers.forEach(this::complained);
        assertStatements(
                () -> assertThat(session.feedback()
                                .search(Query.<FeedbackCase>where(Filter.all())
                                        .sorted(Sort.by(FeedbackFields.OPENED_AT))
                                        .limit(50))
                                .items())
                        .hasSize(50),
                2);
    }

    private CaseView complained(CustomerView customer) {
        return session.feedback().submit(FeedbackDraft.complaint(customer.id(), Channel.PHONE, "网关不能上电"));
    }

    private void assertStatements(Runnable call, int most) {
        wiretap.forget();
        call.run();
        long sent = wiretap.calls().stream()
                .filter(name -> name.startsWith("execute"))
                .count();
        assertThat(sent)
                .as(() -> "of these, a batch being one:\n"
                        + wiretap.runs().stream().map(Wiretap.Run::text).collect(Collectors.joining("\n")))
                .isPositive()
                .isLessThanOrEqualTo(most);
    }

    private CustomerView customer() {
        return customers().get(0);
    }

    private List<CustomerView> customers() {
        return session.customers()
                .search(Query.<Customer>where(Filter.all())
                        .sorted(Sort.by(CustomerFields.NUMBER))
                        .limit(50))
                .items();
    }

    private CustomerDraft draft(int i) {
        return CustomerDraft.enterprise("华东智造科技有限公司" + i)
                .industry("制造业")
                .region("上海市浦东新区")
                .contact("王芳", "021-5888 1234");
    }

    private static DealDraft deal(CustomerView customer, int i) {
        return DealDraft.completed(customer.id(), DAY.minusDays(i), Money.cny(1_000 + i));
    }

    private static InteractionDraft interaction(CustomerView customer, int i) {
        return InteractionDraft.outbound(customer.id(), Method.PHONE, "回访 " + i)
                .at(Instant.parse("2026-06-01T02:00:00Z").minusSeconds(86_400L * i));
    }
}
