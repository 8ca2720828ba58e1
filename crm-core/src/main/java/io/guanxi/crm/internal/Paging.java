package io.guanxi.crm.internal;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.List;
import java.util.Optional;

/** Reads one page of records and where the next begins. */
public final class Paging {
    private Paging() {}

    /** The records of a page, and the next page's beginning unless this was the last. */
    public record Part<T>(List<Versioned<T>> rows, Optional<Cursor> next) {}

    /**
     * The page that the query asks for.
     *
     * @param passed the query's filter as it may be asked, held to the rows in sight
     */
    public static <T> Part<T> read(Look look, RecordType<T> type, Query<T> query, Filter<T> passed) {
        String binding = Cursors.binding(look.authority(), query);
        Optional<Position> after = query.from().map(token -> Cursors.position(token, binding, query.sort()));
        List<Versioned<T>> found = look.reader(type).scan(new Scan<>(passed, query.sort(), after, query.limit() + 1));
        if (found.size() <= query.limit()) {
            return new Part<>(found, Optional.empty());
        }
        List<Versioned<T>> rows = found.subList(0, query.limit());
        Position last =
                Position.of(type, query.sort(), rows.get(rows.size() - 1).value());
        return new Part<>(rows, Optional.of(Cursors.of(binding, last)));
    }
}
