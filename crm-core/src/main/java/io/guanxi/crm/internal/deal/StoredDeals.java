package io.guanxi.crm.internal.deal;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.ContractView;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.deal.DealMetrics;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.deal.Deals;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BulkFacts;
import io.guanxi.crm.internal.CustomerDoor;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.internal.deal.DealSteps.Which;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The service over deals and contracts. */
public final class StoredDeals implements Deals {
    private final Runner runner;
    private final Actor actor;

    public StoredDeals(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public DealView record(DealDraft draft) {
        return record(draft, Idempotency.none());
    }

    @Override
    public DealView record(DealDraft draft, IdempotencyKey key) {
        return record(draft, Idempotency.of("deals.record", key, content(draft)));
    }

    private static String content(DealDraft d) {
        return String.join(
                "\n",
                String.valueOf(d.customer()),
                String.valueOf(d.customerNumber()),
                d.day().toString(),
                d.amount().amount().toPlainString() + d.amount().currency(),
                d.status().name(),
                String.valueOf(d.product()),
                String.valueOf(d.cost()),
                String.valueOf(d.contractNumber()),
                String.valueOf(d.rate()));
    }

    private DealView record(DealDraft draft, Idempotency idempotency) {
        DealIntake.require(DealIntake.violations(draft));
        return Idempotency.once(
                runner.ports().storage(),
                () -> runner.act(actor, act -> {
                    Optional<UUID> before = idempotency.before(act);
                    return before.isPresent() ? view(act, new DealId(before.get())) : insert(act, draft, idempotency);
                }));
    }

    private static DealView insert(Act act, DealDraft draft, Idempotency idempotency) {
        DealKind kind = new DealKind();
        Versioned<Customer> customer = CustomerDoor.one(act, kind.customer(draft), kind.right());
        CustomerId owner = customer.value().id();
        Deal deal = kind.record(draft, kind.id(draft, owner, act), owner, act);
        Instant at = kind.occurredAt(deal, act);
        act.insert(DealFields.DEALS, List.of(deal), Trace.of(Deal::customer).at(at));
        act.touch(customer);
        act.announce(kind.eventType(), owner, deal.id().value(), at, Map.of());
        idempotency.remember(act, deal.id().value());
        return view(act, customer.value(), new Versioned<>(deal, 1));
    }

    @Override
    public BulkReport recordAll(Iterator<DealDraft> drafts, BulkOptions options) {
        return new BulkFacts<>(runner, actor, new DealKind()).run(drafts, options);
    }

    @Override
    public DealView complete(DealId id, LocalDate day) {
        Which which = new Which(id, OptionalLong.empty());
        return runner.act(actor, act -> DealSteps.complete(act, which, day));
    }

    @Override
    public DealView complete(DealId id, LocalDate day, long version) {
        Which which = new Which(id, OptionalLong.of(version));
        return runner.act(actor, act -> DealSteps.complete(act, which, day));
    }

    @Override
    public DealView cancel(DealId id, String reason) {
        Which which = new Which(id, OptionalLong.empty());
        return runner.act(actor, act -> DealSteps.cancel(act, which, reason));
    }

    @Override
    public DealView cancel(DealId id, String reason, long version) {
        Which which = new Which(id, OptionalLong.of(version));
        return runner.act(actor, act -> DealSteps.cancel(act, which, reason));
    }

    /** The deal, if its customer may be seen: one that may not be seen looks like one that is not there. */
    static Versioned<Deal> deal(Look look, DealId id) {
        return look.reader(DealFields.DEALS)
                .find(id.value())
                .filter(found ->
                        !look.customers(List.of(found.value().customer())).isEmpty())
                .orElseThrow(() -> new NotFoundException("deal"));
    }

    private static DealView view(Look look, DealId id) {
        Versioned<Deal> found = deal(look, id);
        return view(look, look.customer(found.value().customer()).value(), found);
    }

    static DealView view(Look look, Customer owner, Versioned<Deal> found) {
        return new DealView(Projector.view(DealFields.DEALS, found, owner, look.authority()));
    }

    @Override
    public List<DealView> of(CustomerId customer) {
        return runner.look(actor, look -> {
            Customer owner = look.customer(customer).value();
            return look
                    .all(
                            DealFields.DEALS,
                            Filter.eq(DealFields.CUSTOMER, customer.value()),
                            Sort.byDescending(DealFields.DAY))
                    .stream()
                    .map(found -> view(look, owner, found))
                    .toList();
        });
    }

    @Override
    public ContractView sign(ContractDraft draft) {
        DealIntake.require(DealIntake.violations(draft));
        return runner.act(actor, act -> Signing.sign(act, draft));
    }

    @Override
    public BulkReport signAll(Iterator<ContractDraft> drafts, BulkOptions options) {
        return new BulkFacts<>(runner, actor, new ContractKind()).run(drafts, options);
    }

    @Override
    public List<ContractView> contractsOf(CustomerId customer) {
        return runner.look(actor, look -> {
            Customer owner = look.customer(customer).value();
            Filter<Contract> own = Filter.eq(ContractFields.CUSTOMER, customer.value());
            return look.all(ContractFields.CONTRACTS, own, Sort.byDescending(ContractFields.EFFECTIVE_ON)).stream()
                    .map(found -> Signing.view(look, owner, found))
                    .toList();
        });
    }

    @Override
    public Map<CustomerId, DealMetrics> metrics(Collection<CustomerId> customers, Window window, Instant asOf) {
        Map<CustomerId, DealMetrics> one = new LinkedHashMap<>();
        metrics(customers, List.of(window), asOf).forEach((id, each) -> one.put(id, each.get(0)));
        return one;
    }

    @Override
    public Map<CustomerId, List<DealMetrics>> metrics(
            Collection<CustomerId> customers, List<Window> windows, Instant asOf) {
        return runner.look(actor, look -> Metrics.of(look, customers, windows, asOf));
    }
}
