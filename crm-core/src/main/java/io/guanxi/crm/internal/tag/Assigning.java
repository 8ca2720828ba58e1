package io.guanxi.crm.internal.tag;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.tag.TagFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ends and begins assignments of one customer. */
final class Assigning {
    private Assigning() {}

    static TagAssignment assign(Act act, Versioned<Customer> owner, Tag tag, @Nullable Instant until) {
        if (tag.group() != null) {
            List<String> group = act.all(TagFields.TAGS, Filter.eq(TagFields.GROUP, tag.group()), Sort.byId()).stream()
                    .filter(each -> tag.exclusive() || each.value().exclusive())
                    .map(each -> each.value().key())
                    .toList();
            end(act, owner, held -> group.contains(held.tag()) && !held.tag().equals(tag.key()));
        }
        TagAssignment fresh = new TagAssignment(
                act.newId(),
                owner.value().id(),
                tag.key(),
                Provenance.HAND,
                act.authority().user().value(),
                act.now(),
                until,
                null);
        end(act, owner, held -> held.tag().equals(tag.key()));
        act.insert(TagAssignmentFields.TAG_ASSIGNMENTS, List.of(fresh), Trace.of(TagAssignment::customer));
        act.touch(owner);
        act.announce("customer.tagged.v1", fresh.customer(), fresh.id(), act.now(), Map.of("tag", tag.key()));
        return fresh;
    }

    static void end(Act act, Versioned<Customer> owner, Predicate<TagAssignment> which) {
        Filter<TagAssignment> held = Filter.eq(
                        TagAssignmentFields.CUSTOMER, owner.value().id().value())
                .and(TagAssignmentFields.holdingAt(act.now()));
        act.all(TagAssignmentFields.TAG_ASSIGNMENTS, held, Sort.byId()).stream()
                .filter(found -> which.test(found.value()))
                .forEach(found -> {
                    act.update(
                            TagAssignmentFields.TAG_ASSIGNMENTS,
                            found,
                            ended(found.value(), act.now()),
                            Trace.of(TagAssignment::customer));
                    act.touch(owner);
                });
    }

    static TagAssignment ended(TagAssignment held, Instant at) {
        return new TagAssignment(
                held.id(),
                held.customer(),
                held.tag(),
                held.provenance(),
                held.source(),
                held.since(),
                held.until(),
                at);
    }
}
