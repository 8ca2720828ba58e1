package io.guanxi.crm.storage;

import io.guanxi.crm.field.RecordType;

/**
 * One all-or-nothing change of one workspace, valid inside its callback and on its thread only. After any storage error
 * the unit can only roll back, even when the work swallowed the error.
 */
public interface WriteUnit extends ReadUnit {
    <T> Repository<T> repository(RecordType<T> type);

    @Override
    default <T> RecordReader<T> reader(RecordType<T> type) {
        return repository(type);
    }
}
