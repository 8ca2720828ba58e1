package io.guanxi.crm.filter;

import io.guanxi.crm.field.Relation;
import java.util.List;

/**
 * A relation that filters may name, by its own name or another one.
 *
 * @param vocabulary what may be said about the records at its other end
 */
public record RelationName<T, C>(Relation<T, C> relation, List<String> aliases, Vocabulary<C> vocabulary) {
    public RelationName {
        aliases = List.copyOf(aliases);
    }
}
