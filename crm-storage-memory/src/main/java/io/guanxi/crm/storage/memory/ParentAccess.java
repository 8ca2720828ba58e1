package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The owners of some records of a relation, in the order of their ids; exact.
 *
 * @param children a range that is ordered by the link
 * @param where what those children still have to pass
 */
record ParentAccess<T, C>(Table<T> parents, Field<C, UUID> link, RangeAccess<C> children, Predicate<C> where)
        implements Access {
    @Override
    public long estimate() {
        return children.estimate();
    }

    @Override
    public boolean inIdOrder() {
        return true;
    }

    @Override
    public void walk(@Nullable UUID after, SlotVisitor visitor) {
        Owners owners = new Owners(visitor);
        children.walk(after, slot -> {
            C child = children.table().row(slot);
            return !where.test(child) || owners.visit(link.value(child));
        });
    }

    /** Passes on every owner once; those of one owner come together. */
    private final class Owners {
        private final SlotVisitor visitor;
        private @Nullable UUID previous;

        Owners(SlotVisitor visitor) {
            this.visitor = visitor;
        }

        boolean visit(@Nullable UUID owner) {
            if (owner == null || owner.equals(previous)) {
                return true;
            }
            previous = owner;
            int slot = parents.slotOf(owner);
            return slot < 0 || visitor.visit(slot);
        }
    }
}
