package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.tck.sample.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What the suites about filters have in common. */
abstract class FilterSuite extends StorageSuite {
    /** Exactly the probes of these numbers pass, all others pass the negation, and the counts agree. */
    final void passes(Filter<Probe> filter, int... numbers) {
        List<UUID> wanted = Arrays.stream(numbers).mapToObj(StorageSuite::id).toList();
        List<UUID> rest = new ArrayList<>(ids(Filter.all(), Sort.byId()));
        assertThat(rest).containsAll(wanted);
        rest.removeAll(wanted);
        assertThat(ids(filter, Sort.byId())).as("%s", filter).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(countIn(HOME, filter)).as("count of %s", filter).isEqualTo(wanted.size());
        Filter<Probe> negation = filter.negate();
        assertThat(ids(negation, Sort.byId())).as("not %s", filter).containsExactlyInAnyOrderElementsOf(rest);
        assertThat(countIn(HOME, negation)).as("count of not %s", filter).isEqualTo(rest.size());
        assertThat(ids(negation.negate(), Sort.byId()))
                .as("not not %s", filter)
                .containsExactlyInAnyOrderElementsOf(wanted);
    }
}
