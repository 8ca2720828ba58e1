package io.guanxi.crm.deal;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;

/** A contract as one actor may see it. */
public record ContractView(RecordView<Contract> fields) {
    public ContractId id() {
        return new ContractId(fields.id());
    }

    public <V> Shown<V> get(Field<Contract, V> field) {
        return fields.get(field);
    }
}
