package io.guanxi.crm.examples;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.storage.jdbc.JdbcStorage;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The library in an application of one's own: no framework, no configuration file, one data source. */
public final class EmbedInPlainJava {
    private EmbedInPlainJava() {}

    /** Runs the example on a database that lives as long as it runs. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:embedded;DB_CLOSE_DELAY=-1", "sa", "");
        try {
            run(database, LocalDate.now(ZoneId.of("Asia/Shanghai")), out);
            try (Crm crm = Crm.builder(JdbcStorage.migrating(database)).build()) {
                list(crm, out);
            }
        } finally {
            database.dispose();
        }
    }

    static void run(DataSource dataSource, LocalDate today, PrintStream out) {
        // tag::embed[]
        try (Crm crm = Crm.builder(JdbcStorage.migrating(dataSource)).build()) {
            CrmSession li = crm.as(Actor.of("acme", "li.wei", Role.SALES));
            CustomerView customer = li.customers()
                    .register(CustomerDraft.enterprise("华东智造科技有限公司")
                            .industry("制造业")
                            .region("上海市浦东新区")
                            .contact("王芳", "021-5888 1234"));
            li.deals().record(DealDraft.completed(customer.id(), today, Money.cny(600_000)));
            li.classifications().of(List.of(customer.id())).values().stream()
                    .flatMap(List::stream)
                    .forEach(its -> out.println(its.dimension() + " = " + its.classKey() + ": "
                            + its.reason().zh()));
        }
        // end::embed[]
    }

    static void list(Crm crm, PrintStream out) {
        // tag::filter[]
        CrmSession chen = crm.as(Actor.of("acme", "chen.jing", Role.MANAGEMENT));
        Filter<Customer> wanted = chen.filter(
                "industry = '制造业' and region in '上海市' and class(value) in ('strategic', 'key') and not tag('黑名单')");
        for (CustomerView each : chen.customers().search(Query.where(wanted)).items()) {
            out.println(each.number().display() + " "
                    + each.get(CustomerFields.NAME).display());
        }
        // end::filter[]
    }
}
