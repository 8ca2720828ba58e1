package io.guanxi.crm.internal.tag;

import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tag.TagAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tags that policies set: computed from the decisions, never stored as assignments. */
final class PolicyTags {
    private PolicyTags() {}

    static void add(Look look, Rulebook rulebook, Map<CustomerId, List<TagAssignment>> byCustomer) {
        List<UUID> ids = new ArrayList<>();
        byCustomer
                .keySet()
                .forEach(customer -> rulebook.tagPolicies()
                        .forEach(policy -> ids.add(Classification.idOf(customer, Rulebook.TAG_PREFIX + policy.tag()))));
        look.reader(ClassificationFields.CLASSIFICATIONS).findAll(ids).values().stream()
                .map(Versioned::value)
                .filter(found -> found.classKey().equals(TagPolicy.YES))
                .forEach(found -> byCustomer.computeIfPresent(found.customer(), (id, carried) -> {
                    carried.add(assignment(found));
                    return carried;
                }));
    }

    private static TagAssignment assignment(Classification decided) {
        return new TagAssignment(
                decided.id(),
                decided.customer(),
                decided.dimension().substring(Rulebook.TAG_PREFIX.length()),
                Provenance.POLICY,
                decided.policy() + "@" + decided.version(),
                decided.since(),
                null,
                null);
    }
}
