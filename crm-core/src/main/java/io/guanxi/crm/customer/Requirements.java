package io.guanxi.crm.customer;

import io.guanxi.crm.field.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be said of a customer, by kind and status. A requirement is the key of a field, or {@link #CONTACT_NAME},
 * {@link #CONTACT_POINT} or {@link #CONTACT_OR_ADDRESS}. Immutable. As a text it reads
 * {@code enterprise: name, industry; individual: name; in active: core-demands}.
 */
public final class Requirements {
    /** Some contact has a name. */
    public static final String CONTACT_NAME = "contacts.name";
    /** Some contact has a mobile, a landline or an e-mail. */
    public static final String CONTACT_POINT = "contacts.reach";
    /** Some contact point, or an address in its place; required too, it takes the place of {@link #CONTACT_POINT}. */
    public static final String CONTACT_OR_ADDRESS = "contacts.reach-or-address";

    private static final Set<String> OF_CONTACTS = Set.of(CONTACT_NAME, CONTACT_POINT, CONTACT_OR_ADDRESS);
    private static final String IN = "in ";

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
     * Like {@link #preset()}, but from status active on first cooperation, historical amount and core demand tags are
     * required too, and an address is accepted as contact.
     */
    public static Requirements preset004() {
        String[] later = {"first-cooperation-on", "opening-amount", "core-demands", CONTACT_OR_ADDRESS};
        return preset().inStatus(CustomerStatus.ACTIVE, later)
                .inStatus(CustomerStatus.CHURNED, later)
                .inStatus(CustomerStatus.RETURNED, later);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException naming the part that is not understood
     */
    public static Requirements parse(String text) {
        Requirements read = none();
        for (String part : text.split(";", -1)) {
            String[] sides = part.split(":", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException("found \"" + part.strip() + "\", expected a kind or \"in\" and a"
                        + " status, a colon and the keys of fields");
            }
            String whose = sides[0].strip();
            String[] keys = sides[1].strip().split("\\s*,\\s*", -1);
            read = whose.startsWith(IN) ? read.inStatus(status(whose), keys) : read.always(kind(whose), keys);
        }
        return read;
    }

    private static CustomerStatus status(String part) {
        try {
            return new CustomerStatus(part.substring(IN.length()).strip());
        } catch (IllegalArgumentException noStatus) {
            throw new IllegalArgumentException(
                    "found \"" + part + "\", expected \"in\" and a status; " + noStatus.getMessage(), noStatus);
        }
    }

    private static CustomerKind kind(String name) {
        return Stream.of(CustomerKind.values())
                .filter(kind -> name(kind).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "found \"" + name + "\", expected enterprise, individual, or \"in\" and a status"));
    }

    /**
     * The same with these required of every customer of the kind.
     *
     * @throws IllegalArgumentException for a key that is no field of a customer, or of one that is told from others
     */
    public Requirements always(CustomerKind kind, String... keys) {
        known(keys);
        if (keys.length == 0) {
            return this;
        }
        Map<CustomerKind, Set<String>> more = new EnumMap<>(CustomerKind.class);
        more.putAll(always);
        more.merge(kind, new LinkedHashSet<>(List.of(keys)), Requirements::both);
        return new Requirements(more, from);
    }

    /**
     * The same with these required of every customer in the status.
     *
     * @throws IllegalArgumentException for a key that is no field of a customer, or of one that is told from others
     */
    public Requirements inStatus(CustomerStatus status, String... keys) {
        known(keys);
        if (keys.length == 0) {
            return this;
        }
        Map<CustomerStatus, Set<String>> more = new LinkedHashMap<>(from);
        more.merge(status, new LinkedHashSet<>(List.of(keys)), Requirements::both);
        return new Requirements(always, more);
    }

    /** The statuses in which something is required beyond what always is. */
    public Set<CustomerStatus> statuses() {
        return Collections.unmodifiableSet(from.keySet());
    }

    /** All that is required of a customer of this kind in this status. */
    public Set<String> of(CustomerKind kind, CustomerStatus status) {
        Set<String> all = both(always.getOrDefault(kind, Set.of()), from.getOrDefault(status, Set.of()));
        if (all.contains(CONTACT_OR_ADDRESS)) {
            all.remove(CONTACT_POINT);
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Requirements same && always.equals(same.always) && from.equals(same.from);
    }

    @Override
    public int hashCode() {
        return always.hashCode() + from.hashCode();
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        Stream<String> ofKinds =
                always.entrySet().stream().map(each -> name(each.getKey()) + ": " + String.join(", ", each.getValue()));
        Stream<String> ofStatuses =
                from.entrySet().stream().map(each -> IN + each.getKey() + ": " + String.join(", ", each.getValue()));
        return Stream.concat(ofKinds, ofStatuses).collect(Collectors.joining("; "));
    }

    private static String name(CustomerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void known(String... keys) {
        for (String key : keys) {
            if (!OF_CONTACTS.contains(key)) {
                Field<Customer, ?> field = CustomerRecords.CUSTOMERS
                        .field(key)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a customer has no field \"" + key + "\" that could be required"));
                if (field.isDerived()) {
                    throw new IllegalArgumentException("\"" + key + "\" is told from other fields and cannot be"
                            + " required itself; phones and e-mails of contacts are " + CONTACT_POINT);
                }
            }
        }
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
