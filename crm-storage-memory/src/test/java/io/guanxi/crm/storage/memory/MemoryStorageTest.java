package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.tck.StorageContract;
import java.util.List;

/** The memory storage keeps the whole contract. */
class MemoryStorageTest extends StorageContract {
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
}
