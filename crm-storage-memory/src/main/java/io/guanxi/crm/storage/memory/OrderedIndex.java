package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.StoredOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records in the order of some fields, absent values last, and of their ids: about six bytes a record. */
final class OrderedIndex<T> implements SlotIndex<T> {
    private static final int FEW = 8;

    private final RecordType<T> type;
    private final Rows<T> rows;
    private final List<StoredReader<T, ?>> fields;
    private final SlotChunks slots = new SlotChunks();

    OrderedIndex(RecordType<T> type, Rows<T> rows, List<StoredReader<T, ?>> fields) {
        this.type = type;
        this.rows = rows;
        this.fields = fields;
    }

    List<StoredReader<T, ?>> fields() {
        return fields;
    }

    SlotChunks slots() {
        return slots;
    }

    @Override
    public void add(int slot) {
        SlotChunks.Probe probe = exactly(rows.get(slot));
        boolean last = slots.begin() != slots.end() && probe.compare(slots.at(slots.previous(slots.end()))) < 0;
        slots.insert(last ? slots.end() : slots.lower(probe), slot);
    }

    @Override
    public void remove(int slot) {
        slots.remove(slots.lower(exactly(rows.get(slot))));
    }

    @Override
    public boolean same(T left, T right) {
        for (StoredReader<T, ?> field : fields) {
            if (!field.same(left, right)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void rehearse(T row) {
        for (StoredReader<T, ?> field : fields) {
            StoredReader.compare(field.first(row), field.first(row));
        }
    }

    /** The place of the first record that does not lie before what is sought. */
    long lower(RowProbe<T> probe) {
        return slots.lower(slot -> probe.compare(rows.get(slot)));
    }

    /** The place of the first record that lies behind what is sought. */
    long upper(RowProbe<T> probe) {
        return slots.upper(slot -> probe.compare(rows.get(slot)));
    }

    /** Counts the records of a range by a field's stored value; within the range they are ordered by that field. */
    void countBy(RowProbe<T> range, StoredReader<T, ?> field, Map<Object, Long> counts) {
        long place = lower(range);
        long end = upper(range);
        while (place != end) {
            Object value = field.first(rows.get(slots.at(place)));
            if (value == null) {
                return;
            }
            long from = place;
            place = endOf(value, from, end, field, range);
            counts.put(value, slots.count(from, place));
        }
    }

    /** A short run is walked, a long one is jumped over. */
    private long endOf(Object value, long from, long end, StoredReader<T, ?> field, RowProbe<T> range) {
        long place = from;
        for (int i = 0; i < FEW; i++) {
            place = slots.next(place);
            if (place == end || !value.equals(field.first(rows.get(slots.at(place))))) {
                return place;
            }
        }
        return upper(range.then(RowProbe.at(field, value)));
    }

    private SlotChunks.Probe exactly(T sought) {
        UUID id = type.idOf(sought);
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).first(sought);
        }
        return slot -> {
            T row = rows.get(slot);
            for (int i = 0; i < values.length; i++) {
                int order = StoredReader.compare(fields.get(i).first(row), values[i]);
                if (order != 0) {
                    return order;
                }
            }
            return StoredOrder.compare(type.idOf(row), id);
        };
    }
}
