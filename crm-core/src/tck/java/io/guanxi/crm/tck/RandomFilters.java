package io.guanxi.crm.tck;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Aggregate.Function;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws filter trees over the sample records with every node, operator and kind of field that a storage must answer. */
final class RandomFilters {
    private static final List<Op> EVERY_OP = List.of(Op.values());
    private static final List<Op> EQUALITY = List.of(Op.EQ, Op.NE);

    private final Chance chance;

    RandomFilters(Chance chance) {
        this.chance = chance;
    }

    /** A tree over probes, at most so deep. */
    Filter<Probe> ofProbes(int depth) {
        return tree(depth, this::probeLeaf);
    }

    private Filter<ProbeChild> ofChildren(int depth) {
        return tree(depth, this::childLeaf);
    }

    private <T> Filter<T> tree(int depth, Supplier<Filter<T>> leaf) {
        if (depth <= 1 || chance.onceIn(4)) {
            return leaf.get();
        }
        int kind = chance.upTo(10);
        if (kind < 3) {
            return tree(depth - 1, leaf).negate();
        }
        List<Filter<T>> parts = IntStream.range(0, chance.onceIn(12) ? 0 : 1 + chance.upTo(4))
                .mapToObj(n -> tree(depth - 1, leaf))
                .toList();
        return kind < 6 ? new Filter.And<>(parts) : new Filter.Or<>(parts);
    }

    private Filter<Probe> probeLeaf() {
        return switch (chance.upTo(20)) {
            case 0 -> onField(Probe.RANK, EVERY_OP, chance::integer);
            case 1 -> onField(Probe.AMOUNT, EVERY_OP, chance::decimal);
            case 2 -> onField(Probe.DAY, EVERY_OP, chance::day);
            case 3 -> onField(Probe.AT, EVERY_OP, chance::at);
            case 4 -> onField(Probe.ACTIVE, EVERY_OP, chance::flag);
            case 5 -> onField(Probe.COLOR, EVERY_OP, chance::color);
            case 6 -> onField(Probe.OWNER, EVERY_OP, chance::owner);
            case 7 -> onField(Probe.ID, EVERY_OP, () -> StorageSuite.id(chance.upTo(130)));
            case 8 -> onField(Probe.CODE, EVERY_OP, chance::text);
            case 9, 10 -> onField(Probe.TAGS, EVERY_OP, chance::text);
            case 11 -> onField(Probe.NOTE, EQUALITY, chance::text);
            case 12 -> onField(chance.oneOf(List.of(Probe.SECRET, Probe.PHONES)), List.of(Op.EQ), chance::text);
            case 13, 14 -> onText(chance.oneOf(List.of(Probe.CODE, Probe.NAME, Probe.NOTE, Probe.TAGS)));
            case 15, 16 -> Filter.any(Probe.CHILDREN, ofChildren(3));
            case 17, 18 -> figure();
            default -> chance.onceIn(3) ? Filter.all() : onField(Probe.NAME, EVERY_OP, chance::text);
        };
    }

    private Filter<ProbeChild> childLeaf() {
        return switch (chance.upTo(9)) {
            case 0 -> onField(ProbeChild.AMOUNT, EVERY_OP, chance::decimal);
            case 1 -> onField(ProbeChild.POINTS, EVERY_OP, () -> (long) chance.upTo(5));
            case 2 -> onField(ProbeChild.DAY, EVERY_OP, chance::day);
            case 3 -> onField(ProbeChild.AT, EVERY_OP, chance::at);
            case 4 -> onField(ProbeChild.FLAG, EVERY_OP, chance::flag);
            case 5 -> onField(ProbeChild.MARKS, EVERY_OP, chance::text);
            case 6 -> onText(chance.oneOf(List.of(ProbeChild.KIND, ProbeChild.MARKS)));
            case 7 -> Filter.all();
            default -> onField(ProbeChild.KIND, EVERY_OP, chance::text);
        };
    }

    private <T, V> Filter<T> onField(Field<T, V> field, List<Op> ops, Supplier<V> value) {
        if (chance.onceIn(5)) {
            return Filter.absent(field);
        }
        if (chance.onceIn(4)) {
            return Filter.in(field, Stream.generate(value).limit(chance.upTo(5)).toList());
        }
        return Filter.compare(field, chance.oneOf(ops), value.get());
    }

    private <T> Filter<T> onText(Field<T, String> field) {
        return chance.flag() ? Filter.contains(field, chance.part()) : Filter.startsWith(field, chance.part());
    }

    private Filter<Probe> figure() {
        Op op = chance.oneOf(EVERY_OP);
        return switch (chance.upTo(9)) {
            case 0, 1 -> figure(Function.COUNT, null, null, op, (long) chance.upTo(4));
            case 2 -> figure(Function.COUNT, ProbeChild.AMOUNT, null, op, (long) chance.upTo(4));
            case 3 -> figure(Function.COUNT_DISTINCT, distinctField(), null, op, (long) chance.upTo(4));
            case 4 -> figure(Function.SUM, ProbeChild.AMOUNT, null, op, chance.decimal());
            case 5 -> figure(Function.SUM, ProbeChild.POINTS, null, op, new BigDecimal(chance.upTo(8)));
            case 6 -> figure(Function.SUM, ProbeChild.AMOUNT, Probe.AMOUNT, op, chance.decimal());
            case 7 -> figure(minOrMax(), ProbeChild.DAY, null, op, chance.day());
            default ->
                chance.flag()
                        ? figure(minOrMax(), ProbeChild.AT, null, op, chance.at())
                        : figure(minOrMax(), ProbeChild.AMOUNT, null, op, chance.decimal());
        };
    }

    private Field<ProbeChild, ?> distinctField() {
        return chance.oneOf(
                List.<Field<ProbeChild, ?>>of(ProbeChild.KIND, ProbeChild.DAY, ProbeChild.AMOUNT, ProbeChild.POINTS));
    }

    private Function minOrMax() {
        return chance.flag() ? Function.MIN : Function.MAX;
    }

    private Filter<Probe> figure(
            Function function,
            @Nullable Field<ProbeChild, ?> field,
            @Nullable Field<Probe, ?> plus,
            Op op,
            Object value) {
        Filter<ProbeChild> where = chance.flag() ? Filter.all() : ofChildren(2);
        return new Filter.Compute<>(new Aggregate<>(Probe.CHILDREN, function, field, where, plus), op, value);
    }
}
