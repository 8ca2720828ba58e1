package io.guanxi.crm.internal.customer;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerActs;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.customer.Customers;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Paging;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.internal.access.Gate;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.text.PlainText;
import io.guanxi.crm.storage.Scan;
import java.util.Iterator;
import java.util.Set;

/** The service over customers. */
public final class StoredCustomers implements Customers {
    private final Runner runner;
    private final Actor actor;
    private final Registration registration;

    public StoredCustomers(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
        this.registration = new Registration(runner, actor);
    }

    @Override
    public CustomerView register(CustomerDraft draft) {
        return registration.register(draft, Idempotency.none());
    }

    @Override
    public CustomerView register(CustomerDraft draft, IdempotencyKey key) {
        return registration.register(draft, Idempotency.of("customers.register", key, DraftDigest.of(draft)));
    }

    @Override
    public BulkReport registerAll(Iterator<CustomerDraft> drafts, BulkOptions options) {
        return new BulkRegistration(runner, actor, registration, options).run(drafts);
    }

    @Override
    public CustomerView get(CustomerId id) {
        return runner.look(actor, look -> CustomerProjector.view(look.customer(id), look.authority()));
    }

    @Override
    public CustomerView byNumber(String number) {
        return runner.look(
                actor,
                look -> look
                        .reader(CustomerRecords.CUSTOMERS)
                        .scan(Scan.of(
                                Filter.eq(CustomerFields.NUMBER, PlainText.fold(number))
                                        .and(look.authority().rows(Right.VIEW_CUSTOMERS)),
                                1))
                        .stream()
                        .map(found -> CustomerProjector.view(found, look.authority()))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("customer")));
    }

    @Override
    public Page<CustomerView> search(Query<Customer> query) {
        return runner.look(actor, look -> page(look, query));
    }

    private Page<CustomerView> page(Look look, Query<Customer> query) {
        Authority authority = look.authority();
        authority.need(Right.VIEW_CUSTOMERS);
        Gate.pass(look, query.sort());
        Filter<Customer> filter = Gate.pass(look, runner.ports().rulebook(), query.filter(), query.states());
        Paging.Part<Customer> part = Paging.read(look, CustomerRecords.CUSTOMERS, query, filter);
        return new Page<>(
                part.rows().stream()
                        .map(each -> CustomerProjector.view(each, authority))
                        .toList(),
                part.next());
    }

    @Override
    public long count(Filter<Customer> filter) {
        return runner.look(actor, look -> {
            look.authority().need(Right.VIEW_CUSTOMERS);
            return look.reader(CustomerRecords.CUSTOMERS)
                    .count(Gate.pass(look, runner.ports().rulebook(), filter, Set.of(RecordState.ACTIVE)));
        });
    }

    @Override
    public CustomerActs acts() {
        return new StoredCustomerActs(runner, actor, registration.intake());
    }
}
