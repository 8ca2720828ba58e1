package io.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Aggregate.Function;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of one workspace is seen or touched from another. */
public abstract class WorkspaceContract extends StorageSuite {
    private static Probe here(int n) {
        return probe(n).with(Probe.COLOR, Color.RED).with(Probe.SERIAL, "s" + n);
    }

    private static Probe there(int n) {
        return probe(n).with(Probe.COLOR, Color.GREEN).with(Probe.SERIAL, "s" + n);
    }

    @Test
    void the_same_ids_and_keys_live_in_two_workspaces() {
        insert(here(1), here(2));
        insertIn(AWAY, there(1), there(3));
        assertThat(stored(id(1)).value()).isEqualTo(here(1));
        assertThat(findIn(AWAY, id(1))).contains(new Versioned<>(there(1), 1));
        assertThat(find(id(3))).isEmpty();
        assertThat(findIn(AWAY, id(2))).isEmpty();
    }

    @Test
    void lists_and_counts_stay_within_their_workspace() {
        insert(here(1), here(2), here(4));
        insertIn(AWAY, there(1), there(3));
        assertThat(ids(Filter.all(), Sort.byId())).containsExactlyInAnyOrder(id(1), id(2), id(4));
        assertThat(scanIn(AWAY, Scan.of(Filter.all(), 9)))
                .extracting(Versioned::value)
                .containsExactlyInAnyOrder(there(1), there(3));
        assertThat(countIn(AWAY, Filter.all())).isEqualTo(2L);
        assertThat(groupsIn(AWAY, Filter.all(), Probe.COLOR)).isEqualTo(Map.of(Color.GREEN, 2L));
        assertThat(findAllIn(AWAY, List.of(id(1), id(2), id(3)))).containsOnlyKeys(id(1), id(3));
    }

    @Test
    void updates_and_removals_stay_within_their_workspace() {
        insert(here(1), here(2));
        insertIn(AWAY, there(1), there(2));
        storage().write(AWAY, unit -> {
            var probes = unit.repository(Probe.TYPE);
            assertThat(probes.lock(List.of(id(1))).get(id(1)).value()).isEqualTo(there(1));
            probes.updateAll(List.of(new Versioned<>(there(1).with(Probe.RANK, 1L), 1)));
            probes.deleteAll(List.of(id(2)));
            return Optional.empty();
        });
        assertThat(stored(id(1))).isEqualTo(new Versioned<>(here(1), 1));
        assertThat(stored(id(2))).isEqualTo(new Versioned<>(here(2), 1));
        assertThat(countIn(AWAY, Filter.all())).isEqualTo(1L);
    }

    @Test
    void records_of_another_workspace_belong_to_nobody_here() {
        insert(here(1), here(2));
        insertChildren(child(1, 1));
        storage().write(AWAY, unit -> {
            unit.repository(Probe.TYPE).insertAll(List.of(there(1)));
            unit.repository(ProbeChild.TYPE).insertAll(List.of(child(1, 1), child(2, 1), child(3, 2)));
            return Optional.empty();
        });
        var number = new Aggregate<>(Probe.CHILDREN, Function.COUNT, null, Filter.<ProbeChild>all(), null);
        assertThat(ids(Filter.any(Probe.CHILDREN, Filter.all()), Sort.byId())).containsExactly(id(1));
        assertThat(ids(new Filter.Compute<>(number, Op.EQ, 1L), Sort.byId())).containsExactly(id(1));
        assertThat(countIn(AWAY, new Filter.Compute<>(number, Op.EQ, 2L))).isEqualTo(1L);
    }

    @Test
    void workspaces_that_hold_records_are_listed_by_name() {
        assertThat(storage().workspaces(Optional.empty(), 10)).isEmpty();
        Stream.of("b", "a.1", "B", "a-1", "a_1", "10", "9").forEach(name -> insertIn(WorkspaceId.of(name), probe(1)));
        assertThat(storage().workspaces(Optional.empty(), 10))
                .extracting(WorkspaceId::value)
                .containsExactly("10", "9", "B", "a-1", "a.1", "a_1", "b");
    }

    @Test
    void the_list_of_workspaces_has_pages() {
        Stream.of("w1", "w2", "w3", "w4", "w5").forEach(name -> insertIn(WorkspaceId.of(name), probe(1), probe(2)));
        assertThat(storage().workspaces(Optional.empty(), 2)).containsExactly(workspace("w1"), workspace("w2"));
        assertThat(storage().workspaces(Optional.of(workspace("w2")), 2))
                .containsExactly(workspace("w3"), workspace("w4"));
        assertThat(storage().workspaces(Optional.of(workspace("w4")), 2)).containsExactly(workspace("w5"));
        assertThat(storage().workspaces(Optional.of(workspace("w22")), 1)).containsExactly(workspace("w3"));
        assertThat(storage().workspaces(Optional.of(workspace("w5")), 2)).isEmpty();
    }

    @Test
    void a_workspace_whose_first_unit_was_rolled_back_is_not_listed() {
        insert(probe(1));
        assertThat(catchThrowable(() -> storage().write(AWAY, unit -> {
                    unit.repository(Probe.TYPE).insertAll(List.of(probe(1)));
                    throw new IllegalArgumentException("on purpose");
                })))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(storage().workspaces(Optional.empty(), 10)).containsExactly(HOME);
    }

    @Test
    void workspaces_whose_names_differ_in_case_are_different() {
        insertIn(workspace("tenant"), probe(1));
        insertIn(workspace("TENANT"), probe(1).with(Probe.COLOR, Color.RED));
        assertThat(groupsIn(workspace("tenant"), Filter.all(), Probe.COLOR)).isEmpty();
        assertThat(groupsIn(workspace("TENANT"), Filter.all(), Probe.COLOR)).isEqualTo(Map.of(Color.RED, 1L));
    }

    private static WorkspaceId workspace(String name) {
        return WorkspaceId.of(name);
    }
}
