package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list taken page by page is the list, whatever the page's size and whatever others write meanwhile. */
public abstract class PagingContract extends StorageSuite {
    private static final Runnable NOTHING = () -> {};

    /** Values repeat and are sometimes absent, so that pages end within ties and among absent values. */
    private static List<Probe> crowd(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> probe(n).with(Probe.RANK, n % 4 == 0 ? null : (long) (n % 4))
                        .with(Probe.COLOR, n % 7 == 0 ? null : Color.values()[n % 3])
                        .with(Probe.DAY, n % 5 == 0 ? null : LocalDate.of(2026, 1, 1 + n % 5))
                        .with(Probe.NAME, n % 6 == 0 ? null : "客户" + n % 6))
                .toList();
    }

    private static List<Sort<Probe>> sorts() {
        return List.of(
                Sort.byId(),
                Sort.by(Probe.RANK),
                Sort.byDescending(Probe.RANK),
                Sort.by(Probe.NAME),
                Sort.byDescending(Probe.NAME),
                Sort.by(Probe.COLOR).then(Probe.DAY, true),
                Sort.byDescending(Probe.COLOR).then(Probe.RANK, false).then(Probe.DAY, true));
    }

    @Test
    void pages_of_any_size_add_up_to_the_list() {
        insert(crowd(0, 41));
        for (Sort<Probe> sort : sorts()) {
            List<UUID> whole = ids(Filter.all(), sort);
            assertThat(whole).hasSize(41);
            for (int size : List.of(1, 2, 3, 7, 40, 41, 42)) {
                assertThat(paged(Scan.of(Filter.<Probe>all(), size).sorted(sort), NOTHING))
                        .as("pages of %d by %s", size, sort)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void pages_of_a_filtered_list_add_up_to_it() {
        insert(crowd(0, 60));
        Filter<Probe> filter = Filter.compare(Probe.RANK, Op.GE, 2L).or(Filter.absent(Probe.COLOR));
        for (Sort<Probe> sort : sorts()) {
            List<UUID> whole = ids(filter, sort);
            assertThat(whole).isNotEmpty();
            assertThat(paged(Scan.of(filter, 4).sorted(sort), NOTHING)).isEqualTo(whole);
        }
    }

    /** By code point, U+E000 and above come before the characters beyond the basic plane; by UTF-16 unit behind them. */
    @Test
    void pages_by_a_text_follow_its_utf16_units_whatever_characters_it_has() {
        List<String> characters = List.of("a", "客", "\uE000", "（", "\uFFFD", "𠮷", "\uD83D\uDE00");
        List<String> texts = characters.stream()
                .flatMap(
                        one -> Stream.concat(Stream.of(one), characters.stream().map(other -> one + other)))
                .toList();
        insert(IntStream.range(0, texts.size())
                .mapToObj(n -> probe(n).with(Probe.CODE, texts.get(n)))
                .toList());
        List<UUID> ascending = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparing(texts::get))
                .map(n -> probe(n).id())
                .toList();
        List<UUID> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        for (int size : List.of(1, 2, 5, 56, 57)) {
            assertThat(paged(Scan.of(Filter.<Probe>all(), size).sorted(Sort.by(Probe.CODE)), NOTHING))
                    .as("pages of %d", size)
                    .isEqualTo(ascending);
            assertThat(paged(Scan.of(Filter.<Probe>all(), size).sorted(Sort.byDescending(Probe.CODE)), NOTHING))
                    .as("pages of %d, the last first", size)
                    .isEqualTo(descending);
        }
    }

    @Test
    void ties_across_the_end_of_a_page_are_neither_skipped_nor_repeated() {
        insert(IntStream.range(0, 25)
                .mapToObj(n -> probe(n).with(Probe.RANK, 1L))
                .toList());
        for (Sort<Probe> sort : List.of(Sort.by(Probe.RANK), Sort.byDescending(Probe.RANK), Sort.by(Probe.DAY))) {
            assertThat(paged(Scan.of(Filter.<Probe>all(), 4).sorted(sort), NOTHING))
                    .isEqualTo(ids(Filter.all(), Sort.byId()))
                    .hasSize(25);
        }
    }

    @Test
    void the_place_of_a_record_that_was_removed_or_changed_is_still_a_place() {
        insert(IntStream.range(0, 9)
                .mapToObj(n -> probe(n).with(Probe.RANK, (long) n))
                .toList());
        Position place = Position.of(Probe.TYPE, Sort.by(Probe.RANK), probe(4).with(Probe.RANK, 4L));
        delete(id(4));
        Scan<Probe> rest =
                Scan.of(Filter.<Probe>all(), 3).sorted(Sort.by(Probe.RANK)).after(place);
        assertThat(scanIn(HOME, rest)).extracting(row -> row.value().rank()).containsExactly(5L, 6L, 7L);
        change(id(5), old -> old.with(Probe.RANK, null));
        change(id(0), old -> old.with(Probe.RANK, 7L));
        assertThat(scanIn(HOME, rest).get(0).value().rank()).isEqualTo(6L);
    }

    @Test
    void after_the_last_record_there_is_nothing() {
        insert(crowd(0, 10));
        for (Sort<Probe> sort : sorts()) {
            List<Probe> whole = values(Probe.TYPE, Filter.all(), sort);
            Scan<Probe> first = Scan.of(Filter.<Probe>all(), 5).sorted(sort);
            assertThat(scanIn(HOME, first.after(Position.of(Probe.TYPE, sort, whole.get(8)))))
                    .hasSize(1);
            assertThat(scanIn(HOME, first.after(Position.of(Probe.TYPE, sort, whole.get(9)))))
                    .isEmpty();
        }
    }

    @Test
    void records_that_stay_unchanged_are_seen_exactly_once_while_others_come_go_and_move() {
        for (Sort<Probe> sort : sorts()) {
            insert(crowd(0, 90));
            Set<UUID> touched = new HashSet<>();
            AtomicInteger step = new AtomicInteger();
            List<UUID> seen = paged(Scan.of(Filter.<Probe>all(), 6).sorted(sort), () -> {
                int k = step.getAndIncrement();
                insert(crowd(1_000 + 5 * k, 1_005 + 5 * k));
                IntStream.range(1_000 + 5 * k, 1_005 + 5 * k).forEach(n -> touched.add(id(n)));
                if (k < 20) {
                    delete(id(4 * k + 1));
                    change(
                            id(4 * k + 2),
                            old -> old.with(Probe.RANK, (long) (3 - k % 4)).with(Probe.COLOR, null));
                    touched.addAll(List.of(id(4 * k + 1), id(4 * k + 2)));
                }
                if (k > 200) {
                    throw new AssertionError("the list has no end");
                }
            });
            List<UUID> untouched = IntStream.range(0, 90)
                    .mapToObj(StorageSuite::id)
                    .filter(id -> !touched.contains(id))
                    .toList();
            List<UUID> seenUntouched = new ArrayList<>(seen);
            seenUntouched.removeAll(touched);
            assertThat(seenUntouched).as("by %s", sort).containsExactlyInAnyOrderElementsOf(untouched);
            delete(ids(Filter.all(), Sort.byId()).toArray(UUID[]::new));
        }
    }

    @Test
    void a_page_may_be_as_long_as_the_longest() {
        insert(IntStream.range(0, Scan.MAX_LIMIT + 10)
                .mapToObj(StorageSuite::probe)
                .toList());
        List<UUID> seen = paged(Scan.of(Filter.all(), Scan.MAX_LIMIT), NOTHING);
        assertThat(seen).hasSize(Scan.MAX_LIMIT + 10).doesNotHaveDuplicates();
    }
}
