package io.guanxi.crm.tck;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import java.util.List;

/** What a storage gives to be examined: an empty storage for every test. One fixture serves one test. */
public interface CrmStorageFixture extends AutoCloseable {
    /** An empty storage that keeps records of these types. Called once. */
    CrmStorage create(List<RecordType<?>> types);

    /** Releases everything, the storage included; called once after the test, also when {@code create} failed. */
    @Override
    void close();
}
