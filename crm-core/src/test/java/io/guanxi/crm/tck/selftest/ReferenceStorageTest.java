package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.DurableStorageContract;
import java.util.function.UnaryOperator;

/** The reference storage passes the whole kit. */
class ReferenceStorageTest extends DurableStorageContract {
    @Override
    protected DurableFixture createFixture() {
        return new ReferenceFixture(UnaryOperator.identity());
    }
}
