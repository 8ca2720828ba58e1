package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.NUMBER;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Person;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.NumberAllocator;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.tag.TagIntake;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Provenance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Enters one customer, and does for one or many what every new customer needs. */
final class Registration {
    private final Runner runner;
    private final Actor actor;
    private final CustomerIntake intake;
    private final NumberAllocator<Customer> numbers;

    Registration(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
        this.intake = new CustomerIntake(runner.ports().dictionaries());
        this.numbers =
                new NumberAllocator<>(runner.ports().storage(), CustomerRecords.CUSTOMERS, CustomerFields.NUMBER);
    }

    CustomerIntake intake() {
        return intake;
    }

    UUID newId() {
        return runner.ports().ids().next();
    }

    NumberAllocator<Customer> numbers() {
        return numbers;
    }

    CustomerView register(CustomerDraft draft, Idempotency idempotency) {
        WorkspaceSettings settings = runner.look(actor, look -> {
            look.authority().need(Right.CREATE_CUSTOMERS);
            return look.settings();
        });
        Form form = valid(draft, settings);
        Optional<CustomerView> done = runner.look(actor, look -> {
            Entering.check(look.authority(), draft, form, settings.requirements());
            return done(look, idempotency);
        });
        return done.orElseGet(() -> once(draft, form, settings, idempotency));
    }

    private CustomerView once(CustomerDraft draft, Form form, WorkspaceSettings settings, Idempotency idempotency) {
        Supplier<CustomerView> entered = () -> runner.act(
                actor,
                act -> idempotency
                        .before(act)
                        .map(id -> view(act, id))
                        .orElseGet(() -> write(act, draft, form, idempotency)));
        boolean numbered = form.has(NUMBER);
        return Idempotency.once(runner.ports().storage(), numbered ? entered : () -> numbered(form, settings, entered));
    }

    private Form valid(CustomerDraft draft, WorkspaceSettings settings) {
        Form form = read(draft, terms(settings), newId());
        intake.require(form, settings.requirements(), false);
        if (!form.violations().isEmpty()) {
            throw new InvalidInputException(form.violations());
        }
        return form;
    }

    private static Optional<CustomerView> done(Look look, Idempotency idempotency) {
        return idempotency.before(look).map(id -> view(look, id));
    }

    private static CustomerView view(Look look, UUID id) {
        return CustomerProjector.view(look.customer(new CustomerId(id)), look.authority());
    }

    private CustomerView write(Act act, CustomerDraft draft, Form form, Idempotency idempotency) {
        Customer customer = intake.build(form);
        Entering.checkTags(act.authority(), draft, customer);
        insert(act, List.of(customer));
        act.touch(new Versioned<>(customer, 1));
        TagIntake.of(act, runner.ports().rulebook(), draft.tags(), Provenance.HAND)
                .assign(Map.of(customer.id(), draft.tags()));
        idempotency.remember(act, customer.id().value());
        return CustomerProjector.view(new Versioned<>(customer, 1), act.authority());
    }

    /** Adds new customers with what belongs to every new one; their classes are for the caller to have decided. */
    static void insert(Act act, List<Customer> customers) {
        act.insert(CustomerRecords.CUSTOMERS, customers, Trace.of(Customer::id));
        customers.forEach(each ->
                act.announce("customer.registered.v1", each.id(), each.id().value(), act.now(), Map.of()));
    }

    /** A form filled in from a draft. */
    Form read(CustomerDraft draft, IntakeTerms terms, UUID id) {
        return intake.read(
                draft,
                terms,
                new CustomerIntake.Entry(id, actor.user(), runner.ports().now()));
    }

    /** What an intake of this workspace has to know; users are looked up once each. */
    IntakeTerms terms(WorkspaceSettings settings) {
        Ports ports = runner.ports();
        Map<String, List<UserId>> known = new HashMap<>();
        return new IntakeTerms(settings, text -> known.computeIfAbsent(text, t -> people(ports, t)));
    }

    private List<UserId> people(Ports ports, String text) {
        if (text.isBlank() || text.length() > 100) {
            return List.of();
        }
        Optional<Person> byId = ports.directory().find(actor.workspace(), UserId.of(text));
        return byId.isPresent()
                ? List.of(byId.get().user())
                : ports.directory().named(actor.workspace(), text).stream()
                        .filter(Person::active)
                        .map(Person::user)
                        .toList();
    }

    private CustomerView numbered(Form form, WorkspaceSettings settings, Supplier<CustomerView> entered) {
        LocalDate today = LocalDate.ofInstant(runner.ports().now(), settings.zone());
        NumberAllocator.Series series =
                new NumberAllocator.Series(settings.numbering(), today, intake.industryInitial(form), Set.of());
        return numbers.numbered(actor.workspace(), series, number -> {
            form.set(NUMBER, number);
            return entered.get();
        });
    }
}
