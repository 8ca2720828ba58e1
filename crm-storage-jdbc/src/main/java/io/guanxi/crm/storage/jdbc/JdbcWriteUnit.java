package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.WriteUnit;

record JdbcWriteUnit(Session session) implements WriteUnit {
    @Override
    public WorkspaceId workspace() {
        return session.workspace();
    }

    @Override
    public <T> Repository<T> repository(RecordType<T> type) {
        session.check();
        return new JdbcRepository<>(session, type);
    }
}
