package io.guanxi.crm.internal;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.text.PlainText;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the customers that drafts name by id or by number. */
public final class CustomerDoor {
    private CustomerDoor() {}

    /** Whom a draft names: by id, or by 客户编号. */
    public record Named(@Nullable CustomerId id, @Nullable String number) {}

    /** The customer that a draft names, locked, and within reach of the right. */
    public static Versioned<Customer> one(Act act, Named named, Right right) {
        CustomerId id = named.id();
        return act.customer(id != null ? id : byNumber(act, Objects.requireNonNullElse(named.number(), "")), right);
    }

    /** The customer that a draft names, if it is there and may be seen. */
    public static Optional<Versioned<Customer>> seen(Look look, Named named) {
        CustomerId id = named.id();
        Stream<Versioned<Customer>> found = id != null
                ? look.reader(CustomerRecords.CUSTOMERS).find(id.value()).stream()
                : look
                        .all(
                                CustomerRecords.CUSTOMERS,
                                Filter.eq(CustomerFields.NUMBER, Objects.requireNonNullElse(named.number(), "")),
                                Sort.byId())
                        .stream();
        return found.filter(each -> look.authority().reaches(Right.VIEW_CUSTOMERS, each.value()))
                .findFirst();
    }

    /** Who owns the customers that drafts name, those that the actor may not see included: for the call's own use. */
    public static Set<UserId> owners(Look look, Collection<Named> named) {
        Set<UUID> ids = named.stream()
                .flatMap(each -> Stream.ofNullable(each.id()))
                .map(CustomerId::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Stream.concat(
                        look.reader(CustomerRecords.CUSTOMERS).findAll(ids).values().stream(),
                        numbered(look, named).stream())
                .map(found -> found.value().relationship().owner())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CustomerId byNumber(Look look, String number) {
        String folded = PlainText.fold(number);
        return look.all(CustomerRecords.CUSTOMERS, Filter.eq(CustomerFields.NUMBER, folded), Sort.byId()).stream()
                .map(found -> found.value().id())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer"));
    }

    /** Those of these customers that exist, in sight and within reach of the right, all locked. */
    public static Map<Named, Versioned<Customer>> many(Act act, Collection<Named> named, Right right) {
        Set<CustomerId> ids = named.stream()
                .flatMap(each -> Stream.ofNullable(each.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, CustomerId> byNumber = new HashMap<>();
        numbered(act, named)
                .forEach(found -> byNumber.put(
                        found.value().identity().number(), found.value().id()));
        ids.addAll(byNumber.values());
        Map<UUID, Versioned<Customer>> locked = act.lock(ids);
        Map<Named, Versioned<Customer>> found = new HashMap<>();
        for (Named each : named) {
            CustomerId id = each.id() != null ? each.id() : byNumber.get(folded(each));
            Versioned<Customer> customer = id == null ? null : locked.get(id.value());
            if (customer != null && act.authority().reaches(right, customer.value())) {
                found.put(each, customer);
            }
        }
        return found;
    }

    /** The number in the one form in which numbers are kept and unique. */
    private static @Nullable String folded(Named named) {
        String number = named.number();
        return number == null ? null : PlainText.fold(number);
    }

    /** The customers that are named by number. */
    private static List<Versioned<Customer>> numbered(Look look, Collection<Named> named) {
        Set<String> numbers = named.stream()
                .filter(each -> each.id() == null)
                .flatMap(each -> Stream.ofNullable(folded(each)))
                .collect(Collectors.toSet());
        return numbers.isEmpty()
                ? List.of()
                : look.all(CustomerRecords.CUSTOMERS, Filter.in(CustomerFields.NUMBER, numbers), Sort.byId());
    }

    /** What a row is told whose customer cannot be found. */
    public static Violation unknown() {
        return new Violation(
                "customer",
                "customer.unknown",
                new Label("找不到该客户编号对应的客户", "there is no customer of this number, or it may not be seen"));
    }
}
