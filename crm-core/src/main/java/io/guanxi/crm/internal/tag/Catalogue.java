package io.guanxi.crm.internal.tag;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Tag;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tag.TagFields;
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

    /** The tag of this key, which may be assigned. */
    static Versioned<Tag> assignable(Look look, String key) {
        return find(look, key).filter(tag -> !tag.value().retired()).orElseThrow(TagIntake::unknown);
    }
}
