package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Contact;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFlag;
import io.guanxi.crm.customer.CustomerStamp;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.Relationship;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Customers changed in one respect. */
final class Changes {
    private Changes() {}

    /** Doubts about the former owner end; one that the directory does not know is flagged as at registration. */
    static Customer owner(Customer c, UserId owner, boolean known) {
        Relationship r = c.relationship();
        Relationship changed = new Relationship(owner, r.collaborators(), r.status(), r.strategicPartner(), r.parent());
        SortedSet<String> flags = new TreeSet<>(c.flags());
        flags.remove(CustomerFlag.OWNER_DEFAULTED.code());
        flags.remove(CustomerFlag.OWNER_UNKNOWN.code());
        if (!known) {
            flags.add(CustomerFlag.OWNER_UNKNOWN.code());
        }
        return copy(c, c.state(), changed, flags, c.stamp());
    }

    static Customer collaborators(Customer c, List<UserId> collaborators) {
        Relationship r = c.relationship();
        return with(c, new Relationship(r.owner(), collaborators, r.status(), r.strategicPartner(), r.parent()));
    }

    static Customer status(Customer c, CustomerStatus status, Instant since) {
        Relationship r = c.relationship();
        Relationship changed = new Relationship(r.owner(), r.collaborators(), status, r.strategicPartner(), r.parent());
        CustomerStamp stamp = new CustomerStamp(
                c.stamp().createdAt(), c.stamp().recordedAt(), c.stamp().createdBy(), since);
        return copy(c, c.state(), changed, c.flags(), stamp);
    }

    static Customer state(Customer c, RecordState state) {
        return copy(c, state, c.relationship(), c.flags(), c.stamp());
    }

    /** The contacts without who of them decides. */
    static List<Contact> withoutDecisionMakers(List<Contact> contacts) {
        return contacts.stream()
                .map(p -> new Contact(p.name(), p.title(), null, p.mobiles(), p.landlines(), p.emails(), p.wechat()))
                .toList();
    }

    /** The customer without who decides at it. */
    static Customer withoutDecisionMakers(Customer c) {
        return new Customer(
                c.id(),
                c.state(),
                c.identity(),
                withoutDecisionMakers(c.contacts()),
                c.addresses(),
                c.business(),
                c.relationship(),
                c.needs(),
                c.opening(),
                c.flags(),
                c.stamp());
    }

    private static Customer with(Customer c, Relationship relationship) {
        return copy(c, c.state(), relationship, c.flags(), c.stamp());
    }

    private static Customer copy(
            Customer c, RecordState state, Relationship relationship, SortedSet<String> flags, CustomerStamp stamp) {
        return new Customer(
                c.id(),
                state,
                c.identity(),
                c.contacts(),
                c.addresses(),
                c.business(),
                relationship,
                c.needs(),
                c.opening(),
                flags,
                stamp);
    }
}
