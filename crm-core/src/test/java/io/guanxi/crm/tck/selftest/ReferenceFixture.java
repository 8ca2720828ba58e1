package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.sample.ReferenceStorage;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The reference storage, as it is or with one fault; it is "opened again" by going on with it. */
final class ReferenceFixture implements DurableFixture {
    private final UnaryOperator<CrmStorage> fault;
    private @Nullable CrmStorage storage;

    ReferenceFixture(UnaryOperator<CrmStorage> fault) {
        this.fault = fault;
    }

    @Override
    public CrmStorage create(List<RecordType<?>> types) {
        CrmStorage made = fault.apply(new ReferenceStorage(types));
        storage = made;
        return made;
    }

    @Override
    public CrmStorage reopen() {
        return Objects.requireNonNull(storage);
    }

    @Override
    public void close() {
        Objects.requireNonNull(storage).close();
    }
}
