package io.guanxi.crm.internal.classification;

import io.guanxi.crm.classification.profile.CustomerFacts;
import io.guanxi.crm.classification.profile.History;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the facts that policies look at, for many customers with one statement per kind of fact. */
public final class FactsReader {
    /** How far back policies see interactions: longer than any window over them that ships. */
    public static final int INTERACTION_DAYS = 2 * 366;

    private FactsReader() {}

    /** The profiles of these customers (at most {@link io.guanxi.crm.filter.Filters#MAX_SET}) as of an instant. */
    public static Map<UUID, Profile> profiles(Look look, Collection<Versioned<Customer>> customers, Instant asOf) {
        Map<UUID, Customer> byId = new LinkedHashMap<>();
        customers.forEach(each -> byId.put(each.value().id().value(), each.value()));
        LocalDate from = LocalDate.ofInstant(asOf, look.settings().zone()).minusDays(INTERACTION_DAYS);
        Map<UUID, List<Deal>> deals = children(
                look,
                DealFields.DEALS,
                DealFields.CUSTOMER,
                byId,
                Filter.all(),
                deal -> deal.customer().value());
        Map<UUID, List<Contract>> contracts = children(
                look,
                ContractFields.CONTRACTS,
                ContractFields.CUSTOMER,
                byId,
                Filter.all(),
                contract -> contract.customer().value());
        Map<UUID, List<Interaction>> interactions = children(
                look,
                InteractionFields.INTERACTIONS,
                InteractionFields.CUSTOMER,
                byId,
                Filter.compare(InteractionFields.DAY, Op.GE, from),
                interaction -> interaction.customer().value());
        Map<UUID, List<TagAssignment>> tags = children(
                look,
                TagAssignmentFields.TAG_ASSIGNMENTS,
                TagAssignmentFields.CUSTOMER,
                byId,
                TagAssignmentFields.holdingAt(asOf),
                tag -> tag.customer().value());
        Map<UUID, Profile> profiles = new LinkedHashMap<>();
        byId.forEach((id, customer) -> {
            CustomerFacts facts = CustomerFacts.of(customer)
                    .withTags(
                            of(tags, id).stream().map(TagAssignment::tag).collect(Collectors.toSet()),
                            expiries(of(tags, id)));
            History history = History.of(of(deals, id), of(contracts, id), of(interactions, id));
            profiles.put(id, new Profile(asOf, look.settings().zone(), facts, history));
        });
        return profiles;
    }

    private static Map<String, Instant> expiries(List<TagAssignment> tags) {
        Map<String, Instant> until = new HashMap<>();
        tags.forEach(tag -> {
            if (tag.until() != null) {
                until.put(tag.tag(), tag.until());
            }
        });
        return until;
    }

    private static <C> Map<UUID, List<C>> children(
            Look look,
            RecordType<C> type,
            Field<C, UUID> link,
            Map<UUID, Customer> customers,
            Filter<C> where,
            Function<C, UUID> parent) {
        Map<UUID, List<C>> byParent = new HashMap<>();
        if (!customers.isEmpty()) {
            look.all(type, Filter.in(link, customers.keySet()).and(where), Sort.byId())
                    .forEach(found -> byParent.computeIfAbsent(parent.apply(found.value()), id -> new ArrayList<>())
                            .add(found.value()));
        }
        return byParent;
    }

    private static <C> List<C> of(Map<UUID, List<C>> byParent, UUID id) {
        return byParent.getOrDefault(id, List.of());
    }
}
