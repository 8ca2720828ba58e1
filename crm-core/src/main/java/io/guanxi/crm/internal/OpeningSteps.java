package io.guanxi.crm.internal;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerStamp;
import io.guanxi.crm.customer.HistoryFields;
import io.guanxi.crm.customer.OwnerChange;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The histories of a customer, each from its opening step on. Only changes are stored: by whom and when a customer was
 * entered it tells itself, and what it was then follows from the changes and from what it is now.
 */
public final class OpeningSteps {
    private OpeningSteps() {}

    /** The steps of the customer's life, the opening one first, the others by their business time. */
    public static List<StatusChange> statuses(Look look, Customer customer) {
        Filter<StatusChange> own =
                Filter.eq(HistoryFields.STEP_CUSTOMER, customer.id().value());
        List<StatusChange> steps = values(look.all(HistoryFields.STATUS_CHANGES, own, Sort.by(HistoryFields.STEP_AT)));
        CustomerStamp stamp = customer.stamp();
        StatusChange opening = new StatusChange(
                customer.id().value(),
                customer.id(),
                null,
                first(
                        steps,
                        StatusChange::from,
                        StatusChange::to,
                        customer.relationship().status()),
                "opening",
                "",
                stamp.createdBy(),
                stamp.createdAt(),
                stamp.recordedAt());
        return after(opening, steps);
    }

    /** The owners of the customer, the first one first, the others by the business time of the hand-over. */
    public static List<OwnerChange> owners(Look look, Customer customer) {
        Filter<OwnerChange> own =
                Filter.eq(HistoryFields.HAND_CUSTOMER, customer.id().value());
        List<OwnerChange> steps = values(look.all(HistoryFields.OWNER_CHANGES, own, Sort.by(HistoryFields.HAND_AT)));
        CustomerStamp stamp = customer.stamp();
        OwnerChange opening = new OwnerChange(
                customer.id().value(),
                customer.id(),
                null,
                first(
                        steps,
                        OwnerChange::from,
                        OwnerChange::to,
                        customer.relationship().owner()),
                "",
                stamp.createdBy(),
                stamp.createdAt(),
                stamp.recordedAt());
        return after(opening, steps);
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

    private static <S> List<S> values(List<Versioned<S>> found) {
        return found.stream().map(Versioned::value).toList();
    }

    private static <S> List<S> after(S opening, List<S> steps) {
        List<S> all = new ArrayList<>();
        all.add(opening);
        all.addAll(steps);
        return all;
    }
}
