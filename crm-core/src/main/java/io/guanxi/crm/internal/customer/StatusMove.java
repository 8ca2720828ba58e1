package io.guanxi.crm.internal.customer;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.HistoryFields;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.customer.StatusMachine;
import io.guanxi.crm.dictionary.Dictionary;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.internal.access.Gate;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One step of a customer's life: allowed by the machine, its condition true, its reason kept. */
final class StatusMove {
    private final Rulebook rulebook;
    private final Dictionary lossReasons;

    StatusMove(Rulebook rulebook, Dictionary lossReasons) {
        this.rulebook = rulebook;
        this.lossReasons = lossReasons;
    }

    Versioned<Customer> move(Act act, Versioned<Customer> before, CustomerStatus to, StatusReason given) {
        StoredCustomerActs.required("reason", given.code() + given.text());
        Customer customer = before.value();
        CustomerStatus from = customer.relationship().status();
        StatusMachine machine = act.settings().statuses();
        if (!machine.after(from).contains(to)) {
            throw notAllowed(machine, from, to);
        }
        StatusReason reason = machine.isLoss(to) ? LossReasons.coded(lossReasons, given) : given;
        Instant at = at(act, customer, reason);
        check(act, customer, to, at);
        Versioned<Customer> after = act.updateCustomer(
                before,
                Changes.status(customer, to, at),
                Trace.<Customer>of(Customer::id).at(at).because(reason.code() + " " + reason.text()));
        act.repository(HistoryFields.STATUS_CHANGES).insertAll(List.of(step(act, customer.id(), from, to, reason, at)));
        act.touch(after);
        act.announce(
                "customer.status-changed.v1",
                customer.id(),
                customer.id().value(),
                at,
                Map.of("from", from.key(), "to", to.key(), "reason", reason.code()));
        return after;
    }

    private static StatusChange step(
            Act act, CustomerId id, CustomerStatus from, CustomerStatus to, StatusReason reason, Instant at) {
        return new StatusChange(
                act.newId(),
                id,
                from,
                to,
                reason.code(),
                reason.text(),
                act.authority().user(),
                at,
                act.now());
    }

    /** The condition that the workspace configured, or else the shipped one, as of the instant of the move. */
    private void check(Act act, Customer customer, CustomerStatus to, Instant at) {
        ZoneId zone = act.settings().zone();
        StatusMachine machine = act.settings().statuses();
        Optional<Filter<Customer>> own = machine.guard(to);
        Optional<Filter<Customer>> guard = own.or(() -> StatusGuards.shipped(
                to,
                LocalDate.ofInstant(at, zone),
                LocalDate.ofInstant(customer.stamp().statusSince(), zone)));
        if (guard.isPresent() && !holds(act, customer, guard.get())) {
            throw new RefusedException(
                    "status-condition",
                    own.isPresent() ? ownCondition(machine.label(to), to) : notBought(machine.label(to), to));
        }
    }

    private boolean holds(Act act, Customer customer, Filter<Customer> guard) {
        Filter<Customer> asked =
                Filter.eq(CustomerFields.ID_FIELD, customer.id().value()).and(Gate.lower(act, rulebook, guard));
        return act.reader(CustomerRecords.CUSTOMERS).count(asked) > 0;
    }

    private static Label ownCondition(Label label, CustomerStatus to) {
        return new Label(
                "不满足进入“" + label.zh() + "”的条件(由本工作区的状态规则设定)",
                "the condition for becoming " + to + ", as configured for this workspace, does not hold");
    }

    private static Label notBought(Label label, CustomerStatus to) {
        boolean again = to.equals(CustomerStatus.RETURNED);
        return new Label(
                "不满足进入“" + label.zh() + "”的条件(" + (again ? "流失之后" : "") + "需有已签且未结束的合同或已完成交易)",
                "the condition for becoming " + to + " does not hold: a signed contract that is not over or a completed"
                        + " deal is needed" + (again ? ", later than the loss" : ""));
    }

    /** Who is, or can become, a loss by a move is not lost by archiving. */
    static void needLosable(Act act, Customer customer) {
        StatusMachine machine = act.settings().statuses();
        CustomerStatus status = customer.relationship().status();
        boolean moves = machine.isLoss(status) || machine.after(status).stream().anyMatch(machine::isLoss);
        if (moves) {
            throw new RefusedException(
                    "status-not-allowed",
                    new Label(
                            "“" + machine.label(status).zh() + "”不按丢单归档,请改为变更状态",
                            "a customer that is " + status + " is not archived as lost: move it to its next status"));
        }
    }

    static Instant at(Act act, Customer customer, StatusReason reason) {
        Instant at = reason.at().map(Ports::precise).orElse(act.now());
        if (at.isAfter(act.now()) || at.isBefore(customer.stamp().statusSince())) {
            throw InvalidInputException.of(
                    "at",
                    "time.out-of-order",
                    new Label(
                            "时间不能晚于现在,也不能早于当前状态的起始时间",
                            "the time is neither after now nor before the present status began"));
        }
        if (at.isBefore(act.now())) {
            act.authority().needOn(Right.BACKDATE, customer);
        }
        return at;
    }

    private static RefusedException notAllowed(StatusMachine machine, CustomerStatus from, CustomerStatus to) {
        String zh = machine.after(from).stream()
                .map(each -> machine.label(each).zh())
                .sorted()
                .collect(Collectors.joining("、"));
        String en =
                machine.after(from).stream().map(CustomerStatus::key).sorted().collect(Collectors.joining(", "));
        return new RefusedException(
                "status-not-allowed",
                new Label(
                        "不能由“" + machine.label(from).zh() + "”变为“"
                                + machine.label(to).zh() + "”;允许:" + zh,
                        "a customer cannot go from " + from + " to " + to + "; allowed are " + en));
    }
}
