package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Filters over fields mean what the reference evaluator says: two-valued, absent values compare as false. */
public abstract class FieldFilterContract extends FilterSuite {
    /** Three values in ascending order as probes 1, 2 and 3, and probe 4 without one. */
    private <V> void compares(Field<Probe, V> field, V low, V middle, V high) {
        insert(probe(1).with(field, low), probe(2).with(field, middle), probe(3).with(field, high), probe(4));
        passes(Filter.compare(field, Op.EQ, middle), 2);
        passes(Filter.compare(field, Op.NE, middle), 1, 3);
        passes(Filter.compare(field, Op.LT, middle), 1);
        passes(Filter.compare(field, Op.LE, middle), 1, 2);
        passes(Filter.compare(field, Op.GT, middle), 3);
        passes(Filter.compare(field, Op.GE, middle), 2, 3);
        passes(Filter.in(field, List.of(low, high)), 1, 3);
        passes(Filter.absent(field), 4);
        delete(id(1), id(2), id(3), id(4));
    }

    @Test
    void integers_are_compared_as_numbers() {
        compares(Probe.RANK, 9L, 10L, 100L);
        compares(Probe.RANK, -10L, -9L, 0L);
        compares(Probe.RANK, Long.MIN_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE);
    }

    @Test
    void decimals_are_compared_as_numbers_whatever_their_scale() {
        compares(Probe.AMOUNT, new BigDecimal("9"), new BigDecimal("10.5"), new BigDecimal("10.500001"));
        compares(Probe.AMOUNT, new BigDecimal("-1"), new BigDecimal("-0.000001"), BigDecimal.ZERO);
        insert(probe(1).with(Probe.AMOUNT, new BigDecimal("300000")), probe(2));
        passes(Filter.eq(Probe.AMOUNT, new BigDecimal("300000.000")), 1);
        passes(Filter.in(Probe.AMOUNT, List.of(new BigDecimal("3E+5"))), 1);
    }

    @Test
    void dates_are_compared_by_the_day() {
        compares(Probe.DAY, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        compares(Probe.DAY, LocalDate.of(1, 1, 1), LocalDate.of(999, 12, 31), LocalDate.of(9999, 12, 31));
    }

    @Test
    void instants_are_compared_to_the_microsecond() {
        Instant noon = Instant.parse("2026-06-30T04:00:00Z");
        compares(Probe.AT, noon.minusNanos(1_000), noon, noon.plusNanos(1_000));
        compares(
                Probe.AT,
                Instant.parse("1969-12-31T23:59:59.999998Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.EPOCH);
        compares(
                Probe.AT,
                Instant.parse("2026-11-01T05:30:00Z"),
                Instant.parse("2026-11-01T06:00:00Z"),
                Instant.parse("2026-11-01T06:30:00Z"));
    }

    /** A row right over everyone of a large organisation; drivers bind 32,767 or 65,535 values to a statement. */
    @Test
    void a_set_of_seventy_thousand_values_is_one_question() {
        insert(
                probe(1).with(Probe.CODE, "user-0"),
                probe(2).with(Probe.CODE, "user-69999"),
                probe(3),
                probe(4).with(Probe.CODE, "user-70000"));
        List<String> many =
                IntStream.range(0, 70_000).mapToObj(n -> "user-" + n).toList();
        passes(Filter.in(Probe.CODE, many), 1, 2);
        passes(Filter.in(Probe.CODE, many).negate(), 3, 4);
    }

    @Test
    void texts_are_compared_exactly_and_ordered_by_character() {
        compares(Probe.CODE, "B", "a", "b");
        compares(Probe.CODE, "", " ", "a");
        compares(Probe.CODE, "a", "a ", "aa");
        compares(Probe.CODE, "Z", "z", "é");
        compares(Probe.CODE, "上", "中", "𠮷");
    }

    @Test
    void choices_are_compared_by_their_stable_key() {
        compares(Probe.COLOR, Color.DEEP_BLUE, Color.GREEN, Color.RED);
    }

    @Test
    void ids_are_compared_by_their_lower_case_text() {
        compares(Probe.OWNER, new UUID(1, -1), new UUID(Long.MAX_VALUE, 0), new UUID(Long.MIN_VALUE, 0));
        compares(Probe.OWNER, new UUID(5, 1), new UUID(5, Long.MAX_VALUE), new UUID(5, -1));
    }

    @Test
    void false_comes_before_true() {
        insert(probe(1).with(Probe.ACTIVE, false), probe(2).with(Probe.ACTIVE, true), probe(3));
        passes(Filter.eq(Probe.ACTIVE, true), 2);
        passes(Filter.eq(Probe.ACTIVE, false), 1);
        passes(Filter.compare(Probe.ACTIVE, Op.NE, true), 1);
        passes(Filter.compare(Probe.ACTIVE, Op.LT, true), 1);
        passes(Filter.absent(Probe.ACTIVE), 3);
    }

    @Test
    void not_is_the_exact_complement_for_absent_values_too() {
        insert(probe(1).with(Probe.RANK, 1L), probe(2).with(Probe.RANK, 2L), probe(3));
        passes(Filter.eq(Probe.RANK, 1L).negate(), 2, 3);
        passes(Filter.compare(Probe.RANK, Op.NE, 1L).negate(), 1, 3);
        passes(Filter.compare(Probe.RANK, Op.LT, 2L).negate(), 2, 3);
        passes(Filter.in(Probe.RANK, List.of(1L, 2L)).negate(), 3);
        passes(Filter.eq(Probe.RANK, 1L).or(Filter.eq(Probe.CODE, "x")).negate(), 2, 3);
        passes(Filter.eq(Probe.RANK, 1L).and(Filter.eq(Probe.CODE, "x")).negate(), 1, 2, 3);
        passes(Filter.absent(Probe.RANK).negate(), 1, 2);
        passes(Filter.eq(Probe.RANK, 1L).negate().and(Filter.eq(Probe.CODE, "x").negate()), 2, 3);
    }

    @Test
    void a_comparison_with_many_values_holds_when_it_holds_for_some_value() {
        insert(
                probe(1).withAll(Probe.TAGS, List.of("a", "b")),
                probe(2).withAll(Probe.TAGS, List.of("b")),
                probe(3).withAll(Probe.TAGS, List.of("c", "c")),
                probe(4));
        passes(Filter.eq(Probe.TAGS, "b"), 1, 2);
        passes(Filter.compare(Probe.TAGS, Op.NE, "b"), 1, 3);
        passes(Filter.eq(Probe.TAGS, "b").negate(), 3, 4);
        passes(Filter.compare(Probe.TAGS, Op.NE, "b").negate(), 2, 4);
        passes(Filter.compare(Probe.TAGS, Op.LT, "b"), 1);
        passes(Filter.compare(Probe.TAGS, Op.GE, "b"), 1, 2, 3);
        passes(Filter.in(Probe.TAGS, List.of("a", "c")), 1, 3);
        passes(Filter.eq(Probe.TAGS, "a").and(Filter.eq(Probe.TAGS, "b")), 1);
        passes(Filter.startsWith(Probe.TAGS, "c"), 3);
        passes(Filter.absent(Probe.TAGS), 4);
    }

    @Test
    void personal_values_are_found_by_equality() {
        insert(
                probe(1).with(Probe.SECRET, "甲").withAll(Probe.PHONES, List.of("138", "139")),
                probe(2).with(Probe.SECRET, "乙").withAll(Probe.PHONES, List.of("139")),
                probe(3).with(Probe.SECRET, "甲 "),
                probe(4));
        passes(Filter.eq(Probe.SECRET, "甲"), 1);
        passes(Filter.in(Probe.SECRET, List.of("甲", "乙", "丙")), 1, 2);
        passes(Filter.absent(Probe.SECRET), 4);
        passes(Filter.eq(Probe.PHONES, "139"), 1, 2);
        passes(Filter.in(Probe.PHONES, List.of("138", "137")), 1);
        passes(Filter.absent(Probe.PHONES), 3, 4);
        change(id(1), old -> old.with(Probe.SECRET, "丙").withAll(Probe.PHONES, List.of("137")));
        passes(Filter.eq(Probe.SECRET, "甲"));
        passes(Filter.eq(Probe.PHONES, "137"), 1);
        passes(Filter.eq(Probe.PHONES, "138"));
    }

    @Test
    void all_passes_every_record_and_none_no_record() {
        insert(probe(1), probe(2).with(Probe.RANK, 1L));
        passes(Filter.all(), 1, 2);
        passes(Filter.none());
        passes(new And<>(List.of()), 1, 2);
        passes(new Or<>(List.of()));
        passes(Filter.in(Probe.RANK, List.of()));
        passes(new Or<>(List.of(Filter.none(), Filter.eq(Probe.RANK, 1L))), 2);
        passes(new And<>(List.of(Filter.all(), Filter.eq(Probe.RANK, 1L))), 2);
    }

    @Test
    void and_holds_when_all_parts_hold_and_or_when_some_part_holds() {
        insert(
                probe(1).with(Probe.RANK, 1L).with(Probe.COLOR, Color.RED),
                probe(2).with(Probe.RANK, 1L).with(Probe.COLOR, Color.GREEN),
                probe(3).with(Probe.RANK, 2L).with(Probe.COLOR, Color.RED),
                probe(4).with(Probe.COLOR, Color.RED),
                probe(5));
        Filter<Probe> one = Filter.eq(Probe.RANK, 1L);
        Filter<Probe> red = Filter.eq(Probe.COLOR, Color.RED);
        passes(one.and(red), 1);
        passes(one.or(red), 1, 2, 3, 4);
        passes(one.negate().and(red), 3, 4);
        passes(one.or(red.negate()), 1, 2, 5);
        passes(one.and(red).or(Filter.absent(Probe.COLOR)), 1, 5);
        passes(one.and(red.or(Filter.absent(Probe.COLOR))), 1);
    }

    @Test
    void a_tree_of_the_deepest_nesting_is_answered() {
        insert(probe(1).with(Probe.RANK, 1L), probe(2).with(Probe.RANK, 2L), probe(3));
        Filter<Probe> negations = Filter.eq(Probe.RANK, 1L);
        Filter<Probe> mixed = Filter.eq(Probe.RANK, 1L);
        for (int depth = 2; depth <= Filters.MAX_DEPTH; depth++) {
            negations = negations.negate();
            mixed = depth % 2 == 0
                    ? new Or<>(List.of(Filter.none(), mixed))
                    : new And<>(List.of(mixed, Filter.compare(Probe.RANK, Op.LT, (long) depth)));
        }
        assertThat(ids(negations, Sort.byId())).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(ids(mixed, Sort.byId())).containsExactly(id(1));
    }

    @Test
    void a_tree_of_many_parts_is_answered() {
        insert(probe(1).with(Probe.RANK, 150L), probe(2).with(Probe.RANK, 299L), probe(3).with(Probe.RANK, 300L));
        List<Filter<Probe>> parts =
                LongStream.range(0, 300).mapToObj(n -> Filter.eq(Probe.RANK, n)).toList();
        passes(new Or<>(parts), 1, 2);
        passes(new And<>(parts.stream().map(Filter::negate).toList()), 3);
    }
}
