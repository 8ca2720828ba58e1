package io.guanxi.crm.internal.tag;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.tag.TagFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Moves every bearer of one tag to another; the old assignments end and stay as history. First the tag is retired, so that
 * nobody is given it any more; then its bearers are moved, a part in a unit. Whoever assigns a tag holds its row, so an
 * assignment under way is either waited for or refused. What breaks off is completed by merging again.
 */
final class TagMerge {
    private static final int PART = 500;

    private final Runner runner;
    private final Actor actor;

    TagMerge(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    long merge(String key, String into) {
        runner.act(actor, act -> retire(act, key, into));
        long moved = 0;
        Optional<Integer> part = part(key, into);
        while (part.isPresent()) {
            moved += part.get();
            part = part(key, into);
        }
        return moved;
    }

    private static Versioned<Tag> retire(Act act, String key, String into) {
        act.authority().needEverywhere(Right.MANAGE_TAGS);
        List<Versioned<Tag>> both = both(act, key, into);
        Versioned<Tag> from = both.get(0);
        Catalogue.checked(Optional.of(both.get(1)));
        Versioned<Tag> after = act.update(TagFields.TAGS, from, StoredTags.retired(from.value(), into), Trace.apart());
        if (after.version() != from.version()) {
            act.announce("tag.merged.v1", from.value().id(), Map.of("tag", key, "into", into));
        }
        return after;
    }

    private static List<Versioned<Tag>> both(Act act, String key, String into) {
        return Catalogue.lock(
                act,
                List.of(
                        Catalogue.find(act, key).orElseThrow(TagIntake::unknown),
                        Catalogue.find(act, into).orElseThrow(TagIntake::unknown)));
    }

    /** Moves some; answers how many, empty when nobody bears the tag. */
    private Optional<Integer> part(String key, String into) {
        return runner.act(actor, act -> {
            act.authority().needEverywhere(Right.MANAGE_TAGS);
            List<CustomerId> owners =
                    act.reader(TagAssignmentFields.TAG_ASSIGNMENTS).scan(Scan.of(holding(act, key), PART)).stream()
                            .map(found -> found.value().customer())
                            .distinct()
                            .toList();
            return owners.isEmpty() ? Optional.empty() : Optional.of(move(act, owners, key, target(act, key, into)));
        });
    }

    /** Where the bearers go: the tag, or the one into which it was merged itself meanwhile. Locked until the act ends. */
    private static Tag target(Act act, String key, String into) {
        Tag to = both(act, key, into).get(1).value();
        return to.mergedInto() == null ? to : target(act, key, to.mergedInto());
    }

    private static int move(Act act, List<CustomerId> owners, String key, Tag to) {
        String into = to.key();
        Map<UUID, Versioned<Customer>> customers = act.lock(owners);
        List<Versioned<TagAssignment>> held = held(act, owners, Set.of(key));
        Set<CustomerId> bearers = new HashSet<>();
        held(act, owners, Set.of(into))
                .forEach(found -> bearers.add(found.value().customer()));
        List<TagAssignment> moved = new ArrayList<>();
        for (Versioned<TagAssignment> each : held) {
            end(act, each, into);
            if (bearers.add(each.value().customer())) {
                moved.add(moved(act, each.value(), into));
            }
        }
        List<CustomerId> fresh = moved.stream().map(TagAssignment::customer).toList();
        held(act, fresh, Assigning.rivals(act, to)).stream()
                .filter(rival -> !rival.value().tag().equals(key))
                .forEach(rival -> end(act, rival, into));
        act.insert(TagAssignmentFields.TAG_ASSIGNMENTS, moved, Trace.of(TagAssignment::customer));
        moved.forEach(begun -> Assigning.tagged(act, begun));
        customers.values().forEach(act::touch);
        return held.size();
    }

    private static void end(Act act, Versioned<TagAssignment> held, String into) {
        act.update(
                TagAssignmentFields.TAG_ASSIGNMENTS,
                held,
                Assigning.ended(held.value(), act.now()),
                Trace.<TagAssignment>of(TagAssignment::customer).because("merged into " + into));
        Assigning.untagged(act, held.value());
    }

    private static TagAssignment moved(Act act, TagAssignment old, String into) {
        return new TagAssignment(
                act.newId(), old.customer(), into, old.provenance(), old.source(), act.now(), old.until(), null);
    }

    private static List<Versioned<TagAssignment>> held(Act act, List<CustomerId> owners, Set<String> keys) {
        if (owners.isEmpty() || keys.isEmpty()) {
            return List.of();
        }
        Filter<TagAssignment> theirs = Filter.in(
                TagAssignmentFields.CUSTOMER,
                owners.stream().map(CustomerId::value).toList());
        Filter<TagAssignment> these = Filter.in(TagAssignmentFields.TAG, keys);
        Filter<TagAssignment> now = TagAssignmentFields.holdingAt(act.now());
        return act.all(TagAssignmentFields.TAG_ASSIGNMENTS, theirs.and(these).and(now), Sort.byId());
    }

    private static Filter<TagAssignment> holding(Act act, String key) {
        return Filter.eq(TagAssignmentFields.TAG, key).and(TagAssignmentFields.holdingAt(act.now()));
    }
}
