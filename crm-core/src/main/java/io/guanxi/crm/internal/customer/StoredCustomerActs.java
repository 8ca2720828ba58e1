package io.guanxi.crm.internal.customer;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerActs;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.customer.HistoryFields;
import io.guanxi.crm.customer.OwnerChange;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.dictionary.Dictionary;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.OpeningSteps;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The acts on existing customers. */
final class StoredCustomerActs implements CustomerActs {
    private static final String HIDDEN = "***";

    private final Runner runner;
    private final Actor actor;
    private final Edit edit;
    private final StatusMove statusMove;
    private final Dictionary lossReasons;

    StoredCustomerActs(Runner runner, Actor actor, CustomerIntake intake) {
        this.runner = runner;
        this.actor = actor;
        this.edit = new Edit(runner, actor, intake);
        Ports ports = runner.ports();
        this.lossReasons = ports.dictionaries().lossReasons();
        this.statusMove = new StatusMove(ports.rulebook(), lossReasons);
    }

    @Override
    public CustomerView change(CustomerId id, long version, CustomerPatch patch) {
        return edit.change(id, version, patch);
    }

    @Override
    public CustomerView moveTo(CustomerId id, CustomerStatus status, StatusReason reason) {
        return runner.act(actor, act -> {
            Versioned<Customer> before = act.customer(id, Right.CHANGE_STATUS);
            Versioned<Customer> after = statusMove.move(act, before, status, reason);
            return CustomerProjector.view(after, act.authority());
        });
    }

    @Override
    public int transfer(Collection<CustomerId> ids, UserId owner, String reason) {
        required("reason", reason);
        Taker to = new Taker(
                owner, runner.ports().directory().find(actor.workspace(), owner).isPresent());
        return runner.act(actor, act -> {
            int changed = 0;
            act.lock(ids);
            for (CustomerId id : ids) {
                changed += handOver(act, act.customer(id, Right.TRANSFER_CUSTOMERS), to, reason);
            }
            return changed;
        });
    }

    /** Who takes customers over, and whether the directory knows them. */
    private record Taker(UserId user, boolean known) {}

    private static int handOver(Act act, Versioned<Customer> before, Taker to, String reason) {
        UserId owner = to.user();
        UserId from = before.value().relationship().owner();
        if (from.equals(owner)) {
            return 0;
        }
        CustomerId id = before.value().id();
        act.updateCustomer(
                before,
                Changes.owner(before.value(), owner, to.known()),
                Trace.<Customer>of(Customer::id).because(reason));
        act.repository(HistoryFields.OWNER_CHANGES)
                .insertAll(List.of(new OwnerChange(
                        act.newId(), id, from, owner, reason, act.authority().user(), act.now(), act.now())));
        act.announce("customer.transferred.v1", id, id.value(), act.now(), Map.of());
        return 1;
    }

    @Override
    public CustomerView addCollaborator(CustomerId id, UserId user) {
        return collaborators(id, user, "customer.collaborator-added.v1", before -> {
            List<UserId> more = new ArrayList<>(before);
            if (!more.contains(user)) {
                more.add(user);
            }
            return more;
        });
    }

    @Override
    public CustomerView removeCollaborator(CustomerId id, UserId user) {
        return collaborators(
                id,
                user,
                "customer.collaborator-removed.v1",
                before -> before.stream().filter(each -> !each.equals(user)).toList());
    }

    private CustomerView collaborators(
            CustomerId id, UserId user, String event, Function<List<UserId>, List<UserId>> change) {
        return runner.act(actor, act -> {
            Versioned<Customer> before = act.customer(id, Right.EDIT_CUSTOMERS);
            List<UserId> after = change.apply(before.value().relationship().collaborators());
            Versioned<Customer> written =
                    act.updateCustomer(before, Changes.collaborators(before.value(), after), Trace.of(Customer::id));
            if (written.version() != before.version()) {
                act.announce(event, id, id.value(), act.now(), Map.of("user", user.value()));
            }
            return CustomerProjector.view(written, act.authority());
        });
    }

    @Override
    public CustomerView archive(CustomerId id, String reason) {
        required("reason", reason);
        return state(id, RecordState.ACTIVE, RecordState.ARCHIVED, StatusReason.of("", reason));
    }

    @Override
    public CustomerView archiveLost(CustomerId id, StatusReason reason) {
        return state(id, RecordState.ACTIVE, RecordState.ARCHIVED, LossReasons.coded(lossReasons, reason));
    }

    @Override
    public CustomerView restore(CustomerId id, String reason) {
        required("reason", reason);
        return state(id, RecordState.ARCHIVED, RecordState.ACTIVE, StatusReason.of("", reason));
    }

    private CustomerView state(CustomerId id, RecordState from, RecordState to, StatusReason reason) {
        boolean isLoss = !reason.code().isEmpty();
        return runner.act(actor, act -> {
            Versioned<Customer> before = act.customer(id, Right.ARCHIVE_CUSTOMERS);
            if (before.value().state() != from) {
                return CustomerProjector.view(before, act.authority());
            }
            if (isLoss) {
                StatusMove.needLosable(act, before.value());
            }
            Instant at = isLoss ? StatusMove.at(act, before.value(), reason) : act.now();
            Versioned<Customer> after = act.updateCustomer(
                    before,
                    Changes.state(before.value(), to),
                    Trace.<Customer>of(Customer::id).at(at).because((reason.code() + " " + reason.text()).strip()));
            act.touch(after);
            String type = to == RecordState.ACTIVE ? "customer.restored.v1" : "customer.archived.v1";
            act.announce(type, id, id.value(), at, isLoss ? Map.of("reason", reason.code()) : Map.of());
            return CustomerProjector.view(after, act.authority());
        });
    }

    @Override
    public List<StatusChange> statusHistory(CustomerId id) {
        return runner.look(actor, look -> {
            Customer customer = look.customer(id).value();
            boolean clear = readsFreeText(look, customer);
            return OpeningSteps.statuses(look, customer).stream()
                    .map(step -> clear ? step : withoutWords(step))
                    .toList();
        });
    }

    @Override
    public List<OwnerChange> ownerHistory(CustomerId id) {
        return runner.look(actor, look -> {
            Customer customer = look.customer(id).value();
            boolean clear = readsFreeText(look, customer);
            return OpeningSteps.owners(look, customer).stream()
                    .map(step -> clear ? step : withoutWords(step))
                    .toList();
        });
    }

    /** Words of a person may quote anything: they are read under the right to free texts. */
    private static boolean readsFreeText(Look look, Customer customer) {
        return look.authority().access(Sensitivity.FREE_TEXT, customer).compareTo(FieldAccess.READABLE) >= 0;
    }

    private static StatusChange withoutWords(StatusChange c) {
        String words = c.reason().isEmpty() ? "" : HIDDEN;
        return new StatusChange(
                c.id(), c.customer(), c.from(), c.to(), c.reasonCode(), words, c.by(), c.at(), c.recordedAt());
    }

    private static OwnerChange withoutWords(OwnerChange c) {
        String words = c.reason().isEmpty() ? "" : HIDDEN;
        return new OwnerChange(c.id(), c.customer(), c.from(), c.to(), words, c.by(), c.at(), c.recordedAt());
    }

    static void required(String path, String text) {
        if (text.isBlank()) {
            throw InvalidInputException.of(path, "required", new Label("必填", "required but missing"));
        }
    }
}
