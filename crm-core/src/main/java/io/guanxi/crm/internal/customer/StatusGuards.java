package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.StatusMachine;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.filter.Filter;

/** The conditions of the shipped life cycle: filters over what other features know of a customer. */
public final class StatusGuards {
    private StatusGuards() {}

    /** Active needs a signed contract or a completed deal; returned needs the same, since one returns by buying. */
    public static StatusMachine over(StatusMachine machine) {
        Filter<Customer> bought =
                Filter.any(DealFields.OF_CUSTOMER, Filter.eq(DealFields.STATUS, DealStatus.COMPLETED));
        Filter<Contract> unsigned =
                Filter.<Contract>absent(ContractFields.SIGNED_ON).and(Filter.absent(ContractFields.EFFECTIVE_ON));
        Filter<Customer> signed = Filter.any(ContractFields.OF_CUSTOMER, unsigned.negate());
        StatusMachine guarded = machine;
        for (CustomerStatus status : new CustomerStatus[] {CustomerStatus.ACTIVE, CustomerStatus.RETURNED}) {
            guarded = machine.guard(status).isEmpty() ? guarded.guarded(status, bought.or(signed)) : guarded;
        }
        return guarded;
    }
}
