package io.guanxi.crm.internal.settings;

import io.guanxi.crm.access.Directory;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.access.PersonFields;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organisation as a table of the storage. Asked outside of units. */
public final class BuiltInDirectory implements Directory {
    private final CrmStorage storage;

    public BuiltInDirectory(CrmStorage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<Person> find(WorkspaceId workspace, UserId user) {
        return where(workspace, Filter.eq(PersonFields.USER, user)).stream().findFirst();
    }

    @Override
    public Map<UserId, Person> findAll(WorkspaceId workspace, Collection<UserId> users) {
        Map<UserId, Person> found = new LinkedHashMap<>();
        List<UserId> asked = List.copyOf(new LinkedHashSet<>(users));
        for (int from = 0; from < asked.size(); from += Filters.MAX_SET) {
            List<UserId> part = asked.subList(from, Math.min(from + Filters.MAX_SET, asked.size()));
            where(workspace, Filter.in(PersonFields.USER, part)).forEach(person -> found.put(person.user(), person));
        }
        return found;
    }

    @Override
    public List<Person> named(WorkspaceId workspace, String name) {
        return where(workspace, Filter.eq(PersonFields.NAME, name));
    }

    @Override
    public List<Person> team(WorkspaceId workspace, String team) {
        return where(workspace, Filter.eq(PersonFields.TEAM, team));
    }

    @Override
    public List<Person> department(WorkspaceId workspace, String department) {
        return where(workspace, Filter.eq(PersonFields.DEPARTMENT, department));
    }

    private List<Person> where(WorkspaceId workspace, Filter<Person> filter) {
        return storage.read(
                workspace,
                unit ->
                        Look.Reading.all(unit.reader(PersonFields.PERSONS), PersonFields.PERSONS, filter, Sort.byId())
                                .stream()
                                .map(Versioned::value)
                                .toList());
    }
}
