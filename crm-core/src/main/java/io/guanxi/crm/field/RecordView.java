package io.guanxi.crm.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One record as one actor may see it. Immutable; what the actor may not see is not in it. */
public final class RecordView<R> {
    private final UUID id;
    private final long version;
    private final Map<Field<R, ?>, List<Shown<?>>> shown;

    /** @param shown for every field of the type what is shown of its values; a field without a value shows one Absent */
    public RecordView(UUID id, long version, Map<Field<R, ?>, List<Shown<?>>> shown) {
        this.id = id;
        this.version = version;
        this.shown = Map.copyOf(shown);
    }

    public UUID id() {
        return id;
    }

    /** The version to name when the record is changed. */
    public long version() {
        return version;
    }

    /** The value of a field, or its first one; a field that the type does not have is hidden. */
    public <V> Shown<V> get(Field<R, V> field) {
        return all(field).get(0);
    }

    /** All values of a field: at least one, which is Absent when there is none. */
    @SuppressWarnings("unchecked")
    public <V> List<Shown<V>> all(Field<R, V> field) {
        List<Shown<?>> values = shown.get(field);
        return values == null ? List.of(new Shown.Hidden<>()) : (List<Shown<V>>) (List<?>) values;
    }

    @Override
    public String toString() {
        return "RecordView[" + id + " v" + version + "]";
    }
}
