package io.guanxi.crm.examples;

import static io.guanxi.crm.time.Windows.ROLLING_YEAR;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Inquiry;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.storage.memory.MemoryStorage;
import java.io.PrintStream;
import java.util.List;

/** A policy of one's own in place of a shipped one. Its test needs no storage: see the test of this class. */
public final class OwnPolicy {
    private OwnPolicy() {}

    /** Strategic from two million a year or when a partner, key from 300,000 with three deals or more. */
    public static ClassificationPolicy value() {
        // tag::policy[]
        return Policies.dimension("value")
                .named("acme.value")
                .version(1)
                .when("amount-ge-2m", i -> i.amount(ROLLING_YEAR).atLeast(2_000_000))
                .then("strategic")
                .when("partner", Inquiry::strategicPartner)
                .then("strategic", "战略合作伙伴", "a strategic partner")
                .when("steady", i -> i.amount(ROLLING_YEAR).atLeast(300_000) && i.deals(ROLLING_YEAR) >= 3)
                .then(
                        "key",
                        "近12个月 {deals(12 months)} 笔、{amount(12 months)} 元",
                        "{deals(12 months)} deals and {amount(12 months)} in a year")
                .otherwise("normal");
        // end::policy[]
    }

    /** Puts the policy in the place of the shipped one and shows what it decides. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (Crm crm = Crm.builder(new MemoryStorage()).replacePolicy(value()).build()) {
            CrmSession session = crm.as(Actor.of("acme", "li.wei", Role.SALES));
            CustomerView customer = session.customers()
                    .register(CustomerDraft.enterprise("江南精工机械有限公司")
                            .industry("制造业")
                            .region("江苏省苏州市")
                            .contact("陈静", "13800001234"));
            List<Classification> classes =
                    session.classifications().of(List.of(customer.id())).getOrDefault(customer.id(), List.of());
            classes.stream()
                    .filter(each -> each.dimension().equals("value"))
                    .forEach(each -> out.println(each.policy() + ": " + each.classKey() + ", "
                            + each.reason().zh()));
        }
    }
}
