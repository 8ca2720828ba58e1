package io.guanxi.crm.internal.classification;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.shared.Label;
import java.util.Map;

/**
 * Keeps the figures behind a customer's classes from those who may not read its amounts: they see the class and the
 * rule's code.
 */
final class Grounds {
    private static final Label HIDDEN = new Label("***", "***");

    private final boolean mayRead;

    Grounds(Look look, Customer owner) {
        this.mayRead = look.authority().access(Sensitivity.AMOUNT, owner).compareTo(FieldAccess.READABLE) >= 0;
    }

    Classification shown(Classification c) {
        return mayRead
                ? c
                : new Classification(
                        c.id(),
                        c.customer(),
                        c.dimension(),
                        c.classKey(),
                        c.policy(),
                        c.version(),
                        c.reasonCode(),
                        HIDDEN,
                        Map.of(),
                        c.asOf(),
                        c.since(),
                        c.holdsUntil());
    }

    ClassPeriod shown(ClassPeriod c) {
        return mayRead
                ? c
                : new ClassPeriod(
                        c.id(),
                        c.customer(),
                        c.dimension(),
                        c.classKey(),
                        c.policy(),
                        c.version(),
                        c.reasonCode(),
                        Map.of(),
                        c.since(),
                        c.until(),
                        c.endedAt());
    }
}
