package io.guanxi.crm.storage.memory;

import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers a scan: walks an index in the list's order where a page is soon full, else keeps the first of all candidates. */
final class Listing<T> {
    private final Table<T> table;
    private final Scan<T> scan;
    private final SortOrder<T> order;
    private final Plan<T> plan;
    private final Predicates<T> predicates;

    Listing(Tables tables, Table<T> table, Scan<T> scan) {
        this.table = table;
        this.scan = scan;
        this.order = new SortOrder<>(table, scan.sort());
        int given = scan.after().map(position -> position.values().size()).orElse(order.width());
        if (given != order.width()) {
            throw new IllegalArgumentException(
                    "the position has " + given + " sort values, the list is sorted by " + order.width());
        }
        this.plan = Planner.plan(tables, table, scan.filter());
        this.predicates = new Predicates<>(tables, table);
        plan.parts().forEach(predicates::of);
    }

    List<Versioned<T>> records() {
        Optional<List<Integer>> walked = order.width() == 0 ? walkIds() : walkSorted();
        List<Integer> slots = walked.orElseGet(this::firstOfAll);
        List<Versioned<T>> records = new ArrayList<>(slots.size());
        slots.forEach(slot -> records.add(table.versioned(slot)));
        return records;
    }

    private List<Integer> firstOfAll() {
        FirstFew<T> first = new FirstFew<>(table, order, scan);
        Predicate<T> rest = rest(plan.best());
        plan.best().access().walk(null, slot -> {
            if (rest.test(table.row(slot))) {
                first.offer(slot);
            }
            return true;
        });
        return first.inOrder();
    }

    private Optional<List<Integer>> walkIds() {
        Choice<T> way = plan.ordered();
        long budget = budget(way.estimate());
        if (plan.best().access().inIdOrder()) {
            budget = Long.MAX_VALUE;
        }
        return budget == 0 ? Optional.empty() : walkIds(way, new Budget(budget));
    }

    private Optional<List<Integer>> walkIds(Choice<T> way, Budget budget) {
        List<Integer> slots = new ArrayList<>();
        Predicate<T> rest = rest(way);
        way.access().walk(scan.after().map(Position::id).orElse(null), slot -> {
            if (!budget.spend()) {
                return false;
            }
            if (rest.test(table.row(slot))) {
                slots.add(slot);
            }
            return slots.size() < scan.limit();
        });
        return budget.isOverdrawn() ? Optional.empty() : Optional.of(slots);
    }

    private Optional<List<Integer>> walkSorted() {
        for (OrderedIndex<T> index : table.ordered()) {
            Optional<SortedWalk<T>> walk = SortedWalk.of(plan.ranges().of(index), scan.sort());
            if (walk.isPresent()) {
                long budget = budget(walk.get().way().estimate());
                return budget == 0 ? Optional.empty() : walkSorted(walk.get(), new Budget(budget));
            }
        }
        return Optional.empty();
    }

    private Optional<List<Integer>> walkSorted(SortedWalk<T> walk, Budget budget) {
        FirstFew<T> first = new FirstFew<>(table, order, scan);
        Predicate<T> rest = rest(walk.way());
        walk.walk(scan.after(), slot -> {
            T row = table.row(slot);
            if (first.isBehind(row) || !budget.spend()) {
                return false;
            }
            if (rest.test(row)) {
                first.offer(slot);
            }
            return true;
        });
        return budget.isOverdrawn() ? Optional.empty() : Optional.of(first.inOrder());
    }

    private Predicate<T> rest(Choice<T> way) {
        return predicates.all(way.rest(plan.parts()));
    }

    /** How many candidates of an ordered way to try before the fewest candidates are looked at instead; 0 for none. */
    private long budget(long candidates) {
        long fewest = plan.best().estimate();
        return plan.visitsUntil(scan.limit(), candidates) < fewest ? 2 * fewest : 0;
    }

    private static final class Budget {
        private long left;

        Budget(long visits) {
            this.left = visits;
        }

        boolean spend() {
            return --left >= 0;
        }

        boolean isOverdrawn() {
            return left < 0;
        }
    }
}
