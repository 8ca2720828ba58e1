package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** At most one record of a workspace has an id or the value of a unique key; the error names the key alone. */
public abstract class UniquenessContract extends StorageSuite {
    private static final String VALUE = "13800138000";

    private static Probe serial(int n, String value) {
        return probe(n).with(Probe.SERIAL, value);
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        insert(probe(1).with(Probe.RANK, 1L));
        DuplicateKeyException refused =
                refused(unit -> unit.repository(Probe.TYPE).insertAll(List.of(probe(1))));
        assertThat(refused.recordType()).isEqualTo("probe");
        assertThat(refused.key()).isEqualTo("id");
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(probe(1).with(Probe.RANK, 1L), 1));
    }

    @Test
    void an_id_twice_in_one_batch_is_refused() {
        DuplicateKeyException refused =
                refused(unit -> unit.repository(Probe.TYPE).insertAll(List.of(probe(1), probe(2), probe(1))));
        assertThat(refused.key()).isEqualTo("id");
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void a_unique_value_that_is_taken_is_refused_by_the_name_of_its_key() {
        insert(serial(1, VALUE), probe(2).with(Probe.COLOR, Color.RED).with(Probe.BADGE, "b"));
        DuplicateKeyException first =
                refused(unit -> unit.repository(Probe.TYPE).insertAll(List.of(serial(3, VALUE))));
        assertThat(first.recordType()).isEqualTo("probe");
        assertThat(first.key()).isEqualTo("serial");
        DuplicateKeyException second = refused(unit -> unit.repository(Probe.TYPE)
                .insertAll(List.of(probe(3).with(Probe.COLOR, Color.RED).with(Probe.BADGE, "b"))));
        assertThat(second.key()).isEqualTo("badge-of-color");
        assertThat(find(id(3))).isEmpty();
    }

    @Test
    void the_value_is_no_part_of_the_error() {
        insert(serial(1, VALUE));
        DuplicateKeyException refused =
                refused(unit -> unit.repository(Probe.TYPE).insertAll(List.of(serial(2, VALUE))));
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContain(VALUE);
        assertThat(refused.messageIn(Locale.CHINESE) + refused.messageIn(Locale.ENGLISH))
                .doesNotContain(VALUE);
    }

    @Test
    void a_value_twice_in_one_batch_is_refused() {
        DuplicateKeyException refused =
                refused(unit -> unit.repository(Probe.TYPE).insertAll(List.of(serial(1, VALUE), serial(2, VALUE))));
        assertThat(refused.key()).isEqualTo("serial");
        assertThat(find(id(1))).isEmpty();
    }

    @Test
    void an_update_to_a_value_that_is_taken_is_refused() {
        insert(serial(1, VALUE), serial(2, "other"));
        DuplicateKeyException refused = refused(unit -> unit.repository(Probe.TYPE)
                .updateAll(List.of(stored(unit, id(2)).with(serial(2, VALUE)))));
        assertThat(refused.key()).isEqualTo("serial");
        assertThat(stored(id(2))).isEqualTo(new Versioned<>(serial(2, "other"), 1));
    }

    @Test
    void update_if_current_to_a_value_that_is_taken_is_refused() {
        insert(serial(1, VALUE), serial(2, "other"));
        DuplicateKeyException refused = refused(unit ->
                unit.repository(Probe.TYPE).updateIfCurrent(List.of(new Versioned<>(serial(2, VALUE), 1))));
        assertThat(refused.key()).isEqualTo("serial");
    }

    @Test
    void an_update_may_keep_its_own_value() {
        insert(serial(1, VALUE), serial(2, "other"));
        change(id(1), old -> old.with(Probe.RANK, 1L));
        assertThat(stored(id(1)).value()).isEqualTo(serial(1, VALUE).with(Probe.RANK, 1L));
    }

    @Test
    void any_number_of_records_may_have_no_value() {
        insert(IntStream.range(0, 20)
                .mapToObj(n -> probe(n).with(Probe.COLOR, Color.RED))
                .toList());
        assertThat(ids(Filter.absent(Probe.SERIAL), Sort.byId())).hasSize(20);
    }

    @Test
    void values_that_differ_in_anything_are_different() {
        List<String> values = List.of(
                "a",
                "A",
                "a ",
                " a",
                "\u00e1",
                "a\u0301",
                "ａ",
                "",
                " ",
                "中",
                "𠮷",
                "𠮶",
                "ss",
                "ß",
                "i",
                "ı",
                "a\t",
                "x".repeat(499) + "y",
                "x".repeat(499) + "z");
        insert(IntStream.range(0, values.size())
                .mapToObj(n -> serial(n, values.get(n)))
                .toList());
        for (int n = 0; n < values.size(); n++) {
            assertThat(ids(Filter.eq(Probe.SERIAL, values.get(n)), Sort.byId())).containsExactly(id(n));
        }
    }

    @Test
    void a_key_of_several_fields_is_taken_as_a_whole() {
        insert(
                probe(1).with(Probe.COLOR, Color.RED).with(Probe.BADGE, "b"),
                probe(2).with(Probe.COLOR, Color.GREEN).with(Probe.BADGE, "b"),
                probe(3).with(Probe.BADGE, "b"),
                probe(4).with(Probe.BADGE, "b"));
        assertThat(ids(Filter.eq(Probe.BADGE, "b"), Sort.byId())).hasSize(4);
        DuplicateKeyException refused = refused(unit -> unit.repository(Probe.TYPE)
                .updateAll(List.of(stored(unit, id(2))
                        .with(probe(2).with(Probe.COLOR, Color.RED).with(Probe.BADGE, "b")))));
        assertThat(refused.key()).isEqualTo("badge-of-color");
    }

    @Test
    void a_value_is_free_after_an_update_gave_it_up() {
        insert(serial(1, VALUE));
        change(id(1), old -> old.with(Probe.SERIAL, "new"));
        insert(serial(2, VALUE));
        assertThat(stored(id(2)).value().serial()).isEqualTo(VALUE);
        assertThatThrownBy(() -> insert(serial(3, "new"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_value_is_free_after_its_record_was_removed() {
        insert(serial(1, VALUE));
        delete(id(1));
        insert(serial(2, VALUE));
        assertThat(stored(id(2)).value().serial()).isEqualTo(VALUE);
    }

    @Test
    void a_value_given_up_in_a_unit_can_be_taken_in_the_same_unit() {
        insert(serial(1, VALUE), serial(2, "removed"));
        write(unit -> {
            var probes = unit.repository(Probe.TYPE);
            probes.updateAll(List.of(new Versioned<>(probe(1), 1)));
            probes.deleteAll(List.of(id(2)));
            probes.insertAll(List.of(serial(3, VALUE), serial(4, "removed")));
        });
        assertThat(stored(id(1)).value().serial()).isNull();
        assertThat(stored(id(3)).value().serial()).isEqualTo(VALUE);
        assertThat(stored(id(4)).value().serial()).isEqualTo("removed");
    }

    @Test
    void two_records_can_swap_their_values_in_one_update() {
        insert(serial(1, "one"), serial(2, "two"));
        write(unit -> unit.repository(Probe.TYPE)
                .updateAll(List.of(new Versioned<>(serial(1, "two"), 1), new Versioned<>(serial(2, "one"), 1))));
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(serial(1, "two"), 2));
        assertThat(stored(id(2))).isEqualTo(new Versioned<>(serial(2, "one"), 2));
        assertThatThrownBy(() -> insert(serial(3, "one"))).isInstanceOf(DuplicateKeyException.class);
    }

    private DuplicateKeyException refused(Consumer<WriteUnit> work) {
        DuplicateKeyException refused = catchThrowableOfType(DuplicateKeyException.class, () -> write(work));
        assertThat(refused).isNotNull();
        return refused;
    }
}
