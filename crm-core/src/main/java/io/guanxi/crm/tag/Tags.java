package io.guanxi.crm.tag;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags and who carries them, under the actor's rights. A tag that a policy sets is one tag however it is named: by its key
 * or by the policy's label in either language. Set by hand or by import as well, it has two provenances; the policy never
 * ends what they set.
 */
public interface Tags {
    /**
     * Adds a tag to the catalogue; one named like a policy's tag under the key of that tag.
     *
     * @throws io.guanxi.crm.shared.DuplicateKeyException when the key is taken
     */
    Tag define(TagDraft draft);

    /** The catalogue, by key; retired tags included. */
    List<Tag> catalogue();

    /** Shows a tag under other names; its key and its history stay. */
    Tag rename(String key, Label names);

    /** Lets no one assign the tag any more; who carries it goes on to. */
    Tag retire(String key);

    /**
     * Every customer that carries the first tag carries the second one instead, which in an exclusive group takes the
     * place of another one of the group; the first is retired at once, its bearers are moved in parts. When that breaks off, merging the same tags again moves the rest. Answers how many were moved.
     */
    long merge(String key, String into);

    /**
     * A customer gets a tag, by hand. In an exclusive group it takes the place of another one of the group.
     *
     * @param until when it expires; null for never
     * @throws io.guanxi.crm.shared.InvalidInputException for a tag that is unknown or retired
     */
    TagAssignment assign(CustomerId customer, String tag, @Nullable Instant until);

    /**
     * Takes a tag away, whether a hand or an import set it; nothing happens when the customer does not carry it. What a
     * policy sets holds for as long as the policy says so.
     */
    void remove(CustomerId customer, String tag);

    /** What these customers carry now, those out of sight left out. */
    Map<CustomerId, List<TagAssignment>> of(Collection<CustomerId> customers);

    /** Every assignment that a customer ever had, oldest first. */
    List<TagAssignment> history(CustomerId customer);
}
