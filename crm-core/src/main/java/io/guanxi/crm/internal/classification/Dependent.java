package io.guanxi.crm.internal.classification;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;

/** What follows from classes and from who keeps customers, and is decided again in the unit in which they were. */
public interface Dependent {
    /** @param customers whose classes were decided just now, at most a few hundred, locked by the act */
    void classesDecided(Act act, Collection<Versioned<Customer>> customers);

    /** @param customers whose owner or collaborators changed just now, locked by the act */
    void keepersChanged(Act act, Collection<Versioned<Customer>> customers);
}
