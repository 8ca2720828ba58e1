package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Probe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was committed is there after the storage was closed and opened again; nothing else is. */
public abstract class DurabilityContract extends StorageSuite {
    private @Nullable CrmStorage reopened;
    private @Nullable DurableFixture durable;

    @Override
    protected abstract DurableFixture createFixture();

    @Override
    final CrmStorageFixture openFixture() {
        DurableFixture fixture = createFixture();
        durable = fixture;
        return fixture;
    }

    @Override
    final CrmStorage storage() {
        return reopened == null ? super.storage() : reopened;
    }

    private void reopen() {
        if (durable != null) {
            reopened = durable.reopen();
        }
    }

    @Test
    void records_and_versions_are_kept() {
        Probe kept = probe(1).with(Probe.NAME, "客户 𠮷 ")
                .with(Probe.NOTE, "长".repeat(100_000))
                .with(Probe.SECRET, "密语")
                .withAll(Probe.PHONES, List.of("2", "1"))
                .withAll(Probe.TAGS, List.of("b", "a"));
        insert(kept, probe(2));
        change(id(2), old -> old.with(Probe.RANK, 1L));
        reopen();
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(kept, 1));
        assertThat(stored(id(2))).isEqualTo(new Versioned<>(probe(2).with(Probe.RANK, 1L), 2));
        assertThat(ids(Filter.eq(Probe.SECRET, "密语"), Sort.byId())).containsExactly(id(1));
    }

    @Test
    void every_workspace_is_kept() {
        insert(probe(1));
        insertIn(AWAY, probe(1).with(Probe.RANK, 1L));
        reopen();
        assertThat(storage().workspaces(Optional.empty(), 9)).containsExactly(AWAY, HOME);
        assertThat(stored(id(1)).value().rank()).isNull();
        assertThat(findIn(AWAY, id(1)).orElseThrow().value().rank()).isEqualTo(1L);
    }

    @Test
    void versions_and_unique_keys_hold_as_before() {
        insert(probe(1).with(Probe.SERIAL, "s"));
        Versioned<Probe> read = stored(id(1));
        change(id(1), old -> old.with(Probe.RANK, 1L));
        reopen();
        assertThatThrownBy(() -> insert(probe(2).with(Probe.SERIAL, "s"))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> write(unit -> unit.repository(Probe.TYPE).updateAll(List.of(read))))
                .isInstanceOf(StaleVersionException.class);
        change(id(1), old -> old.with(Probe.SERIAL, null));
        insert(probe(2).with(Probe.SERIAL, "s"));
        assertThat(stored(id(1)).version()).isEqualTo(3);
    }

    @Test
    void what_was_rolled_back_or_removed_does_not_return() {
        insert(probe(1), probe(2));
        delete(id(2));
        Throwable caught = catchThrowable(() -> write(unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(probe(3)));
            unit.repository(Probe.TYPE).deleteAll(List.of(id(1)));
            throw new IllegalArgumentException("on purpose");
        }));
        assertThat(caught).isInstanceOf(IllegalArgumentException.class);
        reopen();
        assertThat(ids(Filter.all(), Sort.byId())).containsExactly(id(1));
    }

    @Test
    void many_units_are_kept_over_several_openings() {
        for (int round = 0; round < 3; round++) {
            int from = round * 50;
            IntStream.range(from, from + 50).forEach(n -> insert(probe(n).with(Probe.RANK, (long) n)));
            reopen();
        }
        assertThat(values(Probe.TYPE, Filter.all(), Sort.by(Probe.RANK)))
                .extracting(Probe::rank)
                .containsExactlyElementsOf(
                        IntStream.range(0, 150).mapToObj(n -> (long) n).toList());
    }
}
