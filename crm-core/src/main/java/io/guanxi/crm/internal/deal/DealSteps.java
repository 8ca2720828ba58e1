package io.guanxi.crm.internal.deal;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The steps of a deal that is there: open to completed, open or completed to cancelled. */
final class DealSteps {
    private DealSteps() {}

    /**
     * Which deal is to be moved.
     *
     * @param version the version that was read; empty for whatever it is now
     */
    record Which(DealId id, OptionalLong version) {}

    /** One step of the deal's life. */
    private record Step(Deal to, String event, Map<String, String> more, String reason) {}

    static DealView complete(Act act, Which which, LocalDate day) {
        DealIntake.require(DealIntake.violations(day));
        return move(act, which, deal -> completed(deal, day));
    }

    static DealView cancel(Act act, Which which, String reason) {
        if (reason.isBlank()) {
            throw InvalidInputException.of("reason", "required", new Label("必填", "required but missing"));
        }
        return move(act, which, deal -> cancelled(deal, reason));
    }

    /** What is to be done with a deal; empty when it is done already. */
    @FunctionalInterface
    private interface Move {
        Optional<Step> of(Deal deal);
    }

    private static DealView move(Act act, Which which, Move move) {
        Deal seen = StoredDeals.deal(act, which.id()).value();
        Versioned<Customer> customer = act.customer(seen.customer(), Right.RECORD_DEALS);
        Versioned<Deal> locked = Optional.ofNullable(act.repository(DealFields.DEALS)
                        .lock(List.of(which.id().value()))
                        .get(which.id().value()))
                .orElseThrow(() -> new NotFoundException("deal"));
        Versioned<Deal> after = move.of(locked.value())
                .map(step -> write(act, which, locked, customer, step))
                .orElse(locked);
        return StoredDeals.view(act, customer.value(), after);
    }

    private static Versioned<Deal> write(
            Act act, Which which, Versioned<Deal> before, Versioned<Customer> customer, Step step) {
        if (which.version().isPresent() && which.version().getAsLong() != before.version()) {
            throw new StaleVersionException(
                    "deal", which.id().value(), which.version().getAsLong(), before.version());
        }
        boolean completes = step.to().status() == DealStatus.COMPLETED;
        Instant at = completes ? new DealKind().occurredAt(step.to(), act) : act.now();
        Versioned<Deal> after = act.update(
                DealFields.DEALS,
                before,
                step.to(),
                Trace.<Deal>of(Deal::customer).at(at).because(step.reason()));
        act.touch(customer);
        act.announce(step.event(), customer.value().id(), which.id().value(), at, step.more());
        return after;
    }

    private static Optional<Step> completed(Deal deal, LocalDate day) {
        if (deal.status() == DealStatus.COMPLETED && deal.day().equals(day)) {
            return Optional.empty();
        }
        if (deal.status() != DealStatus.OPEN) {
            throw notOpen(deal.status());
        }
        Map<String, String> more = Map.of("day", day.toString());
        return Optional.of(new Step(with(deal, day, DealStatus.COMPLETED), "deal.completed.v1", more, ""));
    }

    private static Optional<Step> cancelled(Deal deal, String reason) {
        return deal.status() == DealStatus.CANCELLED
                ? Optional.empty()
                : Optional.of(
                        new Step(with(deal, deal.day(), DealStatus.CANCELLED), "deal.cancelled.v1", Map.of(), reason));
    }

    private static RefusedException notOpen(DealStatus status) {
        Label is = status.label();
        return new RefusedException(
                "deal-status-not-allowed",
                new Label(
                        "只有进行中的交易可以完成,该交易" + is.zh() + ";如需更正,请取消后重新录入",
                        "only an open deal can be completed, this one is " + is.en()
                                + "; to correct it, cancel it and enter it anew"));
    }

    private static Deal with(Deal d, LocalDate day, DealStatus status) {
        return new Deal(
                d.id(),
                d.customer(),
                day,
                d.product(),
                d.amount(),
                d.baseAmount(),
                d.cost(),
                status,
                d.contractNumber(),
                d.recordedAt());
    }
}
