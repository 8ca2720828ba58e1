package io.guanxi.crm.field;

import java.util.UUID;

/**
 * From a record to those that belong to it.
 *
 * @param name the relation's name in filters, for example {@code deals}
 * @param child the type of the records that belong to it
 * @param link the child's field that holds the parent's id
 */
public record Relation<P, C>(String name, RecordType<C> child, Field<C, UUID> link) {
    @Override
    public String toString() {
        return name;
    }
}
