package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Subject;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what belongs to a record, for the length of one question. */
final class ReferenceFamily {
    private final ReferenceTables tables;
    private final Map<Relation<?, ?>, Map<UUID, ? extends List<?>>> byParent = new HashMap<>();

    ReferenceFamily(ReferenceTables tables) {
        this.tables = tables;
    }

    <T> Subject<T> subject(UUID id, T owner) {
        return new Member<>(id, owner, this);
    }

    @SuppressWarnings("unchecked")
    private <C> Collection<C> children(Relation<?, C> relation, UUID parent) {
        Map<UUID, ? extends List<?>> all = byParent.computeIfAbsent(relation, key -> group(relation));
        List<?> found = all.get(parent);
        return found == null ? List.of() : (List<C>) found;
    }

    private <C> Map<UUID, List<C>> group(Relation<?, C> relation) {
        return tables.of(relation.child()).values().stream()
                .map(Versioned::value)
                .filter(child -> relation.link().value(child) != null)
                .collect(Collectors.groupingBy(child -> relation.link().value(child)));
    }

    private record Member<T>(UUID id, T owner, ReferenceFamily family) implements Subject<T> {
        @Override
        public <C> Collection<C> related(Relation<T, C> relation) {
            return family.children(relation, id);
        }
    }
}
