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
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagDraft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be said of a new customer: one by one under the rights to its fields and tags, in bulk as an importer. */
public abstract class EnteringContract extends ServiceSuite {
    private static final Role CLERK = new Role("clerk");
    private static final Role CARRIER = new Role("carrier");

    /** May create, but edits nothing beyond basic facts. */
    private CrmSession clerk() {
        return with(
                CLERK,
                Grants.NONE
                        .may(Scope.ALL, Right.VIEW_CUSTOMERS, Right.CREATE_CUSTOMERS)
                        .see(FieldAccess.EDITABLE, FieldAccess.READABLE, Sensitivity.TECHNICAL, Sensitivity.BASIC));
    }

    private CrmSession with(Role role, Grants grants) {
        return node(builder -> builder.settings(WorkspaceSettings.defaults().role(role, grants)))
                .as(Actor.of(FIRM, "clerk", role));
    }

    private static void refused(CrmSession session, CustomerDraft draft, String right) {
        assertThatThrownBy(() -> session.customers().register(draft))
                .as(right)
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        denied -> assertThat(denied.right()).isEqualTo(right));
    }

    @Test
    void a_field_that_the_actor_may_not_edit_is_not_entered_either() {
        CrmSession steward = as("steward", Role.DATA_STEWARD);
        refused(steward, enterprise("期初公司").with(CustomerFields.OPENING_AMOUNT, "50万"), "edit opening-amount");
        refused(clerk(), enterprise("备注公司").with(CustomerFields.REMARKS, "有意向"), "edit remarks");
        refused(clerk(), enterprise("地址公司").address("上海市张江路 1 号"), "edit addresses");
        refused(
                clerk(),
                enterprise("决策公司")
                        .contact(ContactDraft.named("李四").reach("13900001234").deciding("是")),
                "edit contacts.decision-maker");
        assertThat(stored(CustomerRecords.CUSTOMERS)).isZero();
    }

    @Test
    void what_creating_demands_is_covered_by_the_right_to_create() {
        assertThat(clerk().customers()
                        .register(enterprise("要求公司").number("K-1"))
                        .number()
                        .get())
                .isEqualTo("K-1");
        CustomerId person = clerk().customers()
                .register(CustomerDraft.individual("张三").contact("张三", "13900001234"))
                .id();
        assertThat(boss().customers()
                        .get(person)
                        .get(CustomerFields.PERSON_NAME)
                        .clear())
                .contains("张三");
    }

    @Test
    void who_enters_a_customer_for_a_colleague_enters_it_as_one_of_its_own() {
        CustomerId theirs = li().customers()
                .register(enterprise("同事公司")
                        .owner(SUN.value())
                        .with(CustomerFields.OPENING_AMOUNT, "50万")
                        .with(CustomerFields.REMARKS, "转给孙浩"))
                .id();
        assertThat(sun().customers().get(theirs).get(CustomerFields.REMARKS).clear())
                .contains("转给孙浩");
        assertThat(li().customers().get(theirs).get(CustomerFields.REMARKS)).isInstanceOf(Shown.Hidden.class);
    }

    @Test
    void acting_for_another_one_enters_only_what_both_may() {
        Actor steward = Actor.of(FIRM, "steward", Role.DATA_STEWARD);
        CrmSession forBoss = crm().as(steward.onBehalfOf(boss().actor()));
        refused(forBoss, enterprise("代录公司").with(CustomerFields.OPENING_AMOUNT, "50万"), "edit opening-amount");
        refused(
                crm().as(boss().actor().onBehalfOf(steward)),
                enterprise("代录公司").with(CustomerFields.OPENING_AMOUNT, "50万"),
                "edit opening-amount");
    }

    @Test
    void tags_come_with_a_new_customer_only_where_the_actor_may_assign_them() {
        admin().tags().define(TagDraft.of("重点跟进"));
        refused(clerk(), enterprise("标签公司").tag("重点跟进"), "assign-tags");
        refused(li(), enterprise("标签公司").tag("重点跟进").owner(SUN.value()), "assign-tags");
        CustomerId own =
                li().customers().register(enterprise("标签公司").tag("重点跟进")).id();
        assertThat(li().tags().of(List.of(own)).get(own))
                .extracting(TagAssignment::tag)
                .containsExactly("重点跟进");
        assertThat(stored(CustomerRecords.CUSTOMERS)).isEqualTo(1);
    }

    @Test
    void an_import_carries_everything_that_its_files_hold_and_shows_none_of_it() {
        CrmSession steward = as("steward", Role.DATA_STEWARD);
        CustomerDraft row = enterprise("导入公司").number("A-1").tag("新标签").with(CustomerFields.OPENING_AMOUNT, "50万");
        assertThat(steward.customers().registerAll(List.of(row).iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(1, 1, 0, 0));
        LocalDate day = TODAY.minusDays(3);
        assertThat(steward.deals()
                        .recordAll(
                                List.of(DealDraft.ofNumber("A-1", day, Money.cny(7_000), DealStatus.COMPLETED))
                                        .iterator(),
                                BulkOptions.strict())
                        .accepted())
                .isEqualTo(1);
        assertThat(steward.deals()
                        .signAll(
                                List.of(ContractDraft.ofNumber("A-1", "HT-1", day, null))
                                        .iterator(),
                                BulkOptions.strict())
                        .accepted())
                .isEqualTo(1);
        assertThat(steward.interactions()
                        .recordAll(
                                List.of(InteractionDraft.ofNumber("A-1", Direction.INBOUND, Method.PHONE)
                                                .at(NOON.minusSeconds(90_000)))
                                        .iterator(),
                                BulkOptions.strict())
                        .accepted())
                .isEqualTo(1);
        CustomerId id = steward.customers().byNumber("A-1").id();
        assertThat(steward.customers().get(id).get(CustomerFields.OPENING_AMOUNT))
                .isInstanceOf(Shown.Hidden.class);
        assertThat(steward.deals().of(id).get(0).get(DealFields.AMOUNT)).isInstanceOf(Shown.Hidden.class);
        assertThat(boss().customers().get(id).get(CustomerFields.OPENING_AMOUNT).clear())
                .isPresent();
    }

    @Test
    void an_import_reaches_only_customers_in_sight() {
        customer("看不见公司", SUN);
        String number = boss().customers()
                .search(io.guanxi.crm.filter.Query.where(io.guanxi.crm.filter.Filter.all()))
                .items()
                .get(0)
                .number()
                .get();
        CrmSession carrier = with(
                CARRIER,
                Grants.NONE
                        .may(Scope.OWN, Right.VIEW_CUSTOMERS)
                        .may(Scope.ALL, Right.IMPORT, Right.RECORD_DEALS)
                        .see(FieldAccess.READABLE, FieldAccess.READABLE, Sensitivity.TECHNICAL, Sensitivity.BASIC));
        assertThat(carrier.deals()
                        .recordAll(
                                List.of(DealDraft.ofNumber(number, TODAY, Money.cny(1), DealStatus.COMPLETED))
                                        .iterator(),
                                BulkOptions.strict()))
                .isEqualTo(new BulkReport(1, 0, 0, 1));
    }
}
