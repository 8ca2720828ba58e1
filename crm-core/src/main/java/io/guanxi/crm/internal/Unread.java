package io.guanxi.crm.internal;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.internal.access.Authority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares records without telling of fields that the asking actor may not read. */
final class Unread {
    private Unread() {}

    /** The fresh record with the values of the known one wherever the actor may not read: there they cannot differ. */
    static <R> R filledIn(RecordType<R> type, R fresh, R known, Authority authority) {
        return type.build(new Values<>() {
            @Override
            public <V> @Nullable V get(Field<R, V> field) {
                List<V> all = all(field);
                return all.isEmpty() ? null : all.get(0);
            }

            @Override
            public <V> List<V> all(Field<R, V> field) {
                boolean readable = authority.everywhere(field.sensitivity()).compareTo(FieldAccess.READABLE) >= 0;
                return field.values(readable ? fresh : known);
            }
        });
    }
}
