package io.guanxi.crm.internal.tag;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tag.TagFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assigns the tags that come with new customers: known ones by key or name, others are added to the catalogue. */
public final class TagIntake {
    private final Act act;
    private final Map<String, Tag> known;
    private final Provenance provenance;

    private TagIntake(Act act, Map<String, Tag> known, Provenance provenance) {
        this.act = act;
        this.known = known;
        this.provenance = provenance;
    }

    /**
     * The tags that these texts mean, held as they are until the act ends; an import may add to the catalogue, a person may
     * not.
     */
    public static TagIntake of(Act act, Rulebook rulebook, Collection<String> texts, Provenance provenance) {
        if (texts.isEmpty()) {
            return new TagIntake(act, Map.of(), provenance);
        }
        Map<String, Tag> known = locked(act, rulebook, texts);
        if (provenance == Provenance.IMPORT) {
            define(act, rulebook, texts, known);
        } else if (!texts.stream().allMatch(text -> mayBeSet(known.get(text)))) {
            throw unknown();
        }
        return new TagIntake(act, known, provenance);
    }

    private static boolean mayBeSet(@Nullable Tag tag) {
        return tag != null && !tag.retired();
    }

    /** Whether some of these tags are left out, since they are retired or an earlier one excludes them. */
    public boolean leavesOut(List<String> texts) {
        return texts.stream().map(known::get).distinct().count()
                > carried(texts, known, provenance).size();
    }

    /** Assigns to customers that carry nothing yet. */
    public void assign(Map<CustomerId, List<String>> wanted) {
        List<TagAssignment> assignments = new ArrayList<>();
        wanted.forEach((customer, tags) -> carried(tags, known, provenance)
                .forEach(tag -> assignments.add(assignment(act, customer, tag, provenance))));
        act.insert(TagAssignmentFields.TAG_ASSIGNMENTS, assignments, Trace.of(TagAssignment::customer));
        assignments.forEach(begun -> Assigning.tagged(act, begun));
    }

    /** What is known of the tags, those that are meant by the texts locked: none of them is merged or retired meanwhile. */
    private static Map<String, Tag> locked(Act act, Rulebook rulebook, Collection<String> texts) {
        Set<UUID> locked = new HashSet<>();
        while (true) {
            Map<String, Tag> known = known(act);
            texts.forEach(text -> Optional.ofNullable(known.get(rulebook.tagKey(text)))
                    .ifPresent(policys -> known.put(text, policys)));
            List<UUID> missing = texts.stream()
                    .flatMap(text -> Stream.ofNullable(known.get(text)))
                    .map(Tag::id)
                    .filter(locked::add)
                    .sorted()
                    .toList();
            if (missing.isEmpty()) {
                return known;
            }
            act.repository(TagFields.TAGS).lock(missing);
        }
    }

    /** Adds the tags that are not known yet; several texts may mean one tag of a policy. */
    private static void define(Act act, Rulebook rulebook, Collection<String> texts, Map<String, Tag> known) {
        List<Tag> fresh = new ArrayList<>();
        for (String text : texts) {
            if (!known.containsKey(text)) {
                TagDraft draft = Catalogue.meant(rulebook, TagDraft.of(text));
                if (!known.containsKey(draft.key())) {
                    Tag tag = Catalogue.tag(act.newId(), draft);
                    fresh.add(tag);
                    known.put(tag.key(), tag);
                }
                known.put(text, Objects.requireNonNull(known.get(draft.key())));
            }
        }
        act.insert(TagFields.TAGS, fresh, Trace.apart());
    }

    private static TagAssignment assignment(Act act, CustomerId customer, Tag tag, Provenance provenance) {
        String source = act.authority().user().value();
        return new TagAssignment(act.newId(), customer, tag.key(), provenance, source, act.now(), null, null);
    }

    /** Each tag once, retired ones not; of the tags that exclude each other a person may name one, and an import brings the first. */
    private static Collection<Tag> carried(List<String> texts, Map<String, Tag> known, Provenance provenance) {
        Map<String, Tag> carried = new LinkedHashMap<>();
        for (String text : texts) {
            Tag tag = Objects.requireNonNull(known.get(text));
            if (tag.retired()) {
                continue;
            }
            boolean excluded = carried.values().stream().anyMatch(other -> excludes(tag, other));
            if (excluded && provenance != Provenance.IMPORT) {
                throw InvalidInputException.of(
                        "tag",
                        "tag.exclusive",
                        new Label(
                                "互斥标签组中的标签只能选一个:" + tag.group(),
                                "of the exclusive tag group " + tag.group() + " only one tag can be assigned"));
            }
            if (!excluded) {
                carried.putIfAbsent(tag.key(), tag);
            }
        }
        return carried.values();
    }

    private static boolean excludes(Tag tag, Tag other) {
        return tag.group() != null
                && tag.group().equals(other.group())
                && (tag.exclusive() || other.exclusive())
                && !tag.key().equals(other.key());
    }

    /** The tags by every text that means them; a merged tag means the one that took its place. Retired ones hold their keys. */
    private static Map<String, Tag> known(Act act) {
        Map<String, Tag> byKey = new LinkedHashMap<>();
        act.all(TagFields.TAGS, Filter.all(), Sort.byId()).stream()
                .map(Versioned::value)
                .forEach(tag -> byKey.put(tag.key(), tag));
        Map<String, Tag> byText = new LinkedHashMap<>();
        byKey.values().stream().filter(tag -> !tag.retired()).forEach(tag -> {
            byText.putIfAbsent(tag.names().zh(), tag);
            byText.putIfAbsent(tag.names().en(), tag);
        });
        byKey.values().stream().filter(tag -> tag.mergedInto() != null).forEach(tag -> {
            Tag into = successor(tag, byKey);
            if (into != null && !into.retired()) {
                byText.put(tag.key(), into);
            }
        });
        byKey.values().stream().filter(tag -> !tag.retired()).forEach(tag -> byText.put(tag.key(), tag));
        byKey.forEach(byText::putIfAbsent);
        return byText;
    }

    /** The tag that took the place of a merged one in the end; a tag is merged only into one that is not merged itself. */
    private static @Nullable Tag successor(Tag tag, Map<String, Tag> byKey) {
        Tag into = tag;
        while (into != null && into.mergedInto() != null) {
            into = byKey.get(into.mergedInto());
        }
        return into;
    }

    static InvalidInputException unknown() {
        return InvalidInputException.of(
                "tag",
                "tag.unknown",
                new Label("标签不在目录中或已停用;请先定义该标签", "the tag is not in the catalogue or is retired; define it first"));
    }
}
