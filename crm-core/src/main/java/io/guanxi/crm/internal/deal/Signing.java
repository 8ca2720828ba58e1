package io.guanxi.crm.internal.deal;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.ContractView;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.CustomerDoor;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.access.Projector;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters one contract, or a further state of it. */
final class Signing {
    private Signing() {}

    static ContractView sign(Act act, ContractDraft draft) {
        ContractKind kind = new ContractKind();
        Versioned<Customer> customer = CustomerDoor.one(act, kind.customer(draft), kind.right());
        CustomerId owner = customer.value().id();
        UUID id = ContractKind.idOf(owner, draft.number());
        Contract contract = kind.record(draft, id, owner, act);
        Versioned<Contract> before =
                act.repository(ContractFields.CONTRACTS).lock(List.of(id)).get(id);
        if (before != null && kind.isSame(before.value(), contract)) {
            return view(act, customer.value(), before);
        }
        Instant at = before == null ? kind.occurredAt(contract, act) : act.now();
        Versioned<Contract> after =
                write(act, before, contract, Trace.of(Contract::customer).at(at));
        act.touch(customer);
        act.announce(kind.eventType(), owner, id, at, Map.of());
        return view(act, customer.value(), after);
    }

    private static Versioned<Contract> write(
            Act act, @Nullable Versioned<Contract> before, Contract contract, Trace<Contract> trace) {
        if (before != null) {
            return act.update(ContractFields.CONTRACTS, before, contract, trace);
        }
        act.insert(ContractFields.CONTRACTS, List.of(contract), trace);
        return new Versioned<>(contract, 1);
    }

    static ContractView view(Look look, Customer owner, Versioned<Contract> found) {
        return new ContractView(Projector.view(ContractFields.CONTRACTS, found, owner, look.authority()));
    }
}
