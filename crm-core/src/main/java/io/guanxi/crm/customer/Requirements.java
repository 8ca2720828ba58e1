package io.guanxi.crm.customer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be said of a customer, by kind and status. A requirement is the key of a field, or {@link #CONTACT_NAME},
 * {@link #CONTACT_POINT} or {@link #CONTACT_OR_ADDRESS}. Immutable.
 */
public final class Requirements {
    /** Some contact has a name. */
    public static final String CONTACT_NAME = "contacts.name";
    /** Some contact has a mobile, a landline or an e-mail. */
    public static final String CONTACT_POINT = "contacts.reach";
    /** Some contact point, or an address in its place. */
    public static final String CONTACT_OR_ADDRESS = "contacts.reach-or-address";

    private final Map<CustomerKind, Set<String>> always;
    private final Map<CustomerStatus, Set<String>> from;

    private Requirements(Map<CustomerKind, Set<String>> always, Map<CustomerStatus, Set<String>> from) {
        this.always = always;
        this.from = from;
    }

    /** Nothing is required but the name. */
    public static Requirements none() {
        return new Requirements(Map.of(), Map.of())
                .always(CustomerKind.ENTERPRISE, "name")
                .always(CustomerKind.INDIVIDUAL, "name");
    }

    /**
     * Enterprise: name, a contact's name, one of mobile, landline and e-mail, industry and region. Individual: name and
     * one contact point.
     */
    public static Requirements preset() {
        return none().always(CustomerKind.ENTERPRISE, CONTACT_NAME, CONTACT_POINT, "industry", "region")
                .always(CustomerKind.INDIVIDUAL, CONTACT_POINT);
    }

    /**
     * Like {@link #preset()}, but an address is accepted as contact, and from status active on first cooperation,
     * historical amount and core demand tags are required too.
     */
    public static Requirements preset004() {
        String[] later = {"first-cooperation-on", "opening-amount", "core-demands"};
        return none().always(CustomerKind.ENTERPRISE, CONTACT_NAME, CONTACT_OR_ADDRESS, "industry", "region")
                .always(CustomerKind.INDIVIDUAL, CONTACT_OR_ADDRESS)
                .inStatus(CustomerStatus.ACTIVE, later)
                .inStatus(CustomerStatus.CHURNED, later)
                .inStatus(CustomerStatus.RETURNED, later);
    }

    /** The same with these required of every customer of the kind. */
    public Requirements always(CustomerKind kind, String... keys) {
        Map<CustomerKind, Set<String>> more = new EnumMap<>(CustomerKind.class);
        more.putAll(always);
        more.merge(kind, new LinkedHashSet<>(List.of(keys)), Requirements::both);
        return new Requirements(more, from);
    }

    /** The same with these required of every customer in the status. */
    public Requirements inStatus(CustomerStatus status, String... keys) {
        Map<CustomerStatus, Set<String>> more = new LinkedHashMap<>(from);
        more.merge(status, new LinkedHashSet<>(List.of(keys)), Requirements::both);
        return new Requirements(always, more);
    }

    /** All that is required of a customer of this kind in this status. */
    public Set<String> of(CustomerKind kind, CustomerStatus status) {
        return both(always.getOrDefault(kind, Set.of()), from.getOrDefault(status, Set.of()));
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
