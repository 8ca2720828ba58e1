package io.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedValuesTest {
    private final SharedValues shared = new SharedValues();

    @Test
    void equal_values_are_kept_once() {
        String first = shared.one(text("展会"));
        assertThat(shared.one(text("展会"))).isSameAs(first);
        assertThat(shared.one(text("官网"))).isEqualTo("官网");
    }

    @Test
    void nothing_stays_nothing() {
        String none = null;
        assertThat(shared.orNull(none)).isNull();
    }

    @Test
    void values_that_are_equal_but_of_another_kind_stay_as_they_are() {
        Set<String> plain = shared.one(Set.of("a"));
        TreeSet<String> sorted = new TreeSet<>(plain);
        assertThat(shared.one(sorted)).isSameAs(sorted);
    }

    @Test
    void a_decimal_keeps_its_scale() {
        shared.one(new BigDecimal("1.0"));
        assertThat(shared.one(new BigDecimal("1.00"))).hasToString("1.00");
    }

    @Property(tries = 50)
    void what_comes_out_equals_what_goes_in(@ForAll List<Integer> numbers) {
        for (int number : numbers) {
            assertThat(shared.one(text(String.valueOf(number)))).isEqualTo(String.valueOf(number));
            assertThat(shared.one((long) number)).isEqualTo(number);
        }
    }

    @Test
    void a_value_that_is_often_met_outlives_any_number_of_rare_ones() {
        String common = shared.one(text("common"));
        List<String> rare = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            rare.add(shared.one("rare-" + i));
            assertThat(shared.one(text("common"))).isSameAs(common);
        }
        assertThat(rare).doesNotHaveDuplicates();
    }

    @Test
    void a_value_that_no_record_has_is_freed() throws InterruptedException {
        WeakReference<String> text = new WeakReference<>(shared.one(text("gone")));
        for (int i = 0; i < 100 && text.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(text.get()).isNull();
        assertThat(shared.one(text("gone"))).isEqualTo("gone");
    }

    private static String text(String characters) {
        return new String(characters);
    }
}
