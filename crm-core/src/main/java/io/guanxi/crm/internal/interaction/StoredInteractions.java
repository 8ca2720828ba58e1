package io.guanxi.crm.internal.interaction;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.InteractionView;
import io.guanxi.crm.interaction.Interactions;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BulkFacts;
import io.guanxi.crm.internal.CustomerDoor;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Paging;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.Versioned;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The service over interactions. */
public final class StoredInteractions implements Interactions {
    private final Runner runner;
    private final Actor actor;

    public StoredInteractions(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
    }

    @Override
    public InteractionView record(InteractionDraft draft) {
        return record(draft, Idempotency.none());
    }

    @Override
    public InteractionView record(InteractionDraft draft, IdempotencyKey key) {
        return record(draft, Idempotency.of("interactions.record", key, content(draft)));
    }

    private static String content(InteractionDraft d) {
        return String.join(
                "\n",
                String.valueOf(d.customer()),
                String.valueOf(d.customerNumber()),
                String.valueOf(d.at()),
                String.valueOf(d.enteredAt()),
                String.valueOf(d.automatic()),
                String.valueOf(d.by()),
                d.participants().toString(),
                d.direction().name(),
                d.method().name(),
                String.valueOf(d.talk().subject()),
                String.valueOf(d.talk().content()),
                String.valueOf(d.talk().reaction()),
                String.valueOf(d.talk().nextStep()),
                String.valueOf(d.talk().nextOn()));
    }

    private InteractionView record(InteractionDraft draft, Idempotency idempotency) {
        return Idempotency.once(
                runner.ports().storage(),
                () -> runner.act(actor, act -> {
                    Optional<UUID> before = idempotency.before(act);
                    return before.isPresent() ? view(act, before.get()) : insert(act, draft, idempotency);
                }));
    }

    private static InteractionView insert(Act act, InteractionDraft draft, Idempotency idempotency) {
        InteractionKind kind = new InteractionKind();
        List<Violation> violations = kind.violations(draft, act, false);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        Versioned<Customer> customer = CustomerDoor.one(act, kind.customer(draft), kind.right());
        CustomerId owner = customer.value().id();
        Interaction made = kind.record(draft, kind.id(draft, owner, act), owner, act);
        if (made.at().isBefore(act.now())) {
            act.authority().needOn(Right.BACKDATE, customer.value());
        }
        act.insert(
                InteractionFields.INTERACTIONS,
                List.of(made),
                Trace.<Interaction>of(Interaction::customer).at(made.at()));
        act.touch(customer);
        act.announce(kind.eventType(), owner, made.id().value(), made.at(), Map.of());
        idempotency.remember(act, made.id().value());
        return view(act, customer.value(), new Versioned<>(made, 1));
    }

    @Override
    public BulkReport recordAll(Iterator<InteractionDraft> drafts, BulkOptions options) {
        return new BulkFacts<>(runner, actor, new InteractionKind()).run(drafts, options);
    }

    private static InteractionView view(Look look, UUID id) {
        Versioned<Interaction> found = look.reader(InteractionFields.INTERACTIONS)
                .find(id)
                .orElseThrow(() -> new NotFoundException("interaction"));
        return view(look, look.customer(found.value().customer()).value(), found);
    }

    private static InteractionView view(Look look, Customer owner, Versioned<Interaction> found) {
        return new InteractionView(Projector.view(InteractionFields.INTERACTIONS, found, owner, look.authority()));
    }

    @Override
    public Page<InteractionView> of(CustomerId customer, Optional<Cursor> from, int limit) {
        return runner.look(actor, look -> {
            Customer owner = look.customer(customer).value();
            Filter<Interaction> own = Filter.eq(InteractionFields.CUSTOMER, customer.value());
            Query<Interaction> first = Query.where(own)
                    .sorted(Sort.byDescending(InteractionFields.AT))
                    .limit(limit);
            Query<Interaction> query = from.map(first::from).orElse(first);
            Paging.Part<Interaction> part = Paging.read(look, InteractionFields.INTERACTIONS, query, own);
            return new Page<>(
                    part.rows().stream().map(each -> view(look, owner, each)).toList(), part.next());
        });
    }
}
