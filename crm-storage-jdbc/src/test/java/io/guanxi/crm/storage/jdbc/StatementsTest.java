package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.jdbc.server.Server;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {
    private static final WorkspaceId HOME = WorkspaceId.of("statements");

    @Test
    void a_unit_keeps_a_bounded_number_of_statements_open() throws SQLException {
        Wiretap wiretap = new Wiretap(Server.H2.emptyDatabase());
        try (Connection connection = wiretap.tapped().getConnection();
                PreparedStatements prepared = new PreparedStatements(connection)) {
            PreparedStatement first = prepared.of("select 0");
            assertThat(prepared.of("select 0")).isSameAs(first);
            for (int i = 1; i <= PreparedStatements.MOST; i++) {
                prepared.of("select " + i);
            }
            assertThat(first.isClosed()).isTrue();
            assertThat(prepared.of("select " + PreparedStatements.MOST).isClosed())
                    .isFalse();
        }
    }

    @Test
    void sets_of_all_sizes_make_few_different_statements() {
        Set<String> texts = new TreeSet<>();
        for (int size = 1; size <= 1_000; size++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                values.add("v" + i);
            }
            Sql sql = new Sql().bindSet(ColumnType.TEXT, values);
            assertThat(sql.values()).hasSizeGreaterThanOrEqualTo(size);
            texts.add(sql.text());
        }
        assertThat(texts).hasSize(11);
    }

    @Test
    void what_is_computed_from_other_fields_is_written_and_not_read() {
        RecordStatements statements = new Layouts(new H2Dialect(), Protection.none())
                .of(CustomerRecords.CUSTOMERS)
                .statements();
        assertThat(statements.insert()).contains("PHONES", "EMAILS", "CONTACTS");
        assertThat(statements.select()).contains("CONTACTS").doesNotContain("PHONES", "EMAILS");
    }

    @Test
    void filters_of_one_shape_make_one_text_whatever_their_values() {
        Layouts layouts = new Layouts(new H2Dialect(), Protection.none());
        TableLayout<Probe> table = layouts.of(Probe.TYPE);
        Set<String> texts = new TreeSet<>();
        for (long i = 0; i < 50; i++) {
            Sql sql = new Sql();
            Filter<Probe> filter = Filter.eq(Probe.CODE, "'; drop table crm_probe; --" + i)
                    .and(Filter.startsWith(Probe.CODE, "客户" + i).negate())
                    .and(Filter.any(Probe.CHILDREN, Filter.eq(ProbeChild.POINTS, i)));
            new FilterSql(layouts, HOME, false).condition(table, "t", filter, sql);
            texts.add(sql.text());
        }
        assertThat(texts).hasSize(1).noneMatch(text -> text.contains("drop") || text.contains("客户"));
    }

    @Test
    void a_list_driven_from_its_children_is_the_same_list_when_few_records_pass_the_rest() {
        JdbcStorage storage = JdbcStorage.builder(TestDatabase.emptied(Server.H2, true))
                .types(List.of(Probe.TYPE, ProbeChild.TYPE))
                .build();
        storage.write(HOME, unit -> {
            List<Probe> probes = new ArrayList<>();
            List<ProbeChild> children = new ArrayList<>();
            for (int i = 0; i < 4_000; i++) {
                probes.add(Probe.of(new UUID(0, i)).with(Probe.RANK, i % 1_300 == 1_299 ? 1L : 0L));
                children.add(ProbeChild.of(new UUID(1, 2L * i), new UUID(0, i)).with(ProbeChild.KIND, "k"));
                children.add(
                        ProbeChild.of(new UUID(1, 2L * i + 1), new UUID(0, i)).with(ProbeChild.KIND, "k"));
            }
            unit.repository(Probe.TYPE).insertAll(probes);
            unit.repository(ProbeChild.TYPE).insertAll(children);
            return 0;
        });
        Filter<Probe> filter =
                Filter.any(Probe.CHILDREN, Filter.eq(ProbeChild.KIND, "k")).and(Filter.eq(Probe.RANK, 1L));

        List<UUID> ids = storage.read(HOME, unit -> {
            List<UUID> seen = new ArrayList<>();
            Scan<Probe> scan = Scan.of(filter, 2);
            while (true) {
                List<Versioned<Probe>> page = unit.reader(Probe.TYPE).scan(scan);
                page.forEach(row -> seen.add(row.value().id()));
                if (page.size() < 2) {
                    return seen;
                }
                scan = scan.after(
                        Position.of(Probe.TYPE, scan.sort(), page.get(1).value()));
            }
        });

        assertThat(ids).containsExactly(new UUID(0, 1_299), new UUID(0, 2_599), new UUID(0, 3_899));
    }
}
