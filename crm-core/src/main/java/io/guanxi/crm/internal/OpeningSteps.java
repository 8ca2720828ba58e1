package io.guanxi.crm.internal;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerStamp;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.HistoryFields;
import io.guanxi.crm.customer.OwnerChange;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The histories of a customer, each from its opening step on. Only changes are stored: by whom and when a customer was
 * entered it tells itself, and what it was then follows from the changes and from what it is now.
 */
public final class OpeningSteps {
    private static final Steps<StatusChange, CustomerStatus> STATUSES = new Steps<>(
            HistoryFields.STATUS_CHANGES,
            HistoryFields.STEP_CUSTOMER,
            HistoryFields.STEP_AT,
            StatusChange::from,
            StatusChange::to);
    private static final Steps<OwnerChange, UserId> OWNERS = new Steps<>(
            HistoryFields.OWNER_CHANGES,
            HistoryFields.HAND_CUSTOMER,
            HistoryFields.HAND_AT,
            OwnerChange::from,
            OwnerChange::to);

    private OpeningSteps() {}

    /** The changes of one kind that are stored, each from one value to another. */
    private record Steps<S, V>(
            RecordType<S> type,
            Field<S, UUID> customer,
            Field<S, Instant> at,
            Function<S, @Nullable V> from,
            Function<S, V> to) {}

    /** The steps of the customer's life, the opening one first, the others by their business time. */
    public static List<StatusChange> statuses(Look look, Customer customer) {
        CustomerStamp stamp = customer.stamp();
        return all(
                look,
                customer,
                STATUSES,
                customer.relationship().status(),
                first -> new StatusChange(
                        customer.id().value(),
                        customer.id(),
                        null,
                        first,
                        "opening",
                        "",
                        stamp.createdBy(),
                        stamp.createdAt(),
                        stamp.recordedAt()));
    }

    /** The owners of the customer, the first one first, the others by the business time of the hand-over. */
    public static List<OwnerChange> owners(Look look, Customer customer) {
        CustomerStamp stamp = customer.stamp();
        return all(
                look,
                customer,
                OWNERS,
                customer.relationship().owner(),
                first -> new OwnerChange(
                        customer.id().value(),
                        customer.id(),
                        null,
                        first,
                        "",
                        stamp.createdBy(),
                        stamp.createdAt(),
                        stamp.recordedAt()));
    }

    /** The step that opens with the first value, and those that are stored. */
    private static <S, V> List<S> all(
            Look look, Customer customer, Steps<S, V> kind, V present, Function<V, S> opening) {
        Filter<S> own = Filter.eq(kind.customer(), customer.id().value());
        List<S> steps = look.all(kind.type(), own, Sort.by(kind.at())).stream()
                .map(Versioned::value)
                .toList();
        List<S> all = new ArrayList<>();
        all.add(opening.apply(first(steps, kind.from(), kind.to(), present)));
        all.addAll(steps);
        return all;
    }

    /**
     * What was left, and is now, once more often than it was reached. No order is asked for: steps of one instant, or of
     * nodes whose clocks differ, may be listed in another one than they were taken in.
     */
    private static <S, V> V first(List<S> steps, Function<S, @Nullable V> from, Function<S, V> to, V present) {
        List<V> begun = new ArrayList<>();
        steps.forEach(step -> begun.add(Objects.requireNonNull(from.apply(step))));
        begun.add(present);
        steps.forEach(step -> begun.remove(to.apply(step)));
        return begun.get(0);
    }
}
