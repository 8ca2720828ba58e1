package io.guanxi.crm.internal.access;

import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.MaskKind;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.storage.Versioned;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The one way by which a stored record leaves the library. */
public final class Projector {
    private Projector() {}

    /**
     * The record as the authority may see it.
     *
     * @param owner the customer to which the record belongs
     */
    public static <R> RecordView<R> view(RecordType<R> type, Versioned<R> found, Customer owner, Authority authority) {
        return view(type, found, sensitivity -> authority.access(sensitivity, owner));
    }

    /**
     * The record as this access allows.
     *
     * @param access how far fields of a class are open
     */
    public static <R> RecordView<R> view(
            RecordType<R> type, Versioned<R> found, Function<Sensitivity, FieldAccess> access) {
        Map<Field<R, ?>, List<Shown<?>>> shown = new IdentityHashMap<>();
        for (Field<R, ?> field : type.fields()) {
            shown.put(field, show(field, found.value(), access.apply(field.sensitivity())));
        }
        return new RecordView<>(type.idOf(found.value()), found.version(), shown);
    }

    private static <R, V> List<Shown<?>> show(Field<R, V> field, R owner, FieldAccess access) {
        if (access == FieldAccess.HIDDEN) {
            return List.of(new Shown.Hidden<V>());
        }
        List<V> values = field.values(owner);
        if (values.isEmpty()) {
            return List.of(new Shown.Absent<V>());
        }
        return values.stream()
                .<Shown<?>>map(value -> one(value, access, field.mask()))
                .toList();
    }

    /** One value under an access: clear, masked in the customary form, or hidden. */
    public static <V> Shown<V> one(V value, FieldAccess access, Optional<MaskKind> mask) {
        if (access.compareTo(FieldAccess.READABLE) >= 0) {
            return new Shown.Clear<>(value);
        }
        if (access == FieldAccess.MASKED && mask.isPresent() && value instanceof String text) {
            return new Shown.Masked<>(mask.get().mask(text));
        }
        return new Shown.Hidden<>();
    }
}
