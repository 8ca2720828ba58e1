package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.RecordReader;

record JdbcReadUnit(Session session) implements ReadUnit {
    @Override
    public WorkspaceId workspace() {
        return session.workspace();
    }

    @Override
    public <T> RecordReader<T> reader(RecordType<T> type) {
        session.check();
        return new JdbcReader<>(session, type);
    }
}
