package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts agree with the lists they count. */
public abstract class CountContract extends StorageSuite {
    @Test
    void a_count_follows_inserts_updates_and_removals() {
        insert(probe(1).with(Probe.COLOR, Color.RED), probe(2).with(Probe.COLOR, Color.RED), probe(3));
        assertThat(countIn(HOME, Filter.all())).isEqualTo(3);
        assertThat(countIn(HOME, Filter.eq(Probe.COLOR, Color.RED))).isEqualTo(2);
        change(id(1), old -> old.with(Probe.COLOR, null));
        delete(id(3));
        assertThat(countIn(HOME, Filter.all())).isEqualTo(2);
        assertThat(countIn(HOME, Filter.eq(Probe.COLOR, Color.RED))).isEqualTo(1);
    }

    @Test
    void groups_are_counted_by_value_and_absent_values_are_left_out() {
        insert(
                probe(1).with(Probe.COLOR, Color.DEEP_BLUE),
                probe(2).with(Probe.COLOR, Color.DEEP_BLUE),
                probe(3).with(Probe.COLOR, Color.RED),
                probe(4));
        assertThat(groupsIn(HOME, Filter.all(), Probe.COLOR)).isEqualTo(Map.of(Color.DEEP_BLUE, 2L, Color.RED, 1L));
    }

    @Test
    void only_what_passes_is_counted_in_groups() {
        insert(
                probe(1).with(Probe.COLOR, Color.RED).with(Probe.RANK, 1L),
                probe(2).with(Probe.COLOR, Color.RED).with(Probe.RANK, 2L),
                probe(3).with(Probe.COLOR, Color.GREEN).with(Probe.RANK, 1L));
        Filter<Probe> low = Filter.compare(Probe.RANK, Op.LT, 2L);
        assertThat(groupsIn(HOME, low, Probe.COLOR)).isEqualTo(Map.of(Color.RED, 1L, Color.GREEN, 1L));
        assertThat(groupsIn(HOME, Filter.none(), Probe.COLOR)).isEmpty();
    }

    @Test
    void texts_that_differ_in_anything_are_groups_of_their_own() {
        insert(
                probe(1).with(Probe.CODE, "a"),
                probe(2).with(Probe.CODE, "A"),
                probe(3).with(Probe.CODE, "a "),
                probe(4).with(Probe.CODE, "á"),
                probe(5).with(Probe.CODE, ""),
                probe(6).with(Probe.CODE, "a"));
        assertThat(groupsIn(HOME, Filter.all(), Probe.CODE))
                .isEqualTo(Map.of("a", 2L, "A", 1L, "a ", 1L, "á", 1L, "", 1L));
    }

    @Test
    void groups_of_every_kind_of_value_are_counted() {
        Instant noon = Instant.parse("2026-06-30T04:00:00.000001Z");
        insert(
                probe(1).with(Probe.RANK, 1L).with(Probe.ACTIVE, true).with(Probe.AT, noon),
                probe(2).with(Probe.RANK, 1L).with(Probe.ACTIVE, false).with(Probe.AT, noon),
                probe(3).with(Probe.AMOUNT, new BigDecimal("1.50")).with(Probe.DAY, LocalDate.of(2026, 6, 30)),
                probe(4).with(Probe.AMOUNT, new BigDecimal("1.5")).with(Probe.OWNER, id(9)));
        assertThat(groupsIn(HOME, Filter.all(), Probe.RANK)).isEqualTo(Map.of(1L, 2L));
        assertThat(groupsIn(HOME, Filter.all(), Probe.ACTIVE)).isEqualTo(Map.of(true, 1L, false, 1L));
        assertThat(groupsIn(HOME, Filter.all(), Probe.AT)).isEqualTo(Map.of(noon, 2L));
        assertThat(groupsIn(HOME, Filter.all(), Probe.AMOUNT)).isEqualTo(Map.of(new BigDecimal("1.50"), 2L));
        assertThat(groupsIn(HOME, Filter.all(), Probe.DAY)).isEqualTo(Map.of(LocalDate.of(2026, 6, 30), 1L));
        assertThat(groupsIn(HOME, Filter.all(), Probe.OWNER)).isEqualTo(Map.of(id(9), 1L));
    }

    @Test
    void a_record_with_many_values_counts_once_in_the_group_of_each() {
        insert(
                probe(1).withAll(Probe.TAGS, List.of("a", "b")),
                probe(2).withAll(Probe.TAGS, List.of("b", "b")),
                probe(3));
        assertThat(groupsIn(HOME, Filter.all(), Probe.TAGS)).isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(groupsIn(HOME, Filter.eq(Probe.TAGS, "a"), Probe.TAGS)).isEqualTo(Map.of("a", 1L, "b", 1L));
    }

    @Test
    void groups_over_a_filtered_relation_count_every_owner_once() {
        insert(probe(1).with(Probe.COLOR, Color.RED), probe(2).with(Probe.COLOR, Color.RED));
        insertChildren(child(1, 1), child(2, 1), child(3, 1));
        Filter<Probe> parents = Filter.any(Probe.CHILDREN, Filter.all());
        assertThat(countIn(HOME, parents)).isEqualTo(1);
        assertThat(groupsIn(HOME, parents, Probe.COLOR)).isEqualTo(Map.of(Color.RED, 1L));
    }
}
