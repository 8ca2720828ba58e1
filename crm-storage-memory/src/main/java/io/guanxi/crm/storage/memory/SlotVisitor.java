package io.guanxi.crm.storage.memory;

/** Is given slots one after the other; false ends the walk. */
@FunctionalInterface
interface SlotVisitor {
    boolean visit(int slot);
}
