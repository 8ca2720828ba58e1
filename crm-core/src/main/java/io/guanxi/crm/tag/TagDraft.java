package io.guanxi.crm.tag;

import io.guanxi.crm.shared.Label;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A tag to add to the catalogue; see {@link Tag}. Immutable.
 *
 * @param key 1 to 100 characters; what assignments and filters name
 */
public record TagDraft(
        @Size(min = 1, max = 100) String key,
        Label names,
        @Nullable @Size(max = 100) String group,
        boolean exclusive,
        @Nullable @Size(max = 50) String color,
        @Nullable String description) {

    /** A tag shown by its key in both languages. */
    public static TagDraft of(String key) {
        return new TagDraft(key, new Label(key, key), null, false, null, null);
    }

    public TagDraft named(String zh, String en) {
        return new TagDraft(key, new Label(zh, en), group, exclusive, color, description);
    }

    /** The same tag in a group of which a customer carries any number of tags. */
    public TagDraft in(String groupName) {
        return new TagDraft(key, names, groupName, false, color, description);
    }

    /** The same tag in a group of which a customer carries at most one. */
    public TagDraft inExclusive(String groupName) {
        return new TagDraft(key, names, groupName, true, color, description);
    }

    public TagDraft colored(String cssColor) {
        return new TagDraft(key, names, group, exclusive, cssColor, description);
    }
}
