package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.tag.TagDraft;
import io.guanxi.crm.tck.Rendezvous;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows of an import meet each other and what is there: numbers stay whose they are, and answers tell no secrets. */
public abstract class ImportRowsContract extends ServiceSuite {
    private static final Role CARRIER = new Role("carrier");

    private final List<RowOutcome> outcomes = new ArrayList<>();

    private BulkReport enter(CrmSession session, List<CustomerDraft> rows) {
        outcomes.clear();
        return session.customers()
                .registerAll(rows.iterator(), BulkOptions.strict().reporting(outcomes::add));
    }

    private String said(int row) {
        return outcomes.get(row) instanceof RowOutcome.Refused refused
                ? refused.violations().stream().map(Violation::code).reduce("", String::concat)
                : outcomes.get(row).getClass().getSimpleName();
    }

    private String numberOf(String name) {
        return boss().customers()
                .search(Query.where(Filter.eq(CustomerFields.NAME, name)))
                .items()
                .get(0)
                .number()
                .get();
    }

    private static List<CustomerDraft> unnumbered(String name, int many) {
        return Stream.iterate(0, n -> n + 1)
                .limit(many)
                .map(n -> enterprise(name + n).identity(name + n))
                .toList();
    }

    @Test
    void a_number_that_a_later_row_brings_is_left_to_it() {
        List<CustomerDraft> rows = new ArrayList<>(unnumbered("无号公司", 520));
        rows.add(enterprise("有号公司").number("C2026007"));
        assertThat(enter(boss(), rows)).isEqualTo(new BulkReport(521, 521, 0, 0));
        assertThat(numberOf("有号公司")).isEqualTo("C2026007");
        assertThat(numberOf("无号公司6")).isEqualTo("C2026008");
        assertThat(enter(boss(), rows)).isEqualTo(new BulkReport(521, 0, 521, 0));
    }

    @Test
    void a_number_or_identity_that_comes_twice_in_an_import_is_refused_the_second_time() {
        List<CustomerDraft> rows = new ArrayList<>();
        rows.add(enterprise("同号公司").number("A-1"));
        rows.add(enterprise("同号公司").number("Ａ-1"));
        rows.add(enterprise("同源公司").identity("x"));
        rows.add(enterprise("同源公司").identity("x"));
        rows.addAll(unnumbered("间隔公司", 500));
        rows.add(enterprise("同号公司").number("A-1"));
        assertThat(enter(boss(), rows)).isEqualTo(new BulkReport(505, 502, 0, 3));
        assertThat(said(1)).isEqualTo("number.repeated");
        assertThat(said(3)).isEqualTo("identity.repeated");
        assertThat(said(504)).isEqualTo("number.repeated");
        assertThat(enter(boss(), rows.subList(0, 1))).isEqualTo(new BulkReport(1, 0, 1, 0));
    }

    @Test
    void two_imports_that_allocate_at_once_give_every_row_a_number_of_its_own() {
        List<Rendezvous.Outcome<BulkReport>> both = Rendezvous.of(
                3,
                n -> Rendezvous.retrying(() -> boss().customers()
                        .registerAll(unnumbered("并行公司" + n + "-", 40).iterator(), BulkOptions.strict())));
        assertThat(both).allSatisfy(each -> assertThat(each.get()).isEqualTo(new BulkReport(40, 40, 0, 0)));
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(120);
        assertThat(boss().customers()
                        .search(Query.<io.guanxi.crm.customer.Customer>where(Filter.all())
                                .limit(500))
                        .items())
                .extracting((CustomerView each) -> each.number().get())
                .doesNotHaveDuplicates()
                .hasSize(120);
    }

    @Test
    void an_import_and_numbers_given_by_hand_at_once_lose_no_row() {
        List<Rendezvous.Outcome<BulkReport>> all = Rendezvous.of(2, n -> {
            List<CustomerDraft> rows = n == 0
                    ? unnumbered("自动公司", 30)
                    : Stream.iterate(1, i -> i + 1)
                            .limit(30)
                            .map(i -> enterprise("手填公司" + i).number("C20260%02d".formatted(i)))
                            .toList();
            return Rendezvous.retrying(() -> boss().customers().registerAll(rows.iterator(), BulkOptions.strict()));
        });
        BulkReport automatic = all.get(0).get();
        BulkReport byHand = all.get(1).get();
        assertThat(automatic).isEqualTo(new BulkReport(30, 30, 0, 0));
        assertThat(byHand).isNotNull();
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(30 + byHand.accepted());
        assertThat(byHand.accepted() + byHand.refused()).isEqualTo(30);
    }

    @Test
    void the_answer_to_a_row_does_not_tell_what_its_importer_may_not_read() {
        boss().customers()
                .register(enterprise("秘密公司")
                        .number("S-1")
                        .with(CustomerFields.OPENING_AMOUNT, "50万")
                        .with(CustomerFields.REMARKS, "备注"));
        CrmSession steward = as("steward", Role.DATA_STEWARD);
        CustomerDraft row = enterprise("秘密公司").number("S-1").owner("zhao");
        for (String guess : List.of("50万", "60万")) {
            enter(steward, List.of(row.with(CustomerFields.OPENING_AMOUNT, guess)));
            assertThat(said(0)).as(guess).isEqualTo("Unchanged");
        }
        enter(steward, List.of(row.with(CustomerFields.REMARKS, "别的")));
        assertThat(said(0)).isEqualTo("exists-differs");
        enter(boss(), List.of(row.with(CustomerFields.OPENING_AMOUNT, "60万")));
        assertThat(said(0)).isEqualTo("exists-differs");
    }

    @Test
    void who_decides_and_customers_out_of_sight_are_not_found_out_by_importing() {
        ContactDraft person = ContactDraft.named("王芳").reach("13800001234");
        CustomerDraft plain = CustomerDraft.enterprise("决策公司").industry("制造业").region("上海市浦东新区");
        boss().customers().register(plain.number("D-1").contact(person.deciding("是")));
        CrmSession blind = carrier(Scope.ALL);
        for (String guess : List.of("是", "否")) {
            enter(
                    blind,
                    List.of(plain.number("D-1").contact(person.deciding(guess)).owner("zhao")));
            assertThat(said(0)).as(guess).isEqualTo("Unchanged");
        }
        CrmSession far = carrier(Scope.OWN);
        for (String name : List.of("决策公司", "别的公司")) {
            enter(far, List.of(enterprise(name).number("D-1").owner("zhao")));
            assertThat(said(0)).as(name).isEqualTo("exists-differs");
        }
    }

    @Test
    void the_answer_to_a_contract_does_not_tell_an_amount_that_its_importer_may_not_read() {
        var id = customer("合同公司");
        ContractDraft signed = ContractDraft.between(id, "HT-1", TODAY, null).amount(Money.cny(500));
        boss().deals().sign(signed);
        CrmSession steward = as("steward", Role.DATA_STEWARD);
        for (long guess : List.of(500L, 600L)) {
            assertThat(steward.deals()
                            .signAll(List.of(signed.amount(Money.cny(guess))).iterator(), BulkOptions.strict()))
                    .isEqualTo(new BulkReport(1, 0, 1, 0));
        }
        assertThat(steward.deals()
                        .signAll(List.of(signed.signedOn(TODAY.minusDays(1))).iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(1, 0, 0, 1));
        assertThat(boss().deals().signAll(List.of(signed.amount(Money.cny(600))).iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(1, 0, 0, 1));
    }

    @Test
    void a_number_is_found_in_every_width_in_which_it_may_be_written() {
        boss().customers().register(enterprise("宽窄公司").number("Ａ－001"));
        for (String written : List.of("A-001", "Ａ-００1", " A-001 ")) {
            assertThat(boss().customers().byNumber(written).name().get()).isEqualTo("宽窄公司");
            assertThat(boss().deals().record(DealDraft.ofNumber(written, TODAY, Money.cny(1), DealStatus.COMPLETED)))
                    .isNotNull();
            assertThat(boss().deals()
                            .recordAll(
                                    List.of(DealDraft.ofNumber(written, TODAY, Money.cny(1), DealStatus.COMPLETED))
                                            .iterator(),
                                    BulkOptions.strict())
                            .accepted())
                    .isEqualTo(1);
        }
        assertThatThrownBy(() -> boss().customers().byNumber("a-001")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> boss().customers().register(enterprise("重号公司").number("A－００１")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private CrmSession carrier(Scope sight) {
        Grants grants = Grants.NONE
                .may(sight, Right.VIEW_CUSTOMERS)
                .may(Scope.ALL, Right.IMPORT)
                .see(FieldAccess.READABLE, FieldAccess.READABLE, Sensitivity.TECHNICAL, Sensitivity.BASIC)
                .see(FieldAccess.READABLE, FieldAccess.READABLE, Sensitivity.CONTACT);
        return node(builder -> builder.settings(WorkspaceSettings.defaults().role(CARRIER, grants)))
                .as(Actor.of(FIRM, "carrier", CARRIER));
    }

    @Test
    void a_tag_that_an_exclusive_group_leaves_out_is_flagged() {
        admin().tags().define(TagDraft.of("大").inExclusive("体量"));
        admin().tags().define(TagDraft.of("小").inExclusive("体量"));
        enter(
                boss(),
                List.of(
                        enterprise("双标公司").number("T-1").tag("大").tag("小"),
                        enterprise("单标公司").number("T-2").tag("小")));
        assertThat(said(0)).isEqualTo("Accepted");
        assertThat(flags("T-1")).contains("tag-left-out");
        assertThat(flags("T-2")).doesNotContain("tag-left-out");
    }

    @Test
    void a_retired_tag_is_left_out_and_flagged() {
        admin().tags().define(TagDraft.of("停用"));
        boss().tags().retire("停用");
        enter(
                boss(),
                List.of(
                        enterprise("旧签公司").number("R-1").tag("停用").tag("在用"),
                        enterprise("新签公司").number("R-2").tag("在用")));
        assertThat(said(0)).isEqualTo("Accepted");
        assertThat(boss().customers().count(boss().filter("tag('在用')"))).isEqualTo(2);
        assertThat(boss().customers().count(boss().filter("tag('停用')"))).isZero();
        assertThat(flags("R-1")).contains("tag-left-out");
        assertThat(flags("R-2")).doesNotContain("tag-left-out");
    }

    private List<String> flags(String number) {
        return boss().customers().byNumber(number).fields().all(CustomerFields.FLAGS).stream()
                .flatMap(each -> each.clear().stream())
                .toList();
    }
}
