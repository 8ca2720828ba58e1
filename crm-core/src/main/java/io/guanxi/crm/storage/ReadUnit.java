package io.guanxi.crm.storage;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;

/** One consistent look at one workspace, valid inside its callback and on its thread only. */
public interface ReadUnit {
    WorkspaceId workspace();

    <T> RecordReader<T> reader(RecordType<T> type);
}
