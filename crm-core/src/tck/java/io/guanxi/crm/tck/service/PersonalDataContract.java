package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.customer.ContactDraft;
import io.guanxi.crm.customer.ContactView;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.profile.CustomerProfile;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.time.Windows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an actor may not read leaves on no way: not as a value, an order, a count, an error or a text. */
public abstract class PersonalDataContract extends ServiceSuite {
    /** Unlike anything else that is stored; none may be seen where personal data may not. */
    private static final List<String> CANARIES =
            List.of("欧阳金丝", "13912345678", "3912345678", "canary.mail", "金丝雀路", "金丝微信", "金丝话语", "71234567");

    private static final List<String> FIGURES = List.of("71234567", "7654321", "7650000");

    private CustomerId canary(String owner) {
        CustomerDraft draft = enterprise("普通名称公司")
                .owner(owner)
                .address("上海市金丝雀路9号")
                .with(CustomerFields.REMARKS, "备注金丝话语")
                .with(CustomerFields.OPENING_AMOUNT, "71234567")
                .contact(new ContactDraft("欧阳金丝", "总监", "是", List.of(), "金丝微信")
                        .reach("13912345678")
                        .reach("canary.mail@example.com"));
        CustomerId id = boss().customers().register(draft).id();
        boss().deals()
                .record(DealDraft.completed(id, TODAY, Money.cny(7_654_321)).cost(new BigDecimal("7650000")));
        boss().deals().sign(ContractDraft.between(id, "HT-9", TODAY, null).amount(Money.cny(7_654_321)));
        boss().interactions()
                .record(InteractionDraft.outbound(id, Method.PHONE, "x")
                        .with(List.of("欧阳金丝"))
                        .talk(new Interaction.Talk("金丝话语", "金丝话语", "金丝话语", "金丝话语", TODAY)));
        boss().customers().acts().moveTo(id, CustomerStatus.INTENT, StatusReason.of("asked", "金丝话语"));
        boss().customers().acts().transfer(List.of(id), SUN, "欧阳金丝要求");
        boss().customers().acts().transfer(List.of(id), UserId.of(owner), "欧阳金丝要求");
        return id;
    }

    /** Everything that the session can read of a customer, as text: values, masks and texts of the views. */
    private String everything(CrmSession session, CustomerId id) {
        List<String> texts = new ArrayList<>();
        List<CustomerView> views = new ArrayList<>(List.of(session.customers().get(id)));
        session.customers().search(Query.<Customer>where(Filter.all())).items().stream()
                .filter(each -> each.id().equals(id))
                .forEach(views::add);
        CustomerProfile profile = session.profiles().of(id);
        views.add(profile.customer());
        views.forEach(view -> {
            texts.add(view.toString());
            all(CustomerRecords.CUSTOMERS, view.fields(), texts);
            view.get(CustomerFields.ADDRESSES)
                    .clear()
                    .ifPresent(all -> all.forEach(address -> texts.add(address.text())));
            view.contacts().forEach(person -> person(person, texts));
        });
        session.deals().of(id).forEach(each -> all(DealFields.DEALS, each.fields(), texts));
        session.deals().contractsOf(id).forEach(each -> all(ContractFields.CONTRACTS, each.fields(), texts));
        session.interactions()
                .of(id, Optional.empty(), 50)
                .items()
                .forEach(each -> all(InteractionFields.INTERACTIONS, each.fields(), texts));
        texts.add(profile.toString());
        figures(session, id, texts);
        session.classifications().of(List.of(id)).values().forEach(each -> each.forEach(c -> classes(c, texts)));
        session.classifications().asOf(id, TODAY).forEach(each -> classes(each, texts));
        session.classifications().history(id).forEach(each -> texts.add(each + " " + inputs(each)));
        session.customers().acts().statusHistory(id).forEach(each -> texts.add(each + each.reason()));
        session.customers().acts().ownerHistory(id).forEach(each -> texts.add(each + each.reason()));
        texts.add(session.tags().of(List.of(id)).toString());
        return String.join("\n", texts);
    }

    private static void figures(CrmSession session, CustomerId id, List<String> texts) {
        session.deals()
                .metrics(List.of(id), Windows.ROLLING_YEAR, NOON)
                .values()
                .forEach(figures -> {
                    texts.add(figures.toString());
                    texts.add(figures.amount().display());
                    texts.add(figures.cumulative().display());
                    texts.add(figures.margin().display());
                });
    }

    private static String inputs(ClassPeriod change) {
        return change.inputs().toString();
    }

    private static void classes(Classification c, List<String> texts) {
        texts.add(c + c.reason().zh() + c.reason().en() + c.inputs());
    }

    private static <R> void all(RecordType<R> type, RecordView<R> view, List<String> texts) {
        texts.add(view.toString());
        for (Field<R, ?> field : type.fields()) {
            view.all(field).forEach(shown -> texts.add(shown + " " + shown.display()));
        }
    }

    private static void person(ContactView person, List<String> texts) {
        texts.add(person.toString());
        List<Shown<?>> shown = new ArrayList<>(List.of(person.name(), person.title(), person.wechat()));
        shown.addAll(person.mobiles());
        shown.addAll(person.landlines());
        shown.addAll(person.emails());
        shown.forEach(each -> texts.add(each.display()));
    }

    @Test
    void who_may_read_all_reads_all_of_it() {
        CustomerId id = canary(LI.value());
        assertThat(everything(boss(), id)).contains(CANARIES).contains(FIGURES);
    }

    @Test
    void marketing_meets_no_personal_data_and_no_amount_anywhere() {
        CustomerId id = canary(LI.value());
        CrmSession marketing = as("market", Role.MARKETING);
        assertThat(everything(marketing, id))
                .doesNotContain(CANARIES)
                .doesNotContain(FIGURES)
                .contains("普通名称公司");
    }

    @Test
    void sales_meet_the_personal_data_and_amounts_of_others_masked_and_their_own_in_clear() {
        CustomerId id = canary(LI.value());
        assertThat(everything(sun(), id))
                .doesNotContain(CANARIES)
                .doesNotContain(FIGURES)
                .contains("139****5678");
        assertThat(everything(li(), id)).contains("13912345678", "欧阳金丝", "金丝话语", "7654321");
        assertThat(li().customers().get(id).contacts().get(1).decisionMaker().get())
                .isTrue();
        assertThat(sun().customers().get(id).contacts().get(1).decisionMaker()).isInstanceOf(Shown.Hidden.class);
    }

    @Test
    void a_collaborator_reads_like_the_owner_until_removed() {
        CustomerId id = canary(LI.value());
        li().customers().acts().addCollaborator(id, SUN);
        assertThat(everything(sun(), id)).contains("13912345678", "7654321");
        li().customers().acts().removeCollaborator(id, SUN);
        assertThat(everything(sun(), id)).doesNotContain(CANARIES).doesNotContain(FIGURES);
    }

    @Test
    void stewards_and_service_meet_no_amounts() {
        CustomerId id = canary(LI.value());
        for (Role role : List.of(Role.DATA_STEWARD, Role.SERVICE)) {
            assertThat(everything(as("other", role), id))
                    .as(role.key())
                    .contains("13912345678")
                    .doesNotContain(FIGURES);
        }
    }

    @Test
    void the_audit_trail_hides_the_values_that_its_reader_may_not_read() {
        CustomerId id = canary(LI.value());
        String steward = boss().audit().of(id).toString()
                + as("other", Role.DATA_STEWARD).audit().of(id).stream()
                        .map(entry -> entry.before().toString() + entry.after() + entry.reason())
                        .toList();
        assertThat(steward).contains("欧阳金丝", "amount").doesNotContain(FIGURES);
    }

    @Test
    void what_may_not_be_read_can_neither_be_asked_nor_sorted_by() {
        canary(LI.value());
        CrmSession marketing = as("market", Role.MARKETING);
        for (CrmSession session : List.of(sun(), marketing)) {
            for (Filter<Customer> filter : unreadable()) {
                forbidden(() -> session.customers().search(Query.where(filter)));
                forbidden(() -> session.customers().count(filter));
                forbidden(() -> session.customers().count(filter.negate()));
                forbidden(() -> session.customers()
                        .count(Filter.eq(CustomerFields.INDUSTRY, "C").or(filter)));
            }
            for (Field<Customer, ?> field : List.<Field<Customer, ?>>of(
                    CustomerFields.OPENING_AMOUNT, CustomerFields.REMARKS, CustomerFields.PERSON_NAME)) {
                forbidden(() -> session.customers()
                        .search(Query.<Customer>where(Filter.all()).sorted(Sort.by(field))));
            }
        }
    }

    private static List<Filter<Customer>> unreadable() {
        return List.of(
                Filter.eq(CustomerFields.PHONES, "+8613912345678"),
                Filter.eq(CustomerFields.EMAILS, "canary.mail@example.com"),
                Filter.absent(CustomerFields.PERSON_NAME),
                Filter.contains(CustomerFields.REMARKS, "金丝"),
                Filter.compare(CustomerFields.OPENING_AMOUNT, Op.GE, BigDecimal.ONE),
                Filter.any(DealFields.OF_CUSTOMER, Filter.compare(DealFields.AMOUNT, Op.GE, BigDecimal.ONE)),
                Filter.any(ContractFields.OF_CUSTOMER, Filter.compare(ContractFields.AMOUNT, Op.GE, BigDecimal.ONE)),
                Filter.any(InteractionFields.OF_CUSTOMER, Filter.contains(InteractionFields.CONTENT, "金丝")),
                new Filter.Compute<>(
                        new Aggregate<>(
                                DealFields.OF_CUSTOMER,
                                Aggregate.Function.SUM,
                                DealFields.BASE_AMOUNT,
                                Filter.all(),
                                null),
                        Op.GE,
                        BigDecimal.ONE),
                new Filter.Compute<>(
                        new Aggregate<>(
                                DealFields.OF_CUSTOMER,
                                Aggregate.Function.COUNT,
                                null,
                                Filter.compare(DealFields.COST, Op.GE, BigDecimal.ONE),
                                null),
                        Op.GE,
                        1L));
    }

    private static void forbidden(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ForbiddenException.class)
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain(CANARIES));
    }

    @Test
    void metrics_of_amounts_are_closed_to_those_who_may_not_read_amounts() {
        canary(LI.value());
        for (String text : List.of("amount(12 months) >= 50万", "cumulative-amount >= 1", "not amount(12 months) < 1")) {
            Filter<Customer> filter = boss().filter(text);
            assertThat(boss().customers().count(filter)).isEqualTo(1);
            forbidden(() -> sun().customers().count(filter));
            forbidden(() -> as("steward", Role.DATA_STEWARD).customers().count(filter));
        }
        assertThat(sun().customers().count(sun().filter("deals(12 months) >= 1")))
                .isEqualTo(1);
    }

    @Test
    void looking_somebody_up_by_a_personal_value_is_a_right_of_its_own() {
        CustomerId id = canary(LI.value());
        Filter<Customer> byPhone = Filter.eq(CustomerFields.PHONES, "+8613912345678");
        assertThat(listed(as("steward", Role.DATA_STEWARD), Query.where(byPhone)))
                .containsExactly(id);
        forbidden(() -> as("desk", Role.SERVICE).customers().count(byPhone));
        assertThat(catchThrowable(() -> boss().customers()
                        .search(Query.<Customer>where(Filter.all()).sorted(Sort.by(CustomerFields.PERSON_NAME)))))
                .isNotNull();
    }

    @Test
    void a_field_that_may_not_be_edited_is_refused_by_name_and_a_mask_is_never_written() {
        CustomerId id = canary(LI.value());
        CrmSession steward = as("steward", Role.DATA_STEWARD);
        assertThatThrownBy(() -> steward.customers()
                        .acts()
                        .change(id, 1, CustomerPatch.empty().set(CustomerFields.OPENING_AMOUNT, "1")))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("opening-amount");
        long version = steward.customers().get(id).version();
        assertThatThrownBy(() -> steward.customers()
                        .acts()
                        .change(
                                id,
                                version,
                                CustomerPatch.empty()
                                        .contacts(List.of(
                                                ContactDraft.named("欧阳**").reach("139****5678")))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(everything(boss(), id)).contains(CANARIES);
    }

    @Test
    void drafts_events_and_errors_do_not_tell_what_they_hold() {
        CustomerDraft draft = enterprise("x").contact(ContactDraft.named("欧阳金丝").reach("13912345678"));
        List<String> events = new ArrayList<>();
        var node = node(builder -> builder.listen("ears", event -> events.add(event.toString())));
        CrmSession session = node.as(boss().actor());
        CustomerId id = session.customers().register(draft.number("7-1")).id();
        session.customers()
                .acts()
                .change(
                        id,
                        1,
                        CustomerPatch.empty()
                                .contacts(List.of(
                                        ContactDraft.named("欧阳金丝"),
                                        ContactDraft.named("乙").reach("13912345678"))));
        node.deliverPending();
        assertThat(events).isNotEmpty();
        Throwable taken = catchThrowable(() -> session.customers().register(draft.number("7-1")));
        Throwable wrong = catchThrowable(() -> session.customers().register(draft.contact("欧阳金丝", "139123456789999")));
        assertThat(String.join("\n", events) + draft + draft.contacts() + taken + wrong)
                .doesNotContain(CANARIES);
        assertThat(taken).isNotNull();
        assertThat(wrong).isNotNull();
    }
}
