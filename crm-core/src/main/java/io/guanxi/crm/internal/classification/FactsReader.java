package io.guanxi.crm.internal.classification;

import io.guanxi.crm.classification.profile.CustomerFacts;
import io.guanxi.crm.classification.profile.History;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.settings.WorkspaceSettings;
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
import java.util.Set;
import java.util.UUID;

/** Reads the facts that policies look at, for many customers with one statement per kind of fact. */
public final class FactsReader {
    /** How far back policies see interactions: longer than any window over them that ships. */
    public static final int INTERACTION_DAYS = 2 * 366;

    private FactsReader() {}

    /** The profile of one customer as of an instant. */
    public static Profile profile(Look look, Rulebook rulebook, Versioned<Customer> customer, Instant asOf) {
        return profiles(look, rulebook, List.of(customer), asOf)
                .values()
                .iterator()
                .next();
    }

    /** The profiles of these customers (at most {@link io.guanxi.crm.filter.Filters#MAX_SET}) as of an instant. */
    public static Map<UUID, Profile> profiles(
            Look look, Rulebook rulebook, Collection<Versioned<Customer>> customers, Instant asOf) {
        Map<UUID, Customer> byId = new LinkedHashMap<>();
        customers.forEach(each -> byId.put(each.value().id().value(), each.value()));
        Facts facts = Facts.read(look, byId.keySet(), asOf);
        Map<UUID, Profile> profiles = new LinkedHashMap<>();
        CarriedTags tags = new CarriedTags(rulebook);
        WorkspaceSettings settings = look.settings();
        byId.forEach((id, customer) -> profiles.put(
                id,
                new Profile(asOf, settings.zone(), facts.apart(customer, tags), facts.history(id))
                        .calling(settings.statuses())));
        return profiles;
    }

    /** What happened with some customers, by customer. */
    private record Facts(
            Map<UUID, List<Deal>> deals,
            Map<UUID, List<Contract>> contracts,
            Map<UUID, List<Interaction>> interactions,
            Map<UUID, List<TagAssignment>> tags) {

        static Facts read(Look look, Set<UUID> ids, Instant asOf) {
            LocalDate from = LocalDate.ofInstant(asOf, look.settings().zone()).minusDays(INTERACTION_DAYS);
            return new Facts(
                    children(look, DealFields.OF_CUSTOMER, ids, Filter.all()),
                    children(look, ContractFields.OF_CUSTOMER, ids, Filter.all()),
                    children(
                            look,
                            InteractionFields.OF_CUSTOMER,
                            ids,
                            Filter.compare(InteractionFields.DAY, Op.GE, from)),
                    children(look, TagAssignmentFields.OF_CUSTOMER, ids, TagAssignmentFields.holdingAt(asOf)));
        }

        History history(UUID id) {
            return History.of(of(deals, id), of(contracts, id), of(interactions, id));
        }

        CustomerFacts apart(Customer customer, CarriedTags carried) {
            return carried.on(CustomerFacts.of(customer), of(tags, customer.id().value()));
        }
    }

    private static <C> Map<UUID, List<C>> children(
            Look look, Relation<Customer, C> relation, Set<UUID> parents, Filter<C> where) {
        Map<UUID, List<C>> byParent = new HashMap<>();
        if (!parents.isEmpty()) {
            look.all(relation.child(), Filter.in(relation.link(), parents).and(where), Sort.byId())
                    .forEach(found -> byParent.computeIfAbsent(
                                    relation.link().value(found.value()), id -> new ArrayList<>())
                            .add(found.value()));
        }
        return byParent;
    }

    private static <C> List<C> of(Map<UUID, List<C>> byParent, UUID id) {
        return byParent.getOrDefault(id, List.of());
    }
}
