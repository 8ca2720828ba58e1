package io.guanxi.crm.interaction;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;

/** An interaction as one actor may see it. */
public record InteractionView(RecordView<Interaction> fields) {
    public InteractionId id() {
        return new InteractionId(fields.id());
    }

    public <V> Shown<V> get(Field<Interaction, V> field) {
        return fields.get(field);
    }
}
