package io.guanxi.crm.classification;

import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deals that a window holds, or all deals so far. Deals are kept by day and windows only move forward, so the first
 * deal held is the first to leave, and the first one beyond is the first to enter.
 */
final class DealWindow {
    private final List<DealFact> deals;
    private final int from;
    private final int to;

    DealWindow(Profile profile, @Nullable Window window, Recorder recorder) {
        this.deals = profile.history().deals();
        LocalDate today = profile.day();
        LocalDate after = window == null ? LocalDate.MIN : window.after(today);
        LocalDate through = window == null ? today : window.through(today);
        int index = 0;
        while (index < deals.size() && !deals.get(index).day().isAfter(after)) {
            index++;
        }
        this.from = index;
        while (index < deals.size() && !deals.get(index).day().isAfter(through)) {
            index++;
        }
        this.to = index;
        if (to < deals.size()) {
            LocalDate next = deals.get(to).day();
            recorder.until(window == null ? next : window.entryDay(next));
        }
        if (window != null && from < to) {
            recorder.until(window.exitDay(deals.get(from).day()));
        }
    }

    Amount amount() {
        BigDecimal sum = BigDecimal.ZERO;
        int unknownDeals = 0;
        int unknownRefunds = 0;
        for (int i = from; i < to; i++) {
            DealFact deal = deals.get(i);
            BigDecimal amount = deal.amount();
            if (amount != null) {
                sum = sum.signum() == 0 ? amount : sum.add(amount);
            } else if (deal.refund()) {
                unknownRefunds++;
            } else {
                unknownDeals++;
            }
        }
        return new Amount(sum, unknownDeals, unknownRefunds);
    }

    int count() {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += deals.get(i).refund() ? 0 : 1;
        }
        return count;
    }
}
