package io.guanxi.crm.internal.settings;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.People;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.access.PersonFields;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The service over the built-in directory. */
public final class StoredPeople implements People {
    private final Runner runner;
    private final Actor actor;

    public StoredPeople(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public Person put(
            UserId user, String name, @Nullable String team, @Nullable String department, @Nullable UserId manager) {
        return Idempotency.once(
                runner.ports().storage(),
                () -> runner.act(actor, act -> {
                    act.authority().needEverywhere(Right.CONFIGURE);
                    Optional<Versioned<Person>> before = locked(act, user);
                    if (before.isPresent()) {
                        Person known = before.get().value();
                        Person after =
                                new Person(known.id(), user, name, team, department, manager, true, known.absent());
                        return act.update(PersonFields.PERSONS, before.get(), after, Trace.apart())
                                .value();
                    }
                    Person fresh = new Person(act.newId(), user, name, team, department, manager, true, false);
                    act.insert(PersonFields.PERSONS, List.of(fresh), Trace.apart());
                    return fresh;
                }));
    }

    @Override
    public Person leave(UserId user) {
        return changed(
                user,
                p -> new Person(p.id(), p.user(), p.name(), p.team(), p.department(), p.manager(), false, p.absent()));
    }

    @Override
    public Person absent(UserId user, boolean away) {
        return changed(
                user,
                p -> new Person(p.id(), p.user(), p.name(), p.team(), p.department(), p.manager(), p.active(), away));
    }

    private Person changed(UserId user, UnaryOperator<Person> change) {
        return runner.act(actor, act -> {
            act.authority().needEverywhere(Right.CONFIGURE);
            Versioned<Person> found = locked(act, user).orElseThrow(() -> new NotFoundException("person"));
            return act.update(PersonFields.PERSONS, found, change.apply(found.value()), Trace.apart())
                    .value();
        });
    }

    /** The person, held as it is until the act ends: of changes at once the later one builds on the earlier. */
    private static Optional<Versioned<Person>> locked(Act act, UserId user) {
        return find(act, user).map(found -> {
            UUID id = found.value().id();
            return Objects.requireNonNull(
                    act.repository(PersonFields.PERSONS).lock(List.of(id)).get(id));
        });
    }

    private static Optional<Versioned<Person>> find(Look look, UserId user) {
        return look.reader(PersonFields.PERSONS).scan(Scan.of(Filter.eq(PersonFields.USER, user), 1)).stream()
                .findFirst();
    }

    @Override
    public Optional<Person> find(UserId user) {
        return runner.look(actor, look -> find(look, user).map(Versioned::value));
    }

    @Override
    public List<Person> all() {
        return runner.look(
                actor,
                look -> look.all(PersonFields.PERSONS, Filter.all(), Sort.byId()).stream()
                        .map(Versioned::value)
                        .sorted(Comparator.comparing(person -> person.user().value()))
                        .toList());
    }
}
