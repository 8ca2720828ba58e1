package io.guanxi.crm.internal.classification;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;

/** What follows from classes, and is decided again in the unit in which they were. */
@FunctionalInterface
public interface Dependent {
    /** @param customers whose classes were decided just now, at most a few hundred, locked by the act */
    void classesDecided(Act act, Collection<Versioned<Customer>> customers);
}
