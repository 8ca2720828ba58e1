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
import java.util.ArrayList;
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
        Filter<TagAssignment> both = Filter.eq(TagAssignmentFields.TAG, into.key())
                .and(Filter.in(
                        TagAssignmentFields.CUSTOMER,
                        owners.stream().map(CustomerId::value).toList()));
        Set<CustomerId> bearers = new HashSet<>();
        holding(act, both).forEach(found -> bearers.add(found.value().customer()));
        List<TagAssignment> moved = new ArrayList<>();
        for (Versioned<TagAssignment> each : held) {
            end(act, each, into);
            if (bearers.add(each.value().customer())) {
                moved.add(moved(act, each.value(), into));
            }
        }
        act.insert(TagAssignmentFields.TAG_ASSIGNMENTS, moved, Trace.of(TagAssignment::customer));
        customers.values().forEach(act::touch);
    }

    private static void end(Act act, Versioned<TagAssignment> held, Tag into) {
        act.update(
                TagAssignmentFields.TAG_ASSIGNMENTS,
                held,
                Assigning.ended(held.value(), act.now()),
                Trace.<TagAssignment>of(TagAssignment::customer).because("merged into " + into.key()));
    }

    private static TagAssignment moved(Act act, TagAssignment old, Tag into) {
        return new TagAssignment(
                act.newId(), old.customer(), into.key(), old.provenance(), old.source(), act.now(), old.until(), null);
    }

    private static List<Versioned<TagAssignment>> holding(Act act, Filter<TagAssignment> which) {
        return act.all(
                TagAssignmentFields.TAG_ASSIGNMENTS, which.and(TagAssignmentFields.holdingAt(act.now())), Sort.byId());
    }
}
