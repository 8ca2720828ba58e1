package io.guanxi.crm.examples.report;

import java.math.BigDecimal;

/** How many customers, how many of them new in the rolling year, and their amount of the rolling year. */
final class Tally {
    private long customers;
    private long fresh;
    private BigDecimal amount = BigDecimal.ZERO;

    void add(boolean isFresh, BigDecimal itsAmount) {
        customers++;
        fresh += isFresh ? 1 : 0;
        amount = amount.add(itsAmount);
    }

    long customers() {
        return customers;
    }

    long fresh() {
        return fresh;
    }

    BigDecimal amount() {
        return amount;
    }
}
