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
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One step of a customer's life: allowed by the machine, its condition true, its reason kept. */
final class StatusMove {

    Versioned<Customer> move(Act act, Versioned<Customer> before, CustomerStatus to, StatusReason reason) {
        StoredCustomerActs.required("reason", reason.code() + reason.text());
        Customer customer = before.value();
        CustomerStatus from = customer.relationship().status();
        StatusMachine machine = StatusGuards.over(act.settings().statuses());
        if (!machine.after(from).contains(to)) {
            throw notAllowed(machine, from, to);
        }
        check(act, customer, machine, to);
        Instant at = at(act, customer, reason);
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

    private static void check(Act act, Customer customer, StatusMachine machine, CustomerStatus to) {
        machine.guard(to).ifPresent(guard -> {
            Filter<Customer> holds =
                    Filter.eq(CustomerFields.ID_FIELD, customer.id().value()).and(guard);
            if (act.reader(CustomerRecords.CUSTOMERS).count(holds) == 0) {
                throw new RefusedException(
                        "status-condition",
                        new Label(
                                "不满足进入“" + machine.label(to).zh() + "”的条件(需有已签合同或已完成交易)",
                                "the condition for becoming " + to + " does not hold: a signed contract or a completed"
                                        + " deal is needed"));
            }
        });
    }

    private static Instant at(Act act, Customer customer, StatusReason reason) {
        Instant at = reason.at().orElse(act.now());
        if (at.isAfter(act.now()) || at.isBefore(customer.stamp().statusSince())) {
            throw InvalidInputException.of(
                    "at",
                    "time.out-of-order",
                    new Label(
                            "时间不能晚于现在,也不能早于当前状态的起始时间",
                            "the time is neither after now nor before the present status began"));
        }
        if (at.isBefore(act.now())) {
            act.authority().need(Right.BACKDATE);
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
