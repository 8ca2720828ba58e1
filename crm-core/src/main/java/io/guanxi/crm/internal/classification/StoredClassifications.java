package io.guanxi.crm.internal.classification;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.ClassPeriodFields;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.classification.Classifications;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.PassedOver;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Gate;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service over classes. */
public final class StoredClassifications implements Classifications {
    private final Runner runner;
    private final Actor actor;

    public StoredClassifications(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    private Rulebook rulebook() {
        return runner.ports().rulebook();
    }

    @Override
    public List<Dimension> dimensions() {
        return rulebook().dimensions();
    }

    @Override
    public Map<CustomerId, List<Classification>> of(Collection<CustomerId> customers) {
        return runner.look(actor, look -> {
            Map<CustomerId, Versioned<Customer>> seen = look.customers(customers);
            List<String> keys = dimensions().stream().map(Dimension::key).toList();
            List<UUID> ids = new ArrayList<>();
            seen.keySet().forEach(id -> ids.addAll(ids(id, keys)));
            Map<CustomerId, List<Classification>> found =
                    look.reader(ClassificationFields.CLASSIFICATIONS).findAll(ids).values().stream()
                            .map(Versioned::value)
                            .collect(Collectors.groupingBy(Classification::customer));
            Map<CustomerId, List<Classification>> byCustomer = new LinkedHashMap<>();
            seen.forEach((id, customer) -> {
                Grounds grounds = new Grounds(look, customer.value());
                byCustomer.put(
                        id,
                        found.getOrDefault(id, List.of()).stream()
                                .map(grounds::shown)
                                .toList());
            });
            return byCustomer;
        });
    }

    /** The ids of a customer's classes in these dimensions, in their order. */
    private static List<UUID> ids(CustomerId customer, Collection<String> dimensions) {
        return dimensions.stream()
                .map(dimension -> Classification.idOf(customer, dimension))
                .toList();
    }

    @Override
    public List<ClassPeriod> history(CustomerId customer) {
        return runner.look(actor, look -> {
            Grounds grounds = new Grounds(look, look.customer(customer).value());
            Filter<ClassPeriod> ended = Filter.eq(ClassPeriodFields.CUSTOMER, customer.value());
            Map<UUID, Versioned<Classification>> present = look.reader(ClassificationFields.CLASSIFICATIONS)
                    .findAll(ids(customer, rulebook().knownKeys()));
            return Stream.concat(
                            look.all(ClassPeriodFields.CLASS_PERIODS, ended, Sort.by(ClassPeriodFields.SINCE)).stream()
                                    .map(Versioned::value),
                            present.values().stream().map(found -> ClassPeriod.present(found.value())))
                    .sorted(Comparator.comparing(ClassPeriod::since))
                    .map(grounds::shown)
                    .toList();
        });
    }

    @Override
    public List<Classification> asOf(CustomerId customer, LocalDate day) {
        return runner.look(actor, look -> {
            Versioned<Customer> found = look.customer(customer);
            Instant end = day.plusDays(1)
                    .atStartOfDay(look.settings().zone())
                    .toInstant()
                    .minusNanos(1_000);
            Profile profile = PastProfile.of(look, runner.ports().rulebook(), found, end);
            Grounds grounds = new Grounds(look, found.value());
            return rulebook().policies().stream()
                    .map(policy -> io.guanxi.crm.classification.Classifier.evaluate(policy, profile))
                    .map(verdict -> grounds.shown(verdict.of(customer, end, end)))
                    .toList();
        });
    }

    @Override
    public Map<String, Long> counts(String dimension) {
        Dimension known = rulebook()
                .dimension(dimension)
                .orElseThrow(() -> InvalidInputException.of(
                        "dimension",
                        "dimension.unknown",
                        new Label(
                                "未知分类维度",
                                "an unknown dimension; known are "
                                        + dimensions().stream()
                                                .map(Dimension::key)
                                                .toList())));
        return runner.look(actor, look -> {
            look.authority().need(Right.VIEW_CUSTOMERS);
            Map<String, Long> counts = new LinkedHashMap<>();
            for (DimensionClass each : known.classes()) {
                counts.put(each.key(), count(look, dimension, each.key()));
            }
            return counts;
        });
    }

    private long count(Look look, String dimension, String classKey) {
        Filter<Customer> inClass =
                Gate.pass(look, rulebook(), Filter.classified(dimension, classKey), Set.of(RecordState.ACTIVE));
        return look.reader(CustomerRecords.CUSTOMERS).count(inClass);
    }

    @Override
    public long reclassifyAll(Instant asOf) {
        Instant at = Ports.precise(asOf);
        runner.look(actor, look -> {
            look.authority().needEverywhere(Right.CLASSIFY);
            if (at.isAfter(look.now())) {
                throw new IllegalArgumentException("classes are decided as of now at the latest, not as of " + asOf);
            }
            return null;
        });
        PassedOver passed = new PassedOver(runner.ports().storage());
        return passed.answer(new Reclassification(runner).all(actor.workspace(), at, passed));
    }
}
