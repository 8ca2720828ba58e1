package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Leaflet;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written comes back as it was. */
public abstract class RoundTripContract extends StorageSuite {
    private static Probe full(int n) {
        return new Probe(
                id(n),
                "上海测试有限公司",
                "A-1",
                Color.DEEP_BLUE,
                42L,
                new BigDecimal("300000.00"),
                LocalDate.of(2026, 6, 30),
                Instant.parse("2026-06-30T15:59:59.123456Z"),
                true,
                "第一行\n第二行",
                new Leaflet("标题", "{\"正文\": [1, 2]}"),
                id(99),
                List.of("重点", "vip"),
                "密语",
                List.of("+8613800138000", "+862112345678"),
                "KH-" + n,
                "b" + n);
    }

    @Test
    void every_field_comes_back_as_it_was() {
        insert(full(1));
        assertThat(stored(id(1)).value()).isEqualTo(full(1));
    }

    @Test
    void every_way_of_reading_answers_the_whole_record() {
        insert(full(1));
        write(unit -> {
            var probes = unit.repository(Probe.TYPE);
            assertThat(probes.findAll(List.of(id(1))).get(id(1)).value()).isEqualTo(full(1));
            assertThat(probes.lock(List.of(id(1))).get(id(1)).value()).isEqualTo(full(1));
        });
        assertThat(values(Probe.TYPE, Filter.all(), Sort.byId())).containsExactly(full(1));
    }

    @Test
    void a_record_with_an_id_alone_comes_back_without_values() {
        insert(probe(1));
        assertThat(stored(id(1)).value()).isEqualTo(probe(1));
    }

    @Test
    void an_update_writes_every_field() {
        insert(probe(1));
        change(id(1), old -> full(1));
        assertThat(stored(id(1)).value()).isEqualTo(full(1));
    }

    @Test
    void an_update_can_take_every_value_away() {
        insert(full(1), full(2));
        change(id(1), old -> probe(1));
        assertThat(stored(id(1)).value()).isEqualTo(probe(1));
        assertThat(stored(id(2)).value()).isEqualTo(full(2));
    }

    @Test
    void records_of_a_second_type_come_back_too() {
        ProbeChild child = child(1, 1)
                .with(ProbeChild.KIND, "deal")
                .with(ProbeChild.AMOUNT, new BigDecimal("-12.5"))
                .with(ProbeChild.POINTS, 7L)
                .with(ProbeChild.DAY, LocalDate.of(2024, 2, 29))
                .with(ProbeChild.AT, Instant.parse("2024-02-29T23:59:59.999999Z"))
                .with(ProbeChild.FLAG, false)
                .withAll(ProbeChild.MARKS, List.of("x", "y"));
        insertChildren(child);
        var found = storage()
                .read(
                        HOME,
                        unit -> unit.reader(ProbeChild.TYPE).find(child.id()).orElseThrow());
        assertThat(found.value()).isEqualTo(child);
    }

    @Test
    void text_keeps_every_character() {
        keeps(
                Probe.CODE,
                "简体繁體かな한글 éèñ ß İı",
                "𠮷野家 \uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD840\uDC0B",
                "e\u0301 is not \u00e9",
                "it's \"quoted\" `so` \\ and \\\\ and % and _ and ? and :name and ${x} and #{y} and $1",
                "line\nline\r\nline\ttab",
                "\u0627\u0644\u0639 \u200F \u202E \uFEFF \u00A0 \u3000",
                "null",
                "'); drop table probe; --");
    }

    @Test
    void spaces_and_case_are_kept() {
        keeps(Probe.CODE, " leading", "trailing  ", "  ", "MiXeD Case", "ＦＵＬＬ　ｗｉｄｔｈ");
    }

    @Test
    void an_empty_text_is_not_an_absent_one() {
        keeps(Probe.CODE, "");
        insert(probe(1).with(Probe.NOTE, "").withAll(Probe.TAGS, List.of("")), probe(2));
        assertThat(stored(id(1)).value().note()).isEmpty();
        assertThat(stored(id(1)).value().tags()).containsExactly("");
        assertThat(stored(id(2)).value().note()).isNull();
    }

    @Test
    void text_of_500_characters_is_kept() {
        keeps(Probe.CODE, "x".repeat(500), "关".repeat(500), "𠮷".repeat(250), " ".repeat(499) + "x");
        keeps(Probe.NAME, "系".repeat(500));
        keeps(Probe.SECRET, "密".repeat(500));
        keeps(Probe.SERIAL, "序".repeat(500));
    }

    @Test
    void a_megabyte_of_long_text_is_kept() {
        String text = "客户反馈：𠮷 'quoted' \\ \n".repeat(60_000);
        keeps(Probe.NOTE, text);
        keeps(Probe.LEAFLET, new Leaflet("long", text));
    }

    @Test
    void instants_keep_their_microseconds() {
        keeps(
                Probe.AT,
                Instant.EPOCH,
                Instant.parse("2026-06-30T08:00:00.000001Z"),
                Instant.parse("2026-06-30T08:00:00.999999Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("1900-01-01T00:00:00.000001Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
    }

    @Test
    void instants_do_not_depend_on_a_time_zone() {
        keeps(
                Probe.AT,
                // Within hours that clocks skipped or repeated in New York, Berlin and Shanghai, or as UTC wall time.
                Instant.parse("2026-03-08T02:30:00Z"),
                Instant.parse("2026-03-08T07:30:00Z"),
                Instant.parse("2026-11-01T05:30:00Z"),
                Instant.parse("2026-11-01T06:30:00Z"),
                Instant.parse("2026-03-29T01:30:00Z"),
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00Z"),
                Instant.parse("1986-05-03T18:30:00Z"),
                Instant.parse("1986-09-13T15:30:00Z"),
                Instant.parse("1901-01-01T00:00:00Z"));
    }

    @Test
    void dates_from_year_1_to_year_9999_are_kept() {
        keeps(
                Probe.DAY,
                LocalDate.of(1, 1, 1),
                LocalDate.of(1500, 2, 28),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(1970, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1986, 5, 4),
                LocalDate.of(9999, 12, 31));
    }

    @Test
    void decimals_keep_six_places() {
        String[] texts = {"0", "-0.01", "0.000001", "-123456.654321", "1.5", "100", "999999999999999.999999"};
        keeps(Probe.AMOUNT, Arrays.stream(texts).map(BigDecimal::new).toArray(BigDecimal[]::new));
        insert(probe(1).with(Probe.AMOUNT, new BigDecimal("7.5")));
        assertThat(stored(id(1)).value().amount()).isEqualTo(new BigDecimal("7.50"));
    }

    @Test
    void integers_booleans_choices_and_ids_keep_their_range() {
        keeps(Probe.RANK, Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
        keeps(Probe.ACTIVE, true, false);
        keeps(Probe.COLOR, Color.values());
        keeps(Probe.OWNER, new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, 1), new UUID(1, Long.MIN_VALUE));
    }

    @Test
    void ids_of_every_form_find_their_record() {
        List<UUID> ids = List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, 0), new UUID(0, -1));
        insert(ids.stream().map(Probe::of).toList());
        for (UUID id : ids) {
            assertThat(stored(id).value()).isEqualTo(Probe.of(id));
        }
    }

    @Test
    void lists_keep_their_order_and_what_occurs_twice() {
        List<String> many = new ArrayList<>(
                IntStream.range(0, 200).mapToObj(i -> "标签" + (i * 7919 % 200)).toList());
        Collections.swap(many, 3, 150);
        insert(
                probe(1).withAll(Probe.TAGS, List.of("b", "a", "b", "c ", "", "𠮷")),
                probe(2).withAll(Probe.TAGS, many),
                probe(3).withAll(Probe.PHONES, List.of("2", "1", "3")));
        assertThat(stored(id(1)).value().tags()).containsExactly("b", "a", "b", "c ", "", "𠮷");
        assertThat(stored(id(2)).value().tags()).isEqualTo(many);
        assertThat(stored(id(3)).value().phones()).containsExactly("2", "1", "3");
        change(id(1), old -> old.withAll(Probe.TAGS, List.of("c", "b")));
        assertThat(stored(id(1)).value().tags()).containsExactly("c", "b");
    }

    @Test
    void personal_values_come_back_to_their_own_record() {
        insert(
                probe(1).with(Probe.SECRET, "甲").withAll(Probe.PHONES, List.of("138", "139")),
                probe(2).with(Probe.SECRET, "甲").withAll(Probe.PHONES, List.of("139", "138")),
                probe(3));
        assertThat(stored(id(1)).value().secret()).isEqualTo("甲");
        assertThat(stored(id(1)).value().phones()).containsExactly("138", "139");
        assertThat(stored(id(2)).value().secret()).isEqualTo("甲");
        assertThat(stored(id(2)).value().phones()).containsExactly("139", "138");
        assertThat(stored(id(3)).value().secret()).isNull();
        assertThat(stored(id(3)).value().phones()).isEmpty();
    }

    /** Writes each value in a record of its own, once by an insert and once by an update. */
    @SafeVarargs
    private <V> void keeps(Field<Probe, V> field, V... values) {
        for (V value : values) {
            insert(probe(1).with(field, value));
            assertThat(stored(id(1)).value()).isEqualTo(probe(1).with(field, value));
            change(id(1), old -> probe(1));
            change(id(1), old -> old.with(field, value));
            assertThat(stored(id(1)).value()).isEqualTo(probe(1).with(field, value));
            delete(id(1));
        }
    }
}
