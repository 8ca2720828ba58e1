package io.guanxi.crm.deal;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;

/** A deal as one actor may see it. */
public record DealView(RecordView<Deal> fields) {
    public DealId id() {
        return new DealId(fields.id());
    }

    /** The version that was read. */
    public long version() {
        return fields.version();
    }

    public <V> Shown<V> get(Field<Deal, V> field) {
        return fields.get(field);
    }
}
