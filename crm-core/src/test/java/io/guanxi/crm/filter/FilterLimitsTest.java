package io.guanxi.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.ParsedFilter.Ok;
import io.guanxi.crm.filter.ParsedFilter.Problem;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Violation;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits hold on both sides of their boundaries and against hostile texts and trees. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterLimitsTest {
    private static final Filter<House> LEAF = Filter.compare(House.ROOMS, Op.GT, 1L);

    static Stream<UnaryOperator<Filter<House>>> wrappings() {
        return Stream.of(
                Not::new,
                part -> new And<>(List.of(part)),
                part -> new And<>(List.of(LEAF, part)),
                part -> new Or<>(List.of(part, LEAF)),
                part -> new Not<>(new Or<>(List.of(part, LEAF))));
    }

    private static Filter<House> deep(UnaryOperator<Filter<House>> wrapping, int depth) {
        Filter<House> tree = LEAF;
        while (Filters.depth(wrapping.apply(tree)) <= depth) {
            tree = wrapping.apply(tree);
        }
        return tree;
    }

    private static String codeOf(String text) {
        return ((Problem<House>) FilterText.parse(text, House.VOCABULARY)).code();
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void every_tree_of_sixty_four_levels_has_a_text_and_none_of_more(UnaryOperator<Filter<House>> wrapping) {
        Filter<House> deepest = deep(wrapping, Filters.MAX_DEPTH);

        assertThat(FilterText.parse(FilterText.print(deepest), House.VOCABULARY))
                .isEqualTo(new Ok<>(deepest));
        assertThatThrownBy(() -> FilterText.print(deep(wrapping, Filters.MAX_DEPTH + 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("64 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "\uD842", "\uDFB7a", "a\uD842"})
    void a_text_that_no_record_can_hold_is_refused_wherever_it_stands(String broken) {
        Stream.<Filter<House>>of(
                        Filter.eq(House.NAME, broken),
                        Filter.in(House.NAME, List.of("上海", broken)),
                        Filter.startsWith(House.NAME, broken),
                        Filter.contains(House.NAME, broken),
                        Filter.tagged(broken),
                        Filter.classified(broken, "key"),
                        Filter.classified("value", broken),
                        LEAF.and(Filter.<House>tagged(broken).negate()))
                .forEach(filter -> assertThatThrownBy(() -> Filters.check(filter))
                        .as("%s", filter.getClass().getSimpleName())
                        .isInstanceOfSatisfying(
                                InvalidInputException.class,
                                refused -> assertThat(refused.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("text.not-storable")));
        Filters.check(Filter.eq(House.NAME, "𠮷"));
    }

    @Test
    void a_text_nests_sixty_four_levels_and_no_more() {
        String not63 = "not ".repeat(63) + "rooms > 1";
        String paren64 = "(".repeat(64) + "rooms > 1" + ")".repeat(64);

        assertThat(FilterText.parse(not63, House.VOCABULARY)).isInstanceOf(Ok.class);
        assertThat(codeOf("not " + not63)).isEqualTo("too-deep");
        assertThat(FilterText.parse(paren64, House.VOCABULARY)).isEqualTo(new Ok<>(LEAF));
        assertThat(FilterText.parse("(" + paren64 + ")", House.VOCABULARY)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("too-deep");
            assertThat(p.place().position()).isEqualTo(64);
        });
    }

    @Test
    void levels_that_need_no_parentheses_count_too() {
        String level = "true or true and not (";
        String text = level.repeat(21) + "rooms > 1" + ")".repeat(21);

        assertThat(FilterText.parse(text, House.VOCABULARY)).isInstanceOf(Ok.class);
        assertThat(codeOf(level + text + ")")).isEqualTo("too-deep");
    }

    @Test
    void a_set_holds_a_thousand_values_and_no_more() {
        String thousand = LongStream.range(0, 1_000).mapToObj(Long::toString).collect(Collectors.joining(","));

        assertThat(FilterText.parse("rooms in (" + thousand + ")", House.VOCABULARY))
                .isInstanceOf(Ok.class);
        assertThat(FilterText.parse("rooms in (" + thousand + ",7)", House.VOCABULARY))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.code()).isEqualTo("set-too-large");
                    assertThat(p.place().position()).isEqualTo(11 + thousand.length());
                });
    }

    @Test
    void a_text_has_twenty_thousand_characters_and_no_more() {
        String longest = "rooms > 1" + " ".repeat(FilterText.MAX_LENGTH - 9);

        assertThat(FilterText.parse(longest, House.VOCABULARY)).isInstanceOf(Ok.class);
        assertThat(codeOf(longest + " ")).isEqualTo("too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "not ", "any of (", "all of (", "any visits (", "count(visits where ", "true and ", "((((", "'",
                        "\"", "1",
                "1_", "a", "amount(", "行", "rooms in (", "-", "not(", "sum(fee of visits where ", "rooms > 1 or ", "\n",
                        "＂"
            })
    void hostile_texts_are_refused_quickly(String piece) {
        String within = piece.repeat(FilterText.MAX_LENGTH / piece.length());
        String beyond = piece.repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(FilterText.parse(within, House.VOCABULARY)).isInstanceOf(Problem.class);
            assertThat(FilterText.parse(beyond, House.VOCABULARY)).isInstanceOf(Problem.class);
        });
    }

    @Test
    void trees_built_by_hand_are_checked_without_recursion() {
        Filter<House> tree = LEAF;
        for (int i = 0; i < 100_000; i++) {
            tree = new Not<>(tree);
        }
        Filter<House> bottomless = tree;

        assertThat(Filters.depth(bottomless)).isEqualTo(100_001);
        assertThat(Filters.fields(bottomless)).containsExactly(House.ROOMS);
        assertThatThrownBy(() -> Filters.check(bottomless)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Filters.lower(bottomless, term -> Filter.all()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void sets_built_by_hand_are_checked() {
        List<Long> thousand = LongStream.range(0, 1_000).boxed().toList();
        List<Long> more = LongStream.range(0, 1_001).boxed().toList();

        Filters.check(Filter.in(House.ROOMS, thousand));
        assertThatThrownBy(() -> Filters.check(new Not<>(Filter.in(House.ROOMS, more))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1000 values");
    }
}
