package io.guanxi.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filters mean, on both sides of every boundary. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatorTest {
    private static final House HOUSE = new House(Map.ofEntries(
            Map.entry("rooms", List.of(3L)),
            Map.entry("price", List.of(new BigDecimal("500000"))),
            Map.entry("built-on", List.of(LocalDate.of(2026, 6, 30))),
            Map.entry("seen-at", List.of(Instant.parse("2026-06-30T15:59:59.999999Z"))),
            Map.entry("listed", List.of(true)),
            Map.entry("mood", List.of(House.Mood.VERY_LOUD)),
            Map.entry("region", List.of("310115")),
            Map.entry("notes", List.of("Large 大房子")),
            Map.entry("colors", List.of("red", "blue"))));
    private static final HouseWithVisits SUBJECT = new HouseWithVisits(
            HOUSE,
            List.of(
                    Visit.of("completed", 40_000, LocalDate.of(2026, 1, 1)),
                    Visit.of("completed", 60_000, LocalDate.of(2026, 3, 1)),
                    Visit.of("cancelled", 90_000, LocalDate.of(2026, 5, 1))));

    private static boolean holds(String text, HouseWithVisits subject) {
        return Evaluator.matches(FilterText.parse(text, House.VOCABULARY).orThrow("filter"), subject);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    rooms >= 3 | true
                    rooms >= 4 | false
                    rooms > 2 | true
                    rooms > 3 | false
                    rooms <= 3 | true
                    rooms <= 2 | false
                    rooms < 4 | true
                    rooms < 3 | false
                    rooms = 3 | true
                    rooms != 3 | false
                    rooms != 4 | true
                    rooms in (1, 3) | true
                    rooms in (1, 2) | false
                    rooms in () | false
                    price >= 50万 | true
                    price > 50万 | false
                    price >= 500000.000001 | false
                    price = 500000.00 | true
                    built-on = 2026-06-30 | true
                    built-on < 2026-06-30 | false
                    built-on > 2026-06-29 | true
                    seen-at <= 2026-06-30 | true
                    seen-at < 2026-06-30 | false
                    seen-at > 2026-06-30 | false
                    seen-at >= 2026-06-30 | true
                    seen-at <= 2026-06-29 | false
                    listed = true | true
                    mood = 'very-loud' | true
                    mood = 'quiet' | false
                    region starts with '31' | true
                    region starts with '310115' | true
                    region starts with '3101150' | false
                    region in '上海市' | true
                    notes contains '大房' | true
                    notes contains 'large' | false
                    colors = 'red' | true
                    colors != 'red' | true
                    colors in ('blue') | true
                    colors = 'green' | false
                    name = 'x' | false
                    name != 'x' | false
                    not name != 'x' | true
                    name < 'x' | false
                    name >= '' | false
                    name starts with '' | false
                    name is absent | true
                    name is present | false
                    colors is absent | false
                    all of () | true
                    any of () | false
                    true | true
                    false | false
                    """)
    void fields(String text, boolean expected) {
        assertThat(holds(text, SUBJECT)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    any visits (status = 'completed' and fee >= 6万) | true
                    any visits (status = 'completed' and fee >= 60000.01) | false
                    any visits (status = 'cancelled') and any visits (fee < 5万) | true
                    any visits (not status = 'completed') | true
                    count(visits) = 3 | true
                    count(visits where status = 'completed') = 2 | true
                    count(guests of visits) = 0 | true
                    distinct(status of visits) = 2 | true
                    sum(fee of visits where status = 'completed') >= 10万 | true
                    sum(fee of visits where status = 'completed') > 10万 | false
                    sum(fee of visits where status = 'completed') plus price = 60万 | true
                    sum(fee of visits where false) = 0 | true
                    max(day of visits where status = 'completed') = 2026-03-01 | true
                    min(day of visits) = 2026-01-01 | true
                    max(guests of visits) >= 0 | false
                    max(guests of visits) != 0 | false
                    """)
    void relations(String text, boolean expected) {
        assertThat(holds(text, SUBJECT)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    any visits | false
                    count(visits) = 0 | true
                    sum(fee of visits) = 0 | true
                    sum(fee of visits) plus price = 50万 | true
                    max(day of visits) >= 2000-01-01 | false
                    min(fee of visits) < 1 | false
                    """)
    void figures_over_no_record(String text, boolean expected) {
        assertThat(holds(text, HouseWithVisits.alone(HOUSE))).isEqualTo(expected);
    }

    @Test
    void text_is_ordered_by_code_unit_and_told_apart_by_case() {
        HouseWithVisits house = HouseWithVisits.alone(House.with(House.NAME, "B"));

        assertThat(holds("name < 'a'", house)).isTrue();
        assertThat(holds("name > 'A'", house)).isTrue();
        assertThat(holds("name = 'b'", house)).isFalse();
        assertThat(holds("name = 'B '", house)).isFalse();
    }

    @Test
    void terms_and_nested_relations_have_no_meaning_of_their_own() {
        assertThatThrownBy(() -> holds("tag('x')", SUBJECT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Evaluator.matches(
                        Filter.any(
                                House.VISITS,
                                Filter.any(
                                        new io.guanxi.crm.field.Relation<>("x", Visit.TYPE, Visit.HOUSE),
                                        Filter.all())),
                        SUBJECT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inside a relation");
    }
}
