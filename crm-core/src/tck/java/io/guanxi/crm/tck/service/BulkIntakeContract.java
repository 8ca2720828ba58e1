package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.DueCustomer;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many rows at once: good ones are taken, bad ones listed, all of it can be run again, and nothing is left unsettled. */
public abstract class BulkIntakeContract extends ServiceSuite {
    private final List<RowOutcome> outcomes = new ArrayList<>();

    private BulkOptions options() {
        outcomes.clear();
        return BulkOptions.strict().reporting(outcomes::add);
    }

    private CrmSession steward() {
        return as("steward", Role.DATA_STEWARD);
    }

    private BulkReport register(CustomerDraft... drafts) {
        return steward().customers().registerAll(List.of(drafts).iterator(), options());
    }

    private BulkReport sell(DealDraft... drafts) {
        return boss().deals().recordAll(List.of(drafts).iterator(), options());
    }

    private static DealDraft sold(String number, LocalDate day, long yuan) {
        return DealDraft.ofNumber(number, day, Money.cny(yuan), DealStatus.COMPLETED);
    }

    private List<String> codes(int row) {
        return outcomes.get(row) instanceof RowOutcome.Refused refused
                ? refused.violations().stream().map(Violation::code).toList()
                : List.of();
    }

    private CustomerId numbered(String number) {
        return boss().customers().byNumber(number).id();
    }

    @Test
    void good_rows_are_taken_and_every_bad_one_is_listed() {
        BulkReport report = register(
                enterprise("好公司").number("A-1"),
                enterprise("").number("A-2").creditCode("123"),
                enterprise("也好公司"),
                enterprise("重号公司").number("A-1"));
        assertThat(report).isEqualTo(new BulkReport(4, 2, 0, 2));
        assertThat(outcomes).extracting(RowOutcome::row).containsExactly(0L, 1L, 2L, 3L);
        assertThat(codes(1)).hasSizeGreaterThanOrEqualTo(2).contains("required");
        assertThat(codes(3)).containsExactly("number.repeated");
        assertThat(boss().customers().byNumber("A-1").name().get()).isEqualTo("好公司");
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(2);
    }

    @Test
    void running_the_same_rows_again_changes_nothing() {
        CustomerDraft[] rows = {
            enterprise("重跑一公司").number("A-1").tag("老客户").status("意向").with(CustomerFields.HEAD_COUNT, "100-500"),
            enterprise("重跑二公司").identity("file:2"),
            CustomerDraft.individual("赵六").number("A-3").contact("赵六", "13900000001")
        };
        assertThat(register(rows)).isEqualTo(new BulkReport(3, 3, 0, 0));
        sell(sold("A-1", TODAY, 5).identity("d-1"), sold("A-1", TODAY, 5).identity("d-2"));
        Map<String, Long> before = census();
        clock.advance(Duration.ofHours(5));
        assertThat(register(rows)).isEqualTo(new BulkReport(3, 0, 3, 0));
        assertThat(sell(
                        sold("A-1", TODAY, 5).identity("d-1"),
                        sold("A-1", TODAY, 5).identity("d-2")))
                .isEqualTo(new BulkReport(2, 0, 2, 0));
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void a_row_that_exists_and_differs_is_refused_and_changes_nothing() {
        register(enterprise("原公司").number("A-1"));
        long version = boss().customers().get(numbered("A-1")).version();
        assertThat(register(enterprise("原公司").number("A-1").industry("金融业"))).isEqualTo(new BulkReport(1, 0, 0, 1));
        assertThat(codes(0)).containsExactly("exists-differs");
        assertThat(boss().customers().get(numbered("A-1")).version()).isEqualTo(version);
        boss().customers()
                .acts()
                .change(numbered("A-1"), version, CustomerPatch.empty().set(CustomerFields.REMARKS, "后来写的"));
        assertThat(register(enterprise("原公司").number("A-1"))).isEqualTo(new BulkReport(1, 0, 1, 0));
    }

    @Test
    void equal_rows_count_each_by_their_own_identity() {
        register(enterprise("同行公司").number("A-1"));
        assertThat(sell(
                        sold("A-1", TODAY, 300_000).identity("row 1"),
                        sold("A-1", TODAY, 300_000).identity("row 2"),
                        sold("A-1", TODAY, 300_000).identity("row 2"),
                        sold("A-1", TODAY, 400_000).identity("row 2")))
                .isEqualTo(new BulkReport(4, 2, 1, 1));
        assertThat(codes(3)).containsExactly("exists-differs");
        assertThat(classOf(numbered("A-1"), "value")).isEqualTo("key");
    }

    @Test
    void rows_of_unknown_customers_are_listed() {
        register(enterprise("已知公司").number("A-1"));
        assertThat(sell(
                        sold("A-1", TODAY, 1),
                        sold("A-9", TODAY, 1),
                        DealDraft.completed(unknown(), TODAY, Money.cny(1))))
                .isEqualTo(new BulkReport(3, 1, 0, 2));
        assertThat(codes(1)).containsExactly("customer.unknown");
        assertThat(codes(2)).containsExactly("customer.unknown");
        BulkReport talks = boss().interactions()
                .recordAll(
                        List.of(
                                        InteractionDraft.ofNumber("A-1", Direction.INBOUND, Method.PHONE),
                                        InteractionDraft.ofNumber("A-9", Direction.INBOUND, Method.PHONE),
                                        InteractionDraft.ofNumber("A-1", Direction.INBOUND, Method.PHONE)
                                                .at(clock.instant().plusSeconds(1)))
                                .iterator(),
                        options());
        assertThat(talks).isEqualTo(new BulkReport(3, 1, 0, 2));
        assertThat(codes(2)).containsExactly("time.in-future");
    }

    @Test
    void everything_is_settled_before_the_call_returns() {
        register(enterprise("结算一公司").number("A-1"), enterprise("结算二公司").number("A-2"));
        sell(sold("A-1", TODAY, 1_000_000), sold("A-2", TODAY, 250_000), sold("A-2", TODAY, 250_000));
        boss().deals()
                .signAll(
                        List.of(ContractDraft.ofNumber("A-2", "HT-1", TODAY, null))
                                .iterator(),
                        options());
        boss().interactions()
                .recordAll(
                        List.of(InteractionDraft.ofNumber("A-1", Direction.OUTBOUND, Method.VISIT))
                                .iterator(),
                        options());
        assertThat(classOf(numbered("A-1"), "value")).isEqualTo("strategic");
        assertThat(classOf(numbered("A-1"), "activity")).isEqualTo("medium");
        assertThat(classOf(numbered("A-2"), "value")).isEqualTo("key");
        assertThat(stored(DueCustomer.DUE_CUSTOMERS)).isZero();
        assertThat(boss().classifications().reclassifyAll(clock.instant())).isZero();
    }

    @Test
    void contracts_are_the_same_by_customer_and_number() {
        register(enterprise("合同公司").number("A-1"));
        ContractDraft first = ContractDraft.ofNumber("A-1", "HT-1", TODAY, TODAY.plusYears(1));
        assertThat(boss().deals().signAll(List.of(first, first).iterator(), options()))
                .isEqualTo(new BulkReport(2, 1, 1, 0));
        ContractDraft longer = ContractDraft.ofNumber("A-1", "HT-1", TODAY, TODAY.plusYears(2));
        assertThat(boss().deals().signAll(List.of(longer).iterator(), options()))
                .isEqualTo(new BulkReport(1, 0, 0, 1));
        boss().deals().sign(longer);
        assertThat(boss().deals().contractsOf(numbered("A-1"))).hasSize(1);
        assertThat(boss().deals().signAll(List.of(longer).iterator(), options()))
                .isEqualTo(new BulkReport(1, 0, 1, 0));
    }

    @Test
    void a_source_that_breaks_off_leaves_a_true_base_and_running_it_again_completes_it() {
        register(enterprise("断续公司").number("A-1"));
        List<DealDraft> rows = IntStream.range(0, 1_300)
                .mapToObj(n -> sold("A-1", TODAY, 400).identity("row " + n))
                .toList();
        assertThatThrownBy(() -> boss().deals().recordAll(breaking(rows, 1_200), options()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the file ends here");
        assertThat(classOf(numbered("A-1"), "abc")).isEqualTo("A");
        assertThat(boss().classifications().reclassifyAll(clock.instant())).isZero();
        assertThat(stored(DealFields.DEALS)).isEqualTo(1_200);
        assertThat(boss().deals().recordAll(rows.iterator(), options()))
                .isEqualTo(new BulkReport(1_300, 100, 1_200, 0));
        assertThat(classOf(numbered("A-1"), "value")).isEqualTo("key");
    }

    @Test
    void customers_from_a_source_that_breaks_off_are_completed_by_running_it_again() {
        List<CustomerDraft> rows = IntStream.range(0, 620)
                .mapToObj(n -> enterprise("断续客户" + n + "公司").identity("row " + n))
                .toList();
        assertThatThrownBy(() -> steward().customers().registerAll(breaking(rows, 600), options()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(600);
        assertThat(steward().customers().registerAll(rows.iterator(), options()))
                .isEqualTo(new BulkReport(620, 20, 600, 0));
        assertThat(boss().classifications().counts("value")).containsEntry("normal", 620L);
    }

    private static <D> Iterator<D> breaking(List<D> rows, int after) {
        return Stream.concat(rows.subList(0, after).stream(), Stream.<D>generate(() -> {
                    throw new IllegalStateException("the file ends here");
                }))
                .iterator();
    }

    @Test
    void two_intakes_of_the_same_rows_at_once_take_each_row_once() {
        List<CustomerDraft> rows = IntStream.range(0, 40)
                .mapToObj(n -> enterprise("双跑" + n + "公司").number("A-" + n))
                .toList();
        List<BulkReport> reports =
                Rendezvous.of(2, n -> steward().customers().registerAll(rows.iterator(), BulkOptions.strict())).stream()
                        .map(each -> Objects.requireNonNull(each.get()))
                        .toList();
        assertThat(reports.stream().mapToLong(BulkReport::accepted).sum()).isEqualTo(40);
        assertThat(reports.stream().mapToLong(BulkReport::unchanged).sum()).isEqualTo(40);
        List<DealDraft> deals = IntStream.range(0, 40)
                .mapToObj(n -> sold("A-" + n % 4, TODAY, 60_000).identity("d" + n))
                .toList();
        Rendezvous.of(3, n -> boss().deals().recordAll(deals.iterator(), BulkOptions.strict()))
                .forEach(Rendezvous.Outcome::get);
        assertThat(stored(DealFields.DEALS)).isEqualTo(40);
        assertThat(classOf(numbered("A-0"), "value")).isEqualTo("key");
        assertThat(stored(DueCustomer.DUE_CUSTOMERS)).isZero();
        assertThat(boss().classifications().reclassifyAll(clock.instant())).isZero();
    }

    @Test
    void rows_that_lack_what_is_required_can_be_taken_and_flagged() {
        CustomerDraft bare = CustomerDraft.enterprise("光杆公司").number("A-1");
        assertThat(register(bare).refused()).isEqualTo(1);
        BulkReport flagged = steward()
                .customers()
                .registerAll(
                        List.of(bare, enterprise("").number("A-2")).iterator(),
                        options().flaggingMissing());
        assertThat(flagged).isEqualTo(new BulkReport(2, 1, 0, 1));
        assertThat(boss().customers().byNumber("A-1").fields().all(CustomerFields.FLAGS))
                .extracting(Shown::get)
                .contains("required-missing");
    }

    @Test
    void tags_that_come_with_rows_are_added_to_the_catalogue_with_their_provenance() {
        register(enterprise("带标签公司").number("A-1").tag("展会").tag("展会").tag("战略合作伙伴"));
        CustomerId id = numbered("A-1");
        assertThat(boss().tags().of(List.of(id)).get(id))
                .allSatisfy(tag -> assertThat(tag.provenance()).isEqualTo(Provenance.IMPORT))
                .extracting(tag -> tag.tag())
                .containsExactlyInAnyOrder("展会", "战略合作伙伴");
        assertThat(boss().customers()
                        .get(id)
                        .get(CustomerFields.STRATEGIC_PARTNER)
                        .get())
                .isTrue();
    }

    @Test
    void progress_is_told_and_only_importers_may() {
        List<Long> progress = new ArrayList<>();
        List<CustomerDraft> rows = IntStream.range(0, 501)
                .mapToObj(n -> enterprise("进度" + n + "公司"))
                .toList();
        steward().customers().registerAll(rows.iterator(), options().progress(progress::add));
        assertThat(progress).containsExactly(500L, 501L);
        assertThat(outcomes).hasSize(501);
        assertThatThrownBy(() -> li().customers().registerAll(rows.iterator(), options()))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("import");
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(501);
    }
}
