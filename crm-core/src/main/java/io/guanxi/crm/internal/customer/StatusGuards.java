package io.guanxi.crm.internal.customer;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The conditions of the shipped life cycle: filters over what other features know of a customer. */
final class StatusGuards {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private StatusGuards() {}

    /**
     * Active needs a signed contract that is not over, or a completed deal; a refund is none, and what is dated later does
     * not count yet. Returned needs the same since the customer churned, for one returns by buying again.
     *
     * @param day of the move
     * @param since the day on which the present status began
     */
    static Optional<Filter<Customer>> shipped(CustomerStatus to, LocalDate day, LocalDate since) {
        if (to.equals(CustomerStatus.ACTIVE)) {
            return Optional.of(bought(day, EVER));
        }
        return to.equals(CustomerStatus.RETURNED) ? Optional.of(bought(day, since)) : Optional.empty();
    }

    private static Filter<Customer> bought(LocalDate day, LocalDate from) {
        Filter<Deal> sold = Filter.eq(DealFields.STATUS, DealStatus.COMPLETED)
                .and(Filter.compare(DealFields.AMOUNT, Op.GE, BigDecimal.ZERO))
                .and(within(DealFields.DAY, from, day));
        Filter<Contract> begun = within(ContractFields.SIGNED_ON, from, day)
                .or(Filter.<Contract>absent(ContractFields.SIGNED_ON)
                        .and(within(ContractFields.EFFECTIVE_ON, from, day)));
        Filter<Contract> over = Filter.compare(ContractFields.EXPIRES_ON, Op.LT, day)
                .or(Filter.compare(ContractFields.TERMINATED_ON, Op.LE, day));
        return Filter.any(DealFields.OF_CUSTOMER, sold)
                .or(Filter.any(ContractFields.OF_CUSTOMER, begun.and(over.negate())));
    }

    private static <T> Filter<T> within(Field<T, LocalDate> field, LocalDate from, LocalDate through) {
        return Filter.compare(field, Op.GE, from).and(Filter.compare(field, Op.LE, through));
    }
}
