package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.RecordType;

/** Gives the records of a type to whoever already holds the workspace's lock. */
interface Tables {
    /** The table of a type, an empty one when the workspace holds no such record. */
    <T> Table<T> existing(RecordType<T> type);
}
