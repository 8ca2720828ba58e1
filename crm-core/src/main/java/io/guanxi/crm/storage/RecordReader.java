package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the records of one type in one workspace; valid inside its unit only. The unit's own writes are visible. */
public interface RecordReader<T> {
    /** The record of this id, whatever its state. */
    Optional<Versioned<T>> find(UUID id);

    /** Those of these ids that exist, in the order of the ids given; any number of ids. */
    Map<UUID, Versioned<T>> findAll(Collection<UUID> ids);

    /** The records that pass, in order, at most as many as asked for. Fewer mean the end of the list. */
    List<Versioned<T>> scan(Scan<T> scan);

    /** How many records pass. */
    long count(Filter<T> filter);

    /** How many of those that pass have which value; records without a value are not counted. */
    <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by);
}
