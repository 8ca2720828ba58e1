package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The records of a relation by their owner. */
record Children<C>(Table<C> table, Field<C, UUID> link, Postings<C> byOwner) {
    static <C> Children<C> of(Table<C> table, Field<C, UUID> link) {
        return new Children<>(
                table,
                link,
                table.postings(link)
                        .orElseThrow(() -> new IllegalArgumentException(
                                table.type() + " has no field " + link + " that refers to another record")));
    }

    /** Whether some record of this owner passes. */
    boolean some(UUID owner, Predicate<C> where) {
        boolean[] found = {false};
        byOwner.walk(owner, slot -> {
            C child = table.row(slot);
            found[0] = owner.equals(link.value(child)) && where.test(child);
            return !found[0];
        });
        return found[0];
    }

    /** All records of this owner that pass. */
    List<C> all(UUID owner, Predicate<C> where) {
        List<C> found = new ArrayList<>();
        byOwner.walk(owner, slot -> {
            C child = table.row(slot);
            if (owner.equals(link.value(child)) && where.test(child)) {
                found.add(child);
            }
            return true;
        });
        return found;
    }
}
