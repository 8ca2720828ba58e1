package io.guanxi.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.ParsedFilter.Ok;
import io.guanxi.crm.filter.ParsedFilter.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class FilterTextLawsTest {
    private static final List<String> PIECES = List.of(
            "industry",
            "所属行业",
            "价格",
            "\"价格(万元)\"",
            "built-on",
            "seen-at",
            "listed",
            "mood",
            "phones",
            "plan",
            "visits",
            "amount",
            "tag",
            "class",
            "count",
            "sum",
            "max",
            "any",
            "all",
            "of",
            "where",
            "plus",
            "not",
            "and",
            "or",
            "且",
            "in",
            "is",
            "absent",
            "present",
            "为空",
            "starts",
            "with",
            "contains",
            "true",
            "false",
            "(",
            ")",
            ",",
            "=",
            "!=",
            "<",
            ">=",
            "'制造业'",
            "'x'",
            "'",
            "\"",
            "12 months",
            "50万",
            "１２３",
            "-1.5",
            "2026-06-30",
            "2026-02-30",
            "'quiet'",
            "，",
            "（",
            "）",
            "'2026-06-30T12:00:00Z'",
            "day",
            "fee",
            "status",
            "'00000000-0000-0000-0000-000000000001'",
            "\n",
            "𠮷",
            "!",
            "==");

    @Provide
    Arbitrary<Filter<House>> trees() {
        return FilterTrees.over(House.TYPE, House.VISITS, House.METRICS, 3);
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join(" ", pieces));
    }

    @Property
    void what_is_printed_is_read_as_the_same_tree(@ForAll("trees") Filter<House> tree) {
        String text = FilterText.print(tree);

        assertThat(FilterText.parse(text, House.VOCABULARY)).as(text).isEqualTo(new Ok<>(tree));
    }

    @Property
    void generated_trees_keep_to_what_is_allowed(@ForAll("trees") Filter<House> tree) {
        Filters.check(tree);

        assertThat(Filters.depth(tree)).isBetween(1, 6);
    }

    @Property
    void equal_trees_have_one_text(@ForAll("trees") Filter<House> tree, @ForAll long seed) {
        Filter<House> same = withShuffledSets(tree, new Random(seed));

        assertThat(same).isEqualTo(tree);
        assertThat(FilterText.print(same)).isEqualTo(FilterText.print(tree));
    }

    @Property
    void whatever_is_read_prints_stably(@ForAll("sentences") String sentence) {
        if (FilterText.parse(sentence, House.VOCABULARY) instanceof Ok<House> ok) {
            String text = FilterText.print(ok.filter());

            assertThat(FilterText.parse(text, House.VOCABULARY)).isEqualTo(ok);
            assertThat(FilterText.print(FilterText.parse(text, House.VOCABULARY).orThrow("f")))
                    .isEqualTo(text);
        }
    }

    @Property(tries = 3000)
    void any_sentence_of_the_language_is_read_or_refused_at_a_place_inside_it(@ForAll("sentences") String sentence) {
        assertReadOrRefused(sentence);
    }

    @Property(tries = 3000)
    void any_text_at_all_is_read_or_refused_at_a_place_inside_it(@ForAll @StringLength(max = 200) String text) {
        assertReadOrRefused(text);
    }

    @Property
    void a_damaged_text_is_read_or_refused_at_a_place_inside_it(
            @ForAll("trees") Filter<House> tree, @ForAll Random random) {
        StringBuilder text = new StringBuilder(FilterText.print(tree));
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(text.length());
            text.replace(at, at + random.nextInt(2), PIECES.get(random.nextInt(PIECES.size())));
        }

        assertReadOrRefused(text.toString());
    }

    private static void assertReadOrRefused(String text) {
        ParsedFilter<House> parsed = FilterText.parse(text, House.VOCABULARY);
        if (parsed instanceof Problem<House> problem) {
            assertThat(problem.place().position()).isBetween(0, text.length());
            assertThat(problem.message().zh()).isNotBlank();
            assertThat(problem.message().en()).isNotBlank();
        } else {
            Filters.check(((Ok<House>) parsed).filter());
        }
    }

    private static Filter<House> withShuffledSets(Filter<House> tree, Random random) {
        if (tree instanceof Filter.And<House> and) {
            return new Filter.And<>(
                    and.parts().stream().map(p -> withShuffledSets(p, random)).toList());
        }
        if (tree instanceof Filter.Or<House> or) {
            return new Filter.Or<>(
                    or.parts().stream().map(p -> withShuffledSets(p, random)).toList());
        }
        if (tree instanceof Filter.Not<House> not) {
            return new Filter.Not<>(withShuffledSets(not.part(), random));
        }
        return tree instanceof Filter.In<House, ?> in ? shuffled(in, random) : tree;
    }

    private static <V> Filter<House> shuffled(Filter.In<House, V> in, Random random) {
        List<V> values = new ArrayList<>(in.values());
        Collections.shuffle(values, random);
        return Filter.in(in.field(), values.stream().collect(Collectors.toList()));
    }
}
