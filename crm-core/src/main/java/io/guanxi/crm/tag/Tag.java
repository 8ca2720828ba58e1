package io.guanxi.crm.tag;

import io.guanxi.crm.shared.Label;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag of the catalogue.
 *
 * @param key what assignments and filters name; unique in the workspace
 * @param names how it is shown
 * @param group the group it belongs to; null for none
 * @param exclusive whether a customer carries at most one tag of the group; the same for all tags of a group
 * @param color a CSS colour; null for none
 * @param retired no longer assigned; its history stays
 * @param mergedInto the key of the tag that took its place; null for none
 */
public record Tag(
        UUID id,
        String key,
        Label names,
        @Nullable String group,
        boolean exclusive,
        @Nullable String color,
        @Nullable String description,
        boolean retired,
        @Nullable String mergedInto) {}
