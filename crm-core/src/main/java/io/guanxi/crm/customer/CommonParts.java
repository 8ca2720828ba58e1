package io.guanxi.crm.customer;

import io.guanxi.crm.field.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The parts of a customer that many customers have: codes, users, dates and figures; nothing personal, no long text. */
final class CommonParts {
    private CommonParts() {}

    /** An equal customer whose common parts are shared. */
    static Customer of(Customer c, Sharing parts) {
        return new Customer(
                c.id(),
                c.state(),
                identity(c.identity(), parts),
                each(c.contacts(), contact -> contact(contact, parts)),
                c.addresses(),
                business(c.business(), parts),
                relationship(c.relationship(), parts),
                needs(c.needs(), parts),
                c.opening().equals(Opening.NONE) ? Opening.NONE : c.opening(),
                c.flags(),
                stamp(c.stamp(), parts));
    }

    private static Identity identity(Identity i, Sharing parts) {
        return i.type() == null ? i : new Identity(i.number(), i.kind(), i.name(), i.creditCode(), parts.one(i.type()));
    }

    private static Contact contact(Contact c, Sharing parts) {
        return new Contact(
                c.name(),
                parts.orNull(c.title()),
                c.decisionMaker(),
                c.mobiles(),
                c.landlines(),
                c.emails(),
                c.wechat());
    }

    private static Business business(Business b, Sharing parts) {
        Business shared = new Business(
                parts.orNull(b.industry()),
                parts.orNull(b.region()),
                parts.orNull(b.registeredRegion()),
                scale(b.scale(), parts),
                parts.orNull(b.foundedOn()),
                b.mainBusiness(),
                parts.orNull(b.sourceChannel()));
        return b.mainBusiness() == null ? parts.one(shared) : shared;
    }

    private static Scale scale(Scale s, Sharing parts) {
        return parts.one(new Scale(
                parts.orNull(s.headCount()), parts.orNull(s.annualRevenue()), parts.orNull(s.registeredCapital())));
    }

    /** Few users stand in few relations; members of a group keep a relationship of their own, of shared parts. */
    private static Relationship relationship(Relationship r, Sharing parts) {
        return parts.one(new Relationship(
                parts.one(r.owner()),
                parts.one(r.collaborators()),
                parts.one(r.status()),
                r.strategicPartner(),
                parts.orNull(r.parent())));
    }

    private static Needs needs(Needs n, Sharing parts) {
        Needs shared = new Needs(each(n.coreDemands(), parts::one), n.preferences(), n.competitors(), n.remarks());
        boolean common = n.preferences() == null && n.competitors() == null && n.remarks() == null;
        return common ? parts.one(shared) : shared;
    }

    private static CustomerStamp stamp(CustomerStamp s, Sharing parts) {
        return parts.one(new CustomerStamp(
                parts.one(s.createdAt()),
                parts.one(s.recordedAt()),
                parts.one(s.createdBy()),
                parts.one(s.statusSince())));
    }

    private static <V> List<V> each(List<V> values, UnaryOperator<V> shared) {
        List<V> all = new ArrayList<>(values);
        all.replaceAll(shared);
        return all;
    }
}
