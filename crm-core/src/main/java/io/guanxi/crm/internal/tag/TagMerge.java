package io.guanxi.crm.internal.tag;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Moves every bearer of one tag to another; the old assignments end and stay as history. */
final class TagMerge {
    private TagMerge() {}

    static long move(Act act, Tag from, Tag into) {
        List<Versioned<TagAssignment>> held = holding(act, Filter.eq(TagAssignmentFields.TAG, from.key()));
        for (int start = 0; start < held.size(); start += Filters.MAX_SET) {
            part(act, held.subList(start, Math.min(start + Filters.MAX_SET, held.size())), into);
        }
        return held.size();
    }

    private static void part(Act act, List<Versioned<TagAssignment>> held, Tag into) {
        List<CustomerId> owners =
                held.stream().map(each -> each.value().customer()).toList();
        Map<UUID, Versioned<Customer>> customers = act.lock(owners);
        Set<CustomerId> bearers = new HashSet<>();
        holding(
                        act,
                        Filter.eq(TagAssignmentFields.TAG, into.key())
                                .and(Filter.in(
                                        TagAssignmentFields.CUSTOMER,
                                        owners.stream().map(CustomerId::value).toList())))
                .forEach(found -> bearers.add(found.value().customer()));
        for (Versioned<TagAssignment> each : held) {
            TagAssignment old = each.value();
            act.update(
                    TagAssignmentFields.TAG_ASSIGNMENTS,
                    each,
                    Assigning.ended(old, act.now()),
                    Trace.<TagAssignment>of(TagAssignment::customer).because("merged into " + into.key()));
            if (bearers.add(old.customer())) {
                TagAssignment moved = new TagAssignment(
                        act.newId(),
                        old.customer(),
                        into.key(),
                        old.provenance(),
                        old.source(),
                        act.now(),
                        old.until(),
                        null);
                act.insert(TagAssignmentFields.TAG_ASSIGNMENTS, List.of(moved), Trace.of(TagAssignment::customer));
            }
            act.touch(customers.get(old.customer().value()));
        }
    }

    private static List<Versioned<TagAssignment>> holding(Act act, Filter<TagAssignment> which) {
        return act.all(
                TagAssignmentFields.TAG_ASSIGNMENTS, which.and(TagAssignmentFields.holdingAt(act.now())), Sort.byId());
    }
}
