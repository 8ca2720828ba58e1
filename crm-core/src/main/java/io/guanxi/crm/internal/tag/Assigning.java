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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends and begins assignments of one customer. */
final class Assigning {
    private Assigning() {}

    static TagAssignment assign(Act act, Versioned<Customer> owner, Tag tag, @Nullable Instant until) {
        Set<String> rivals = rivals(act, tag);
        remove(act, owner, held -> rivals.contains(held.tag()));
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
        tagged(act, fresh);
        return fresh;
    }

    /** The keys of the tags that nobody carries together with this one. */
    static Set<String> rivals(Act act, Tag tag) {
        if (tag.group() == null) {
            return Set.of();
        }
        return act.all(TagFields.TAGS, Filter.eq(TagFields.GROUP, tag.group()), Sort.byId()).stream()
                .map(Versioned::value)
                .filter(each -> tag.exclusive() || each.exclusive())
                .map(Tag::key)
                .filter(key -> !key.equals(tag.key()))
                .collect(Collectors.toSet());
    }

    /** Tells of an assignment that began. */
    static void tagged(Act act, TagAssignment begun) {
        act.announce("customer.tagged.v1", begun.customer(), begun.id(), act.now(), Map.of("tag", begun.tag()));
    }

    /** Tells of an assignment that ended. */
    static void untagged(Act act, TagAssignment ended) {
        act.announce("customer.untagged.v1", ended.customer(), ended.id(), act.now(), Map.of("tag", ended.tag()));
    }

    /** Takes off the tags that pass, and tells of it. */
    static void remove(Act act, Versioned<Customer> owner, Predicate<TagAssignment> which) {
        end(act, owner, which).forEach(ended -> untagged(act, ended));
    }

    private static List<TagAssignment> end(Act act, Versioned<Customer> owner, Predicate<TagAssignment> which) {
        Filter<TagAssignment> held = Filter.eq(
                        TagAssignmentFields.CUSTOMER, owner.value().id().value())
                .and(TagAssignmentFields.holdingAt(act.now()));
        List<TagAssignment> ended = new ArrayList<>();
        act.all(TagAssignmentFields.TAG_ASSIGNMENTS, held, Sort.byId()).stream()
                .filter(found -> which.test(found.value()))
                .forEach(found -> {
                    act.update(
                            TagAssignmentFields.TAG_ASSIGNMENTS,
                            found,
                            ended(found.value(), act.now()),
                            Trace.of(TagAssignment::customer));
                    act.touch(owner);
                    ended.add(found.value());
                });
        return ended;
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
