package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.sample.ReferenceStorage;
import java.util.ArrayList;
import java.util.List;

/** "Opens again" with nothing in it. */
final class ForgetfulFixture implements DurableFixture {
    private final List<RecordType<?>> kept = new ArrayList<>();

    @Override
    public CrmStorage create(List<RecordType<?>> types) {
        kept.addAll(types);
        return new ReferenceStorage(types);
    }

    @Override
    public CrmStorage reopen() {
        return new ReferenceStorage(kept);
    }

    @Override
    public void close() {}
}
