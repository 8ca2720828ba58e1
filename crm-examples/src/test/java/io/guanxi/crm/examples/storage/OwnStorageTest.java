package io.guanxi.crm.examples.storage;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.tck.StorageContract;
import java.util.List;

/** Proves the storage: all promises of the port, from the kit. */
// tag::contract[]
class OwnStorageTest extends StorageContract {
    @Override
    protected CrmStorageFixture createFixture() {
        return new CrmStorageFixture() {
            private final OwnStorage storage = new OwnStorage();

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
// end::contract[]
