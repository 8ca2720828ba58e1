package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Aggregate.Function;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters over what belongs to a record mean what the reference evaluator says. */
public abstract class RelationFilterContract extends FilterSuite {
    private static final Filter<ProbeChild> EVERY = Filter.all();
    private static final Filter<ProbeChild> DEALS = Filter.eq(ProbeChild.KIND, "deal");

    private static ProbeChild deal(int n, int parent, String amount, LocalDate day) {
        return child(n, parent)
                .with(ProbeChild.KIND, "deal")
                .with(ProbeChild.AMOUNT, new BigDecimal(amount))
                .with(ProbeChild.DAY, day);
    }

    private static Filter<Probe> figure(
            Function function, @Nullable Field<ProbeChild, ?> field, Filter<ProbeChild> where, Op op, Object value) {
        return new Compute<>(new Aggregate<>(Probe.CHILDREN, function, field, where, null), op, value);
    }

    /** Probe 1: deals of 100 and 200.50 and a call; probe 2: a deal of -50; probe 3: a call; probe 4: nothing. */
    private void insertFamilies() {
        insert(
                probe(1).with(Probe.AMOUNT, new BigDecimal("1000")),
                probe(2),
                probe(3).with(Probe.AMOUNT, new BigDecimal("-0.01")),
                probe(4).with(Probe.AMOUNT, new BigDecimal("50")));
        insertChildren(
                deal(1, 1, "100", LocalDate.of(2025, 6, 30))
                        .with(ProbeChild.POINTS, 3L)
                        .with(ProbeChild.FLAG, true),
                deal(2, 1, "200.50", LocalDate.of(2025, 7, 1)).with(ProbeChild.POINTS, 4L),
                child(3, 1).with(ProbeChild.KIND, "call").with(ProbeChild.AT, Instant.parse("2026-01-01T00:00:00Z")),
                deal(4, 2, "-50", LocalDate.of(2026, 6, 30)).withAll(ProbeChild.MARKS, List.of("refund", "late")),
                child(5, 3)
                        .with(ProbeChild.KIND, "call")
                        .with(ProbeChild.AT, Instant.parse("2026-01-01T00:00:00.000001Z")),
                child(6, 99).with(ProbeChild.KIND, "deal"));
    }

    @Test
    void some_record_of_the_relation_passes() {
        insertFamilies();
        passes(Filter.any(Probe.CHILDREN, EVERY), 1, 2, 3);
        passes(Filter.any(Probe.CHILDREN, DEALS), 1, 2);
        passes(Filter.any(Probe.CHILDREN, DEALS.negate()), 1, 3);
        passes(Filter.any(Probe.CHILDREN, Filter.absent(ProbeChild.AMOUNT)), 1, 3);
        passes(Filter.any(Probe.CHILDREN, Filter.none()));
        passes(Filter.any(Probe.CHILDREN, Filter.eq(ProbeChild.MARKS, "refund")), 2);
        passes(Filter.any(Probe.CHILDREN, Filter.eq(ProbeChild.FLAG, true).negate()), 1, 2, 3);
    }

    @Test
    void the_parts_of_a_filter_over_a_relation_hold_for_one_record() {
        insertFamilies();
        Filter<ProbeChild> early = Filter.compare(ProbeChild.DAY, Op.LE, LocalDate.of(2025, 6, 30));
        Filter<ProbeChild> large = Filter.compare(ProbeChild.AMOUNT, Op.GT, new BigDecimal("200"));
        passes(Filter.any(Probe.CHILDREN, early).and(Filter.any(Probe.CHILDREN, large)), 1);
        passes(Filter.any(Probe.CHILDREN, early.and(large)));
        passes(Filter.any(Probe.CHILDREN, early.or(large)), 1);
    }

    @Test
    void relations_combine_with_fields_of_the_owner() {
        insertFamilies();
        Filter<Probe> called = Filter.any(Probe.CHILDREN, Filter.eq(ProbeChild.KIND, "call"));
        passes(called.and(Filter.absent(Probe.AMOUNT)));
        passes(called.negate().and(Filter.absent(Probe.AMOUNT)), 2);
        passes(called.or(Filter.absent(Probe.AMOUNT)), 1, 2, 3);
        passes(called.negate().or(Filter.compare(Probe.AMOUNT, Op.GT, new BigDecimal("999"))), 1, 2, 4);
    }

    @Test
    void a_count_over_nothing_is_zero() {
        insertFamilies();
        passes(figure(Function.COUNT, null, EVERY, Op.EQ, 0L), 4);
        passes(figure(Function.COUNT, null, EVERY, Op.GE, 0L), 1, 2, 3, 4);
        passes(figure(Function.COUNT, null, EVERY, Op.EQ, 3L), 1);
        passes(figure(Function.COUNT, null, DEALS, Op.LT, 2L), 2, 3, 4);
        passes(figure(Function.COUNT, ProbeChild.AMOUNT, EVERY, Op.EQ, 0L), 3, 4);
        passes(figure(Function.COUNT, ProbeChild.AMOUNT, EVERY, Op.NE, 2L), 2, 3, 4);
    }

    @Test
    void a_sum_over_nothing_is_zero() {
        insertFamilies();
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.EQ, new BigDecimal("300.5")), 1);
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.EQ, BigDecimal.ZERO), 3, 4);
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.LT, BigDecimal.ZERO), 2);
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.GE, new BigDecimal("300.500000")), 1);
        passes(figure(Function.SUM, ProbeChild.POINTS, EVERY, Op.EQ, new BigDecimal("7")), 1);
        passes(figure(Function.SUM, ProbeChild.POINTS, EVERY, Op.LE, new BigDecimal("6.5")), 2, 3, 4);
    }

    @Test
    void a_sum_can_add_a_field_of_the_owner_and_absent_adds_nothing() {
        insertFamilies();
        var total = new Aggregate<>(Probe.CHILDREN, Function.SUM, ProbeChild.AMOUNT, EVERY, Probe.AMOUNT);
        passes(new Compute<>(total, Op.EQ, new BigDecimal("1300.50")), 1);
        passes(new Compute<>(total, Op.EQ, new BigDecimal("-50")), 2);
        passes(new Compute<>(total, Op.LT, BigDecimal.ZERO), 2, 3);
        passes(new Compute<>(total, Op.EQ, new BigDecimal("50")), 4);
        var none = new Aggregate<>(Probe.CHILDREN, Function.SUM, ProbeChild.AMOUNT, Filter.none(), Probe.AMOUNT);
        passes(new Compute<>(none, Op.GE, BigDecimal.ZERO), 1, 2, 4);
    }

    @Test
    void sums_are_exact() {
        insert(probe(1), probe(2));
        for (int n = 0; n < 10; n++) {
            insertChildren(
                    deal(n, 1, "0.1", LocalDate.of(2026, 1, 1)),
                    deal(100 + n, 2, "99999999999.999999", LocalDate.of(2026, 1, 1)));
        }
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.EQ, BigDecimal.ONE), 1);
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.EQ, new BigDecimal("999999999999.99999")), 2);
    }

    @Test
    void a_count_of_distinct_values_leaves_out_absent_ones() {
        insert(probe(1), probe(2), probe(3));
        insertChildren(
                child(1, 1).with(ProbeChild.KIND, "a").with(ProbeChild.DAY, LocalDate.of(2026, 1, 1)),
                child(2, 1).with(ProbeChild.KIND, "A").with(ProbeChild.DAY, LocalDate.of(2026, 1, 1)),
                child(3, 1).with(ProbeChild.KIND, "a "),
                child(4, 1).with(ProbeChild.KIND, "a"),
                child(5, 2));
        passes(figure(Function.COUNT_DISTINCT, ProbeChild.KIND, EVERY, Op.EQ, 3L), 1);
        passes(figure(Function.COUNT_DISTINCT, ProbeChild.KIND, EVERY, Op.EQ, 0L), 2, 3);
        passes(figure(Function.COUNT_DISTINCT, ProbeChild.DAY, EVERY, Op.EQ, 1L), 1);
        passes(figure(Function.COUNT_DISTINCT, ProbeChild.KIND, Filter.absent(ProbeChild.DAY), Op.EQ, 2L), 1);
    }

    @Test
    void the_least_and_the_greatest_of_nothing_are_absent() {
        insertFamilies();
        LocalDate day = LocalDate.of(2025, 7, 1);
        passes(figure(Function.MAX, ProbeChild.DAY, EVERY, Op.EQ, day), 1);
        passes(figure(Function.MAX, ProbeChild.DAY, EVERY, Op.NE, day), 2);
        passes(figure(Function.MAX, ProbeChild.DAY, EVERY, Op.LT, day));
        passes(figure(Function.MAX, ProbeChild.DAY, EVERY, Op.GE, day), 1, 2);
        passes(figure(Function.MIN, ProbeChild.DAY, EVERY, Op.LT, day), 1);
        passes(figure(Function.MIN, ProbeChild.DAY, EVERY, Op.LT, day).negate(), 2, 3, 4);
        passes(figure(Function.MIN, ProbeChild.AMOUNT, DEALS, Op.LE, new BigDecimal("100")), 1, 2);
        passes(figure(Function.MAX, ProbeChild.POINTS, EVERY, Op.EQ, 4L), 1);
    }

    @Test
    void the_least_and_the_greatest_instant_are_exact() {
        insertFamilies();
        Instant midnight = Instant.parse("2026-01-01T00:00:00Z");
        passes(figure(Function.MAX, ProbeChild.AT, EVERY, Op.EQ, midnight), 1);
        passes(figure(Function.MAX, ProbeChild.AT, EVERY, Op.GT, midnight), 3);
        passes(figure(Function.MIN, ProbeChild.AT, EVERY, Op.LE, midnight.plusNanos(1_000)), 1, 3);
    }

    @Test
    void the_least_and_the_greatest_text_are_found_by_character() {
        insert(probe(1), probe(2));
        insertChildren(
                child(1, 1).with(ProbeChild.KIND, "b"),
                child(2, 1).with(ProbeChild.KIND, "B"),
                child(3, 1).with(ProbeChild.KIND, "a"));
        passes(figure(Function.MIN, ProbeChild.KIND, EVERY, Op.EQ, "B"), 1);
        passes(figure(Function.MAX, ProbeChild.KIND, EVERY, Op.EQ, "b"), 1);
    }

    @Test
    void a_window_of_days_has_exact_borders() {
        insertFamilies();
        Filter<ProbeChild> year = DEALS.and(Filter.compare(ProbeChild.DAY, Op.GT, LocalDate.of(2025, 6, 30)))
                .and(Filter.compare(ProbeChild.DAY, Op.LE, LocalDate.of(2026, 6, 30)));
        passes(figure(Function.SUM, ProbeChild.AMOUNT, year, Op.EQ, new BigDecimal("200.5")), 1);
        passes(figure(Function.SUM, ProbeChild.AMOUNT, year, Op.EQ, new BigDecimal("-50")), 2);
        passes(figure(Function.COUNT, null, year, Op.EQ, 0L), 3, 4);
    }

    @Test
    void figures_follow_every_change_of_what_belongs_to_the_record() {
        insertFamilies();
        write(unit -> {
            var children = unit.repository(ProbeChild.TYPE);
            children.deleteAll(List.of(child(1, 1).id()));
            children.updateAll(List.of(new Versioned<>(deal(4, 4, "70", LocalDate.of(2026, 6, 30)), 1)));
            children.insertAll(List.of(deal(7, 3, "5", LocalDate.of(2026, 1, 1))));
            var sum = figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.GT, BigDecimal.ZERO);
            assertThat(unit.repository(Probe.TYPE).count(sum)).isEqualTo(3);
        });
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.EQ, new BigDecimal("200.5")), 1);
        passes(figure(Function.SUM, ProbeChild.AMOUNT, EVERY, Op.EQ, new BigDecimal("70")), 4);
        passes(Filter.any(Probe.CHILDREN, DEALS), 1, 3, 4);
    }
}
