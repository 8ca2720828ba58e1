package io.guanxi.crm.internal.tag;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tag.TagFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The catalogue of tags as the storage keeps it. */
final class Catalogue {
    private Catalogue() {}

    static Tag tag(UUID id, TagDraft draft) {
        return new Tag(
                id,
                draft.key(),
                draft.names(),
                draft.group(),
                draft.exclusive(),
                draft.color(),
                draft.description(),
                false,
                null);
    }

    static Optional<Versioned<Tag>> find(Look look, String key) {
        return look.reader(TagFields.TAGS).scan(Scan.of(Filter.eq(TagFields.KEY, key), 1)).stream()
                .findFirst();
    }

    /** The tag of this key, else the policy's tag of this name. */
    static Optional<Versioned<Tag>> byKey(Look look, Rulebook rulebook, String key) {
        return find(look, key).or(() -> find(look, rulebook.tagKey(key)));
    }

    /** The tag that a text means when it is set: the policy's tag of this name, else the one of this key; locked until the act ends. */
    static Optional<Versioned<Tag>> meant(Act act, Rulebook rulebook, String text) {
        return find(act, rulebook.tagKey(text))
                .or(() -> rulebook.tagPolicy(text).flatMap(policy -> find(act, text)))
                .map(found -> lock(act, List.of(found)).get(0));
    }

    /** The draft under the key of the policy's tag that its key names, shown as the policy shows it unless it says how. */
    static TagDraft meant(Rulebook rulebook, TagDraft draft) {
        boolean unsaid = draft.names().equals(TagDraft.of(draft.key()).names());
        return rulebook.tagPolicy(draft.key())
                .map(policy -> new TagDraft(
                        policy.tag(),
                        unsaid ? policy.label() : draft.names(),
                        draft.group(),
                        draft.exclusive(),
                        draft.color(),
                        draft.description()))
                .orElse(draft);
    }

    /**
     * The tag when it is known and may be assigned.
     *
     * @throws io.guanxi.crm.shared.InvalidInputException otherwise
     */
    static Versioned<Tag> checked(Optional<Versioned<Tag>> tag) {
        return tag.filter(known -> !known.value().retired()).orElseThrow(TagIntake::unknown);
    }

    /** These tags as they are now, in the same order, locked until the act ends; tags are locked before customers. */
    static List<Versioned<Tag>> lock(Act act, List<Versioned<Tag>> tags) {
        Map<UUID, Versioned<Tag>> locked = act.repository(TagFields.TAGS)
                .lock(tags.stream().map(each -> each.value().id()).sorted().toList());
        return tags.stream()
                .map(each -> Objects.requireNonNull(locked.get(each.value().id())))
                .toList();
    }
}
