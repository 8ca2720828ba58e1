package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.internal.BeanRules;

/** The fixed rules of a customer's draft, kept as annotations on it. */
final class DraftRules {
    private final BeanRules rules = BeanRules.standard();

    void check(CustomerDraft draft, Form form) {
        rules.violations(draft)
                .forEach(each -> form.refuse(
                        each.path(),
                        each.code(),
                        each.message().zh(),
                        each.message().en()));
    }
}
