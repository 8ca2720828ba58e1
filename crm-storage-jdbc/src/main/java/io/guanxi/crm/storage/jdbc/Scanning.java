package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Answers one scan. A list by id of which a part asks for ids that lie in another table (those with a tag, say) is
 * driven from there: ids are taken in order from that table's index and looked up, which costs the same on every page.
 * When the other parts let too few of them pass, the rest of the list is asked for in one statement.
 */
final class Scanning<T> {
    private static final int MOST_ROUNDS = 3;
    private static final int SMALLEST_ROUND = 100;

    private final JdbcReader<T> reader;
    private final Scan<T> scan;

    Scanning(JdbcReader<T> reader, Scan<T> scan) {
        this.reader = reader;
        this.scan = scan;
    }

    List<Versioned<T>> answer() {
        if (scan.sort().orders().isEmpty()) {
            List<Filter<T>> parts = new ArrayList<>();
            IndexOrder.conjuncts(scan.filter(), parts);
            for (Filter<T> part : parts) {
                Optional<Membership> driver = driver(part);
                if (driver.isPresent()) {
                    parts.remove(part);
                    return driven(driver.get(), parts);
                }
            }
        }
        return page(scan.filter(), scan.after(), scan.limit());
    }

    private Optional<Membership> driver(Filter<T> part) {
        boolean narrow = part instanceof Filter.Any<T, ?>
                || part instanceof Filter.In<T, ?>
                || (part instanceof Filter.Compare<T, ?> compare && compare.op() == Op.EQ);
        return narrow ? reader.filters().membership(reader.table, "t", part) : Optional.empty();
    }

    private List<Versioned<T>> driven(Membership driver, List<Filter<T>> others) {
        List<Versioned<T>> answer = new ArrayList<>();
        Optional<UUID> after = scan.after().map(Position::id);
        int round = others.isEmpty() ? scan.limit() : Math.max(scan.limit() * 2, SMALLEST_ROUND);
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            List<UUID> ids = ids(driver, after, round);
            if (!ids.isEmpty()) {
                answer.addAll(among(new LinkedHashSet<>(ids), others, scan.limit() - answer.size()));
                after = Optional.of(ids.get(ids.size() - 1));
            }
            if (answer.size() == scan.limit() || ids.size() < round) {
                return answer;
            }
            round = Math.min(round * 4, Scan.MAX_LIMIT);
        }
        Position from = new Position(List.of(), after.orElseThrow());
        answer.addAll(page(scan.filter(), Optional.of(from), scan.limit() - answer.size()));
        return answer;
    }

    private List<UUID> ids(Membership driver, Optional<UUID> after, int limit) {
        Sql sql = Sql.of("select ").add(driver.id()).add(" from ").add(driver.fromWhere());
        sql.add(" and ").add(driver.id());
        after.ifPresentOrElse(id -> sql.add(" > ").bind(ColumnType.ID, id), () -> sql.add(" is not null"));
        sql.add(" order by ").add(driver.order()).add(" limit ").bind(ColumnType.INTEGER, (long) limit);
        return reader.session.list(
                reader.table, sql, cells -> (UUID) Objects.requireNonNull(cells.next(ColumnType.ID)));
    }

    private List<Versioned<T>> among(Set<UUID> ids, List<Filter<T>> others, int limit) {
        List<Versioned<T>> found = new ArrayList<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size() && found.size() < limit; from += JdbcReader.CHUNK) {
            List<UUID> chunk = all.subList(from, Math.min(from + JdbcReader.CHUNK, all.size()));
            Sql sql = reader.selectedAmong(reader.table.id(), chunk);
            FilterSql filters = new FilterSql(reader.session.layouts(), reader.session.workspace(), true);
            for (Filter<T> other : others) {
                filters.condition(reader.table, "t", other, sql.add(" and "));
            }
            found.addAll(reader.read(limited(sql, limit - found.size())));
        }
        return found;
    }

    private Sql limited(Sql sql, int limit) {
        return sql.add(" order by t." + reader.table.id().sql() + " limit ").bind(ColumnType.INTEGER, (long) limit);
    }

    private List<Versioned<T>> page(Filter<T> filter, Optional<Position> after, int limit) {
        ListSql<T> list = new ListSql<>(reader.table, reader.session.dialect(), scan.sort());
        Optional<ListSql<T>> indexed = list.asIndexed();
        if (indexed.isPresent()) {
            List<Versioned<T>> quick = page(indexed.get(), filter, after, limit);
            if (list.isTrue(quick)) {
                return quick;
            }
        }
        return page(list, filter, after, limit);
    }

    private List<Versioned<T>> page(ListSql<T> list, Filter<T> filter, Optional<Position> after, int limit) {
        Optional<Position> begin = after.filter(list::beginsRange);
        if (begin.isEmpty()) {
            Consumer<Sql> place = sql -> after.ifPresent(position -> list.after(position, sql.add(" and ")));
            return ask(filter, place, list.orderBy(filter), limit);
        }
        Consumer<Sql> inRange = sql -> list.afterInRange(begin.get(), sql.add(" and "));
        List<Versioned<T>> answer = new ArrayList<>(ask(filter, inRange, list.orderOfRange(), limit));
        if (answer.size() < limit) {
            Consumer<Sql> behind = sql -> list.absent(sql.add(" and "));
            answer.addAll(ask(filter, behind, list.orderBy(filter), limit - answer.size()));
        }
        return answer;
    }

    private List<Versioned<T>> ask(Filter<T> filter, Consumer<Sql> place, String order, int limit) {
        List<Filter<T>> parts = new ArrayList<>();
        IndexOrder.conjuncts(filter, parts);
        Sql sql = selected(parts);
        parts.removeIf(Filter.All.class::isInstance);
        for (Filter<T> part : parts) {
            reader.filters().condition(reader.table, "t", part, sql.add(" and "));
        }
        place.accept(sql);
        return reader.read(sql.add(order).add(" limit ").bind(ColumnType.INTEGER, (long) limit));
    }

    /** The records to look at: those of a set of values that a part names, which is taken out of the parts. */
    private Sql selected(List<Filter<T>> parts) {
        for (Filter<T> part : parts) {
            if (part instanceof Filter.In<T, ?> in && isColumn(in)) {
                Column column =
                        Objects.requireNonNull(reader.table.mapping(in.field()).comparable());
                parts.remove(part);
                return reader.selectedAmong(column, stored(in));
            }
        }
        return reader.selected();
    }

    private boolean isColumn(Filter.In<T, ?> in) {
        int most = reader.session.dialect().arrayLimit();
        return !in.field().isMany()
                && !in.values().isEmpty()
                && (most == 0 || in.values().size() <= most)
                && reader.table.mapping(in.field()).comparable() != null;
    }

    private <V> List<Object> stored(Filter.In<T, V> in) {
        return in.values().stream()
                .map(value -> reader.table
                        .mapping(in.field())
                        .compared(reader.session.workspace().value(), in.field().stored(value)))
                .distinct()
                .toList();
    }
}
