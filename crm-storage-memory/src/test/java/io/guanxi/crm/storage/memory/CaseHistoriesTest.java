package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.tck.service.CaseHistoryContract;
import java.util.List;

/** More than a thousand random histories. */
class CaseHistoriesTest extends CaseHistoryContract {
    @Override
    protected CrmStorageFixture createFixture() {
        return new CrmStorageFixture() {
            private final MemoryStorage storage = new MemoryStorage();

            @Override
            public CrmStorage create(List<RecordType<?>> types) {
                return storage;
            }

            @Override
            public void close() {
                storage.close();
            }
        };
    }

    @Override
    protected int storages() {
        return 84;
    }
}
