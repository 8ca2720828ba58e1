package io.guanxi.crm.tck;

import org.junit.jupiter.api.Nested;

/** All suites for a storage that keeps its records when it is closed. */
public abstract class DurableStorageContract extends StorageContract {
    @Override
    protected abstract DurableFixture createFixture();

    @Nested
    class Durability extends DurabilityContract {
        @Override
        protected DurableFixture createFixture() {
            return DurableStorageContract.this.createFixture();
        }
    }
}
