package io.guanxi.crm.storage.memory;

/** What is kept in step with the records. A record is in its slot while it is added or removed. */
interface SlotIndex<T> {
    void add(int slot);

    void remove(int slot);

    /** Whether the index would hold both records alike, so that one may replace the other without a change. */
    boolean same(T left, T right);

    /** Reads all that would be read to add the record, so that a record that cannot be read fails before any change. */
    void rehearse(T row);
}
