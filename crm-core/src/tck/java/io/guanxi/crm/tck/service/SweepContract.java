package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.CustomersPassedOverException;
import io.guanxi.crm.classification.CustomersPassedOverException.PassedOver;
import io.guanxi.crm.classification.Policies;
import io.guanxi.crm.classification.PolicyFailedException;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.DueCustomer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The sweep does all that can be done: one customer on whom a policy throws keeps nobody waiting. */
public abstract class SweepContract extends ServiceSuite {
    private static final String BROKEN = "ZZ";

    /** Values customers by deals, and throws on those of one industry. */
    private static ClassificationPolicy fragile() {
        return Policies.dimension("value")
                .named("own-fragile")
                .version(3)
                .when("bad", facts -> {
                    if (facts.industry().filter(BROKEN::equals).isPresent()) {
                        throw new IllegalStateException("王芳 13800001234");
                    }
                    return facts.deals(io.guanxi.crm.time.Windows.ROLLING_MONTH) > 0;
                })
                .then("key", "近期有成交", "sold lately")
                .otherwise("normal");
    }

    private Crm fragileNode() {
        return node(builder -> builder.replacePolicy(fragile()));
    }

    /** The id of a customer on whom the fragile policy throws. */
    private CustomerId broken(String name) {
        return boss().customers()
                .register(enterprise(name).industry(BROKEN).owner(LI.value()))
                .id();
    }

    private CustomersPassedOverException passedOver(Crm node) {
        return Objects.requireNonNull(
                catchThrowableOfType(CustomersPassedOverException.class, () -> node.sweep(clock.instant())));
    }

    @Test
    void a_customer_on_whom_a_policy_throws_is_passed_over_and_the_others_are_decided() {
        CustomerId before = customer("在前的公司");
        CustomerId bad = broken("出错的公司");
        CustomerId after = customer("在后的公司");
        List.of(before, bad, after).forEach(each -> deal(each, TODAY, 600_000));
        clock.advance(Duration.ofDays(366));
        CustomersPassedOverException told = passedOver(fragileNode());
        assertThat(classOf(before, "value")).isEqualTo("normal");
        assertThat(classOf(after, "value")).isEqualTo("normal");
        assertThat(told.done()).isPositive();
        assertThat(told.count()).isEqualTo(1);
        assertThat(told.customers())
                .containsExactly(new PassedOver(WorkspaceId.of(FIRM), bad, "own-fragile", 3, "IllegalStateException"));
        assertThat(told.getMessage())
                .contains("own-fragile")
                .doesNotContain("王芳")
                .doesNotContain("1380000");
    }

    @Test
    void customers_left_by_a_bulk_change_are_settled_but_those_on_whom_a_policy_throws() {
        fragileNode().sweep(clock.instant());
        List<CustomerDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            drafts.add(enterprise("批量公司" + i).number("P-" + i).industry(i % 3 == 1 ? BROKEN : "制造业"));
        }
        CrmSession importer = fragileNode().as(boss().actor());
        BulkReport report = importer.customers()
                .registerAll(drafts.iterator(), BulkOptions.strict().settlingLater());
        assertThat(report.accepted()).isEqualTo(7);
        CustomersPassedOverException told = passedOver(fragileNode());
        assertThat(told.count()).isEqualTo(2);
        assertThat(told.done()).isEqualTo(5);
        assertThat(stored(DueCustomer.DUE_CUSTOMERS)).isEqualTo(2);
        assertThat(boss().classifications().counts("value")).containsEntry("normal", 5L);
        assertThat(passedOver(fragileNode()).count()).isEqualTo(2);
        crm().sweep(clock.instant());
        assertThat(stored(DueCustomer.DUE_CUSTOMERS)).isZero();
        assertThat(boss().classifications().counts("value")).containsEntry("normal", 7L);
    }

    @Test
    void a_sweep_tells_how_far_it_is_counting_those_passed_over_once() {
        fragileNode().sweep(clock.instant());
        List<CustomerDraft> drafts = List.of(
                enterprise("先来的公司").number("P-1").industry("制造业"),
                enterprise("出错的公司").number("P-2").industry(BROKEN),
                enterprise("后来的公司").number("P-3").industry("制造业"));
        boss().customers().registerAll(drafts.iterator(), BulkOptions.strict().settlingLater());
        List<Long> told = new ArrayList<>();
        assertThatThrownBy(() -> fragileNode().sweep(clock.instant(), told::add))
                .isInstanceOf(CustomersPassedOverException.class);
        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(3L);
    }

    @Test
    void a_bulk_intake_takes_the_rows_on_whom_a_policy_throws_and_leaves_them_due() {
        List<CustomerDraft> drafts = List.of(
                enterprise("好公司").number("P-1"), enterprise("坏公司").number("P-2").industry(BROKEN));
        CrmSession importer = fragileNode().as(boss().actor());
        assertThat(importer.customers().registerAll(drafts.iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(2, 2, 0, 0));
        assertThat(classOf(boss().customers().byNumber("P-1").id(), "value")).isEqualTo("normal");
        assertThat(stored(DueCustomer.DUE_CUSTOMERS)).isEqualTo(1);
        List<DealDraft> deals = List.of(
                DealDraft.completed(boss().customers().byNumber("P-1").id(), TODAY, Money.cny(1)),
                DealDraft.completed(boss().customers().byNumber("P-2").id(), TODAY, Money.cny(1)));
        assertThat(importer.deals().recordAll(deals.iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(2, 2, 0, 0));
        assertThat(classOf(boss().customers().byNumber("P-1").id(), "value")).isEqualTo("key");
    }

    @Test
    void deciding_again_for_all_passes_over_those_on_whom_a_policy_throws() {
        CustomerId good = customer("好的公司");
        CustomerId bad = broken("坏的公司");
        deal(good, TODAY, 1);
        CrmSession other = fragileNode().as(boss().actor());
        CustomersPassedOverException told = Objects.requireNonNull(catchThrowableOfType(
                CustomersPassedOverException.class,
                () -> other.classifications().reclassifyAll(NOON)));
        assertThat(told.customers()).extracting(PassedOver::customer).containsExactly(bad);
        assertThat(told.done()).isEqualTo(1);
        assertThat(stored(DueCustomer.DUE_CUSTOMERS)).isEqualTo(1);
        assertThat(classOf(good, "value")).isEqualTo("key");
    }

    @Test
    void nobody_is_decided_as_of_the_future_and_no_class_turns_before_it_began() {
        CustomerId id = customer("回看公司");
        deal(id, TODAY, 600_000);
        Instant begun = Objects.requireNonNull(classes(id).get("value")).since();
        assertThatThrownBy(() ->
                        boss().classifications().reclassifyAll(clock.instant().plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        boss().classifications().reclassifyAll(clock.instant().minus(Duration.ofDays(100)));
        assertThat(boss().classifications().history(id)).allSatisfy(period -> {
            assertThat(period.since()).isAfterOrEqualTo(begun);
            assertThat(period.until() == null ? Instant.MAX : period.until()).isAfterOrEqualTo(period.since());
        });
        crm().sweep(clock.instant());
        boss().classifications().reclassifyAll(clock.instant());
        assertThat(classOf(id, "value")).isEqualTo("key");
    }

    @Test
    void an_act_in_which_a_policy_throws_is_refused_naming_the_policy_and_leaves_nothing() {
        CustomerId bad = broken("出错公司");
        CrmSession other = fragileNode().as(boss().actor());
        var before = census();
        assertThatThrownBy(() -> other.deals().record(DealDraft.completed(bad, TODAY, Money.cny(5))))
                .isInstanceOfSatisfying(PolicyFailedException.class, failed -> {
                    assertThat(failed.policy()).isEqualTo("own-fragile");
                    assertThat(failed.version()).isEqualTo(3);
                    assertThat(failed.getMessage()).contains("own-fragile").doesNotContain("王芳");
                });
        assertThatThrownBy(() -> other.customers().register(enterprise("又一家").with(CustomerFields.INDUSTRY, BROKEN)))
                .isInstanceOf(PolicyFailedException.class);
        assertThat(census()).isEqualTo(before);
        assertThat(boss().customers().count(Filter.all())).isEqualTo(1);
    }

    @Test
    void a_policy_that_answers_nothing_is_named_too() {
        @SuppressWarnings("NullAway")
        ClassificationPolicy mute = Policies.function("value", "own-mute", 1, facts -> null);
        CrmSession other = node(builder -> builder.replacePolicy(mute)).as(boss().actor());
        assertThatThrownBy(() -> other.customers().register(enterprise("某公司")))
                .isInstanceOf(PolicyFailedException.class)
                .hasMessageContaining("own-mute");
    }
}
