package io.guanxi.crm.customer;

import io.guanxi.crm.shared.RecordState;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A customer: enterprise or individual in one model. Immutable.
 *
 * @param flags stable codes of what is doubtful about the record, each of a {@link CustomerFlag}
 */
public record Customer(
        CustomerId id,
        RecordState state,
        Identity identity,
        List<Contact> contacts,
        List<Address> addresses,
        Business business,
        Relationship relationship,
        Needs needs,
        Opening opening,
        SortedSet<String> flags,
        CustomerStamp stamp) {
    public Customer {
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        flags = flags.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /** Personal values stay out of texts: the id alone. */
    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
