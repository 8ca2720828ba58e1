package io.guanxi.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

@Domain(Houses.class)
@Domain(DomainContext.Global.class)
class EvaluatorLawsTest {
    /** A field, some of its values, and two more values. */
    record Asked<V>(Field<House, V> field, Set<V> values, V one) {}

    @Provide
    Arbitrary<Asked<?>> asked() {
        return Arbitraries.of(House.TYPE.fields())
                .filter(field -> Operator.of(field).contains(Operator.IN))
                .flatMap(EvaluatorLawsTest::asked);
    }

    private static <V> Arbitrary<Asked<?>> asked(Field<House, V> field) {
        Arbitrary<Set<V>> values = FieldValues.of(field).set().ofMaxSize(4);
        return Combinators.combine(values, FieldValues.of(field)).as((set, one) -> new Asked<>(field, set, one));
    }

    private static boolean holds(Filter<House> filter, HouseWithVisits house) {
        return Evaluator.matches(filter, house);
    }

    @Property
    void not_is_the_exact_complement(@ForAll Filter<House> filter, @ForAll HouseWithVisits house) {
        Statistics.collect(holds(filter, house));

        assertThat(holds(new Not<>(filter), house)).isEqualTo(!holds(filter, house));
        assertThat(holds(filter.negate().negate(), house)).isEqualTo(holds(filter, house));
    }

    @Property
    void de_morgan(@ForAll List<Filter<House>> parts, @ForAll HouseWithVisits house) {
        List<Filter<House>> negated = parts.stream().map(Filter::negate).toList();

        assertThat(holds(new Not<>(new And<>(parts)), house)).isEqualTo(holds(new Or<>(negated), house));
        assertThat(holds(new Not<>(new Or<>(parts)), house)).isEqualTo(holds(new And<>(negated), house));
    }

    @Property
    void and_is_every_and_or_is_some(
            @ForAll Filter<House> one, @ForAll Filter<House> other, @ForAll HouseWithVisits house) {
        assertThat(holds(one.and(other), house)).isEqualTo(holds(one, house) && holds(other, house));
        assertThat(holds(one.or(other), house)).isEqualTo(holds(one, house) || holds(other, house));
    }

    @Property
    void in_is_an_or_of_equalities(@ForAll("asked") Asked<?> asked, @ForAll HouseWithVisits house) {
        assertInIsOr(asked, house);
    }

    private static <V> void assertInIsOr(Asked<V> asked, HouseWithVisits house) {
        List<Filter<House>> each = asked.values().stream()
                .map(value -> Filter.eq(asked.field(), value))
                .toList();

        assertThat(holds(Filter.in(asked.field(), asked.values()), house)).isEqualTo(holds(new Or<>(each), house));
    }

    @Property
    void every_comparison_with_an_absent_value_is_false(
            @ForAll("asked") Asked<?> asked, @ForAll Op op, @ForAll HouseWithVisits house) {
        assertAbsentIsFalse(asked, op, house);
    }

    private static <V> void assertAbsentIsFalse(Asked<V> asked, Op op, HouseWithVisits house) {
        boolean absent = asked.field().values(house.owner()).isEmpty();
        boolean compared = holds(Filter.compare(asked.field(), op, asked.one()), house);

        assertThat(holds(Filter.absent(asked.field()), house)).isEqualTo(absent);
        assertThat(absent && compared).isFalse();
    }

    @Property
    void on_one_value_the_comparisons_agree_with_each_other(
            @ForAll("asked") Asked<?> asked, @ForAll HouseWithVisits house) {
        assertAgree(asked, house);
    }

    private static <V> void assertAgree(Asked<V> asked, HouseWithVisits house) {
        Set<Op> holding = new LinkedHashSet<>();
        for (Op op : Op.values()) {
            if (holds(Filter.compare(asked.field(), op, asked.one()), house)) {
                holding.add(op);
            }
        }
        boolean single = asked.field().values(house.owner()).size() == 1;

        assertThat(holding)
                .satisfiesAnyOf(
                        h -> assertThat(single).isFalse(),
                        h -> assertThat(h)
                                .isIn(
                                        Set.of(Op.EQ, Op.LE, Op.GE),
                                        Set.of(Op.NE, Op.LT, Op.LE),
                                        Set.of(Op.NE, Op.GT, Op.GE)));
    }

    @Property
    void printing_and_reading_keeps_the_meaning(@ForAll Filter<House> filter, @ForAll HouseWithVisits house) {
        Filter<House> read =
                FilterText.parse(FilterText.print(filter), House.VOCABULARY).orThrow("filter");

        assertThat(holds(read, house)).isEqualTo(holds(filter, house));
    }
}
