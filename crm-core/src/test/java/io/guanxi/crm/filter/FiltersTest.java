package io.guanxi.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Measured;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.Filter.Tagged;
import io.guanxi.crm.shared.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of whole trees. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiltersTest {
    private static Filter<House> read(String text) {
        return FilterText.parse(text, House.VOCABULARY).orThrow("filter");
    }

    @Test
    void every_named_field_is_found_those_of_relations_and_figures_included() {
        Filter<House> filter = read("not (industry = 'C' or region starts with '31') and notes contains 'x'"
                + " and phones in ('1') and listed is absent and any visits (guest = 'x')"
                + " and sum(fee of visits where status = 'completed') plus price > 1 and tag('x')");

        assertThat(Filters.fields(filter).stream().map(f -> (Object) f))
                .containsExactlyInAnyOrder(
                        House.INDUSTRY,
                        House.REGION,
                        House.NOTES,
                        House.PHONES,
                        House.LISTED,
                        Visit.GUEST,
                        Visit.FEE,
                        Visit.STATUS,
                        House.PRICE);
    }

    @Test
    void every_term_is_found_in_order() {
        Filter<House> filter = read("tag('x') or not (amount(12 months) > 1 and class(value) = 'key')");

        assertThat(Filters.terms(filter).stream().map(t -> t.getClass().getSimpleName()))
                .containsExactly("Tagged", "Measured", "Classified");
        assertThat(Filters.terms(read("rooms > 1"))).isEmpty();
    }

    @Test
    void a_walk_shows_parents_first_and_counts_levels() {
        List<String> seen = new ArrayList<>();

        FilterWalk.over(
                read("not rooms > 1 and any visits (fee > 1)"),
                (node, depth) -> seen.add(depth + node.getClass().getSimpleName()));

        assertThat(seen).containsExactly("1And", "2Not", "3Compare", "2Any", "3Compare");
    }

    @Test
    void lowering_replaces_terms_and_nothing_else() {
        Filter<House> filter = read("all of (not tag('x'), any of (rooms > 1, amount(12 months) > 1), any visits)");

        Filter<House> plain = Filters.lower(
                filter,
                term -> term instanceof Tagged<House> tagged
                        ? Filter.eq(House.COLORS, tagged.tag())
                        : Filter.compare(House.PRICE, Op.GT, ((Measured<House>) term).value()));

        assertThat(FilterText.print(plain)).isEqualTo("not colors = 'x' and (rooms > 1 or price > 1) and any visits");
        assertThat(Filters.terms(plain)).isEmpty();
    }

    @Test
    void a_tree_without_terms_is_lowered_to_itself() {
        Filter<House> filter = read("rooms > 1 and not name = 'x'");

        assertThat(Filters.lower(filter, term -> Filter.none())).isSameAs(filter);
    }

    @Test
    void a_term_about_related_records_cannot_be_lowered() {
        Filter<House> filter = new Not<>(Filter.any(House.VISITS, Filter.tagged("x")));

        assertThatThrownBy(() -> Filters.lower(filter, term -> Filter.all()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("related records");
    }

    @Test
    void a_tree_that_asks_of_a_field_what_it_does_not_support_is_refused() {
        Filter<House> range = Filter.compare(House.PHONES, Op.GT, "138");
        Filter<House> figure = new Filter.Compute<>(
                new Aggregate<>(House.VISITS, Aggregate.Function.SUM, Visit.BILL, Filter.all(), null), Op.GT, 1L);

        assertThatThrownBy(() -> Filters.check(new And<>(List.of(Filter.all(), new Or<>(List.of(range))))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("phones")
                .hasMessageNotContaining("138");
        assertThatThrownBy(() -> Filters.check(figure)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Filters.check(Filter.any(House.VISITS, Filter.contains(Visit.GUEST, "x"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void operators_follow_from_form_and_protection() {
        assertThat(Operator.of(House.NAME)).containsExactly(Operator.values());
        assertThat(Operator.of(House.PHONES)).containsExactly(Operator.EQ, Operator.IN, Operator.ABSENT);
        assertThat(Operator.of(House.NOTES)).containsExactly(Operator.ABSENT, Operator.CONTAINS);
        assertThat(Operator.of(House.PLAN)).containsExactly(Operator.ABSENT);
        assertThat(Operator.of(House.MOOD))
                .isEqualTo(Operator.of(House.LISTED))
                .isEqualTo(Set.of(Operator.EQ, Operator.NE, Operator.IN, Operator.ABSENT));
        assertThat(Operator.of(House.ROOMS))
                .isEqualTo(Operator.of(House.SEEN))
                .contains(Operator.LT, Operator.GE, Operator.IN)
                .doesNotContain(Operator.CONTAINS, Operator.STARTS_WITH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Seen At", "seen-at", "SEEN_AT", "ｓｅｅｎ－ａｔ", "看房时间", "the seen-at"})
    void names_are_the_same_in_any_width_case_and_joint(String name) {
        assertThat(House.VOCABULARY.names().fields(name).get(0)).isSameAs(House.SEEN);
    }

    @Test
    void a_key_comes_before_labels_and_aliases() {
        assertThat(House.VOCABULARY.names().fields("any").get(0)).isSameAs(House.COUNT);
        assertThat(House.VOCABULARY.names().fields("日期").size()).isEqualTo(2);
        assertThat(House.VOCABULARY.names().fields("nothing")).isEmpty();
    }

    @Test
    void equal_numbers_make_equal_filters_however_they_are_written() {
        BigDecimal one = new BigDecimal("1.0");
        BigDecimal same = new BigDecimal("1.000");
        assertThat(Filter.compare(CustomerFields.OPENING_AMOUNT, Op.GE, one))
                .isEqualTo(Filter.compare(CustomerFields.OPENING_AMOUNT, Op.GE, same));
        assertThat(Filter.in(CustomerFields.OPENING_AMOUNT, List.of(one, same)))
                .isEqualTo(Filter.in(CustomerFields.OPENING_AMOUNT, List.of(new BigDecimal("1"))));
        assertThat(new Filter.Measured<Customer>("amount", "12 months", Op.GE, one))
                .isEqualTo(new Filter.Measured<Customer>("amount", "12 months", Op.GE, same))
                .isNotEqualTo(new Filter.Measured<Customer>("amount", "12 months", Op.GE, new BigDecimal("1.0000001")));
    }
}
