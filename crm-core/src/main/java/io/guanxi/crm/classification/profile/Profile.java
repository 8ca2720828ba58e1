package io.guanxi.crm.classification.profile;

import io.guanxi.crm.customer.StatusMachine;
import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The facts about one customer as of an instant. Facts of a later time are kept, since they will come to count by time
 * alone, but no question answered as of the instant sees them. Immutable.
 */
public final class Profile {
    private final Instant asOf;
    private final ZoneId zone;
    private final LocalDate day;
    private final CustomerFacts customer;
    private final History history;
    private final StatusMachine statuses;

    /** The facts as of an instant; dates are those of the zone. Statuses are called as those that ship. */
    public Profile(Instant asOf, ZoneId zone, CustomerFacts customer, History history) {
        this(asOf, zone, customer, history, Shipped.STATUSES);
    }

    private Profile(Instant asOf, ZoneId zone, CustomerFacts customer, History history, StatusMachine statuses) {
        this.asOf = asOf;
        this.zone = zone;
        this.day = LocalDate.ofInstant(asOf, zone);
        this.customer = customer;
        this.history = history;
        this.statuses = statuses;
    }

    /** The same facts where statuses are called as the workspace calls them. */
    public Profile calling(StatusMachine names) {
        return new Profile(asOf, zone, customer, history, names);
    }

    /** The same with other facts about the customer. */
    public Profile with(CustomerFacts other) {
        return new Profile(asOf, zone, other, history, statuses);
    }

    /** How the customer's status is called; its key when nobody knows it. */
    public Label statusLabel() {
        return statuses.named(customer.status())
                .map(statuses::label)
                .orElseGet(() -> new Label(customer.status(), customer.status()));
    }

    /** The days of all completed deals and refunds, later ones included, in order. */
    public List<LocalDate> dealDays() {
        return history.deals().stream().map(DealFact::day).distinct().toList();
    }

    /**
     * The start of a profile of an enterprise with status potential, as of the end of a day in the zone
     * {@code Asia/Shanghai}; meant for tests of policies.
     */
    public static ProfileBuilder asOf(LocalDate day) {
        return new ProfileBuilder(day);
    }

    /** Like {@link #asOf(LocalDate)}, with the day as {@code 2026-06-30}. */
    public static ProfileBuilder asOf(String day) {
        return new ProfileBuilder(LocalDate.parse(day));
    }

    /** The same facts looked at as of another instant. */
    public Profile at(Instant instant) {
        return new Profile(instant, zone, customer, history, statuses);
    }

    /** The same facts looked at as of the end of a day. */
    public Profile at(LocalDate date) {
        return at(endOf(date, zone));
    }

    public Instant asOf() {
        return asOf;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The date of {@link #asOf()} in the zone. */
    public LocalDate day() {
        return day;
    }

    public CustomerFacts customer() {
        return customer;
    }

    public History history() {
        return history;
    }

    /** The last microsecond of a day: instants are kept to the microsecond. */
    static Instant endOf(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }

    @Override
    public String toString() {
        return "Profile[" + asOf + ", " + customer + ", " + history + "]";
    }

    private static final class Shipped {
        static final StatusMachine STATUSES = StatusMachine.preset();

        private Shipped() {}
    }
}
