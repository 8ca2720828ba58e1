package io.guanxi.crm.examples;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.examples.storage.OwnStorage;
import io.guanxi.crm.filter.Query;
import java.io.PrintStream;

/** The library on a storage of one's own. */
public final class RunOnOwnStorage {
    private RunOnOwnStorage() {}

    /** Registers two customers and finds one of them again. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::own-storage[]
        try (Crm crm = Crm.builder(new OwnStorage()).build()) {
            CrmSession session = crm.as(Actor.of("acme", "li.wei", Role.SALES));
            session.customers().register(customer("北方重型机械有限公司", "制造业"));
            session.customers().register(customer("海蓝餐饮管理有限公司", "住宿和餐饮业"));
            session.customers()
                    .search(Query.where(session.filter("industry = '制造业'")))
                    .items()
                    .forEach(found -> out.println(
                            found.number().display() + " " + found.name().display()));
        }
        // end::own-storage[]
    }

    private static CustomerDraft customer(String name, String industry) {
        return CustomerDraft.enterprise(name)
                .industry(industry)
                .region("辽宁省大连市")
                .contact("刘洋", "13900005678");
    }
}
