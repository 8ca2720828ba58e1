package io.guanxi.crm.classification.profile;

import io.guanxi.crm.customer.Band;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.Opening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a customer apart from what happened.
 *
 * @param status the key of its status
 * @param industry a GB/T 4754 code or a text; null when not known
 * @param headCount null when not known
 * @param coreDemands core demand tags in the customer's order
 * @param openDemand the type of the latest open demand; null for none
 * @param tags the keys of the tags it carries
 * @param tagsUntil until when, exclusive, it carries those of them that expire; by key
 */
public record CustomerFacts(
        CustomerKind kind,
        String status,
        boolean strategicPartner,
        @Nullable String industry,
        @Nullable Band headCount,
        List<String> coreDemands,
        @Nullable String openDemand,
        Opening opening,
        Set<String> tags,
        Map<String, Instant> tagsUntil) {
    public CustomerFacts {
        coreDemands = List.copyOf(coreDemands);
        tags = Set.copyOf(tags);
        tagsUntil = Map.copyOf(tagsUntil);
    }

    /** What a customer's record says; no open demand and no tags. */
    public static CustomerFacts of(Customer customer) {
        return new CustomerFacts(
                customer.identity().kind(),
                customer.relationship().status().key(),
                customer.relationship().strategicPartner(),
                customer.business().industry(),
                customer.business().scale().headCount(),
                customer.needs().coreDemands(),
                null,
                customer.opening(),
                Set.of(),
                Map.of());
    }

    /** The same in another status, by its key. */
    public CustomerFacts withStatus(String key) {
        return new CustomerFacts(
                kind, key, strategicPartner, industry, headCount, coreDemands, openDemand, opening, tags, tagsUntil);
    }

    /** The same with the type of its latest open demand; null for none. */
    public CustomerFacts withOpenDemand(@Nullable String type) {
        return new CustomerFacts(
                kind, status, strategicPartner, industry, headCount, coreDemands, type, opening, tags, tagsUntil);
    }

    /** The same with the tags it carries, and until when those of them that expire. */
    public CustomerFacts withTags(Set<String> keys, Map<String, Instant> until) {
        return new CustomerFacts(
                kind, status, strategicPartner, industry, headCount, coreDemands, openDemand, opening, keys, until);
    }

    @Override
    public String toString() {
        return "CustomerFacts[" + kind + ", " + status + "]";
    }
}
