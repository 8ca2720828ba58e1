package io.guanxi.crm.deal;

import io.guanxi.crm.field.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The figures of a customer's cooperation as of an instant, over one window of deal dates. Deals whose figure is unknown
 * are never taken for zero silently: {@link #unknown} tells how many each sum leaves out.
 *
 * @param amount completed deals of the window in the workspace's currency, refunds taken off; hidden or masked like any
 *     amount
 * @param frequency completed deals of the window, refunds not counted
 * @param lastDeal the latest completed deal so far; with the instant's day it gives the recency
 * @param firstCooperation the earlier of the opening value and the first completed deal
 * @param cumulative all completed deals so far and the opening amount
 * @param products how many different products were ever sold
 * @param margin amount less cost of those deals of the window whose amount and cost are known
 * @param unknown what the sums leave out
 */
public record DealMetrics(
        Shown<BigDecimal> amount,
        long frequency,
        Optional<LocalDate> lastDeal,
        Optional<LocalDate> firstCooperation,
        Shown<BigDecimal> cumulative,
        int products,
        Shown<BigDecimal> margin,
        Unknown unknown) {

    /**
     * How many deals and refunds a sum leaves out because their part in it is not known.
     *
     * @param amounts those of the window in another currency without a rate
     * @param cumulative all so far in another currency without a rate
     * @param margins those of the window without a rate or without a cost
     */
    public record Unknown(long amounts, long cumulative, long margins) {}
}
