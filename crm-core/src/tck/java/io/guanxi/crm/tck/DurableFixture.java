package io.guanxi.crm.tck;

import io.guanxi.crm.storage.CrmStorage;

/** The fixture of a storage that keeps its records when it is closed. */
public interface DurableFixture extends CrmStorageFixture {
    /** Closes the storage and opens it again, over the same types and what was kept. */
    CrmStorage reopen();
}
