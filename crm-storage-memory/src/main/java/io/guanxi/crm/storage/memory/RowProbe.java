package io.guanxi.crm.storage.memory;

import java.util.List;

/** Says where a record lies: negative before what is sought, 0 in it, positive behind. */
@FunctionalInterface
interface RowProbe<T> {
    int compare(T row);

    /** Those steps one after the other: a later one decides where the earlier ones say 0. */
    static <T> RowProbe<T> of(List<RowProbe<T>> steps) {
        RowProbe<T> joined = row -> 0;
        for (RowProbe<T> step : steps) {
            joined = joined.then(step);
        }
        return joined;
    }

    default RowProbe<T> then(RowProbe<T> next) {
        return row -> {
            int order = compare(row);
            return order != 0 ? order : next.compare(row);
        };
    }

    /** At one value of a field. */
    static <T> RowProbe<T> at(StoredReader<T, ?> reader, Object value) {
        return row -> StoredReader.compare(reader.first(row), value);
    }
}
