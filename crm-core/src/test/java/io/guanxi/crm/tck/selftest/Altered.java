package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A sound repository of which a subclass breaks one method, or changes the filters or the records on their way. */
class Altered<T> implements Repository<T> {
    final RecordType<T> type;
    final RecordReader<T> sound;

    Altered(RecordType<T> type, RecordReader<T> sound) {
        this.type = type;
        this.sound = sound;
    }

    final Repository<T> writer() {
        return (Repository<T>) sound;
    }

    /** All records, read soundly. */
    final List<Versioned<T>> everything() {
        return sound.scan(Scan.of(Filter.all(), Scan.MAX_LIMIT));
    }

    Filter<T> change(Filter<T> filter) {
        return filter;
    }

    T change(T value) {
        return value;
    }

    private List<Versioned<T>> changed(List<Versioned<T>> rows) {
        return rows.stream().map(row -> row.with(change(row.value()))).toList();
    }

    @Override
    public Optional<Versioned<T>> find(UUID id) {
        return sound.find(id);
    }

    @Override
    public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
        return sound.findAll(ids);
    }

    @Override
    public List<Versioned<T>> scan(Scan<T> scan) {
        return sound.scan(new Scan<>(change(scan.filter()), scan.sort(), scan.after(), scan.limit()));
    }

    @Override
    public long count(Filter<T> filter) {
        return sound.count(change(filter));
    }

    @Override
    public <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by) {
        return sound.groupCount(change(filter), by);
    }

    @Override
    public Map<UUID, Versioned<T>> lock(Collection<UUID> ids) {
        return writer().lock(ids);
    }

    @Override
    public void insertAll(List<T> records) {
        writer().insertAll(records.stream().map(this::change).toList());
    }

    @Override
    public void updateAll(List<Versioned<T>> records) {
        writer().updateAll(changed(records));
    }

    @Override
    public Set<UUID> updateIfCurrent(List<Versioned<T>> records) {
        return writer().updateIfCurrent(changed(records));
    }

    @Override
    public void deleteAll(Collection<UUID> ids) {
        writer().deleteAll(ids);
    }
}
