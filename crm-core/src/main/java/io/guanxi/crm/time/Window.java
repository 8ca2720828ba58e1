package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of dates that moves with the date it is looked from. As of a date <i>d</i> it holds the dates
 * <i>x</i> with {@code after(d) < x <= through(d)}; both bounds never move backwards as <i>d</i> moves on, so
 * a date enters once and leaves once. The settled ones stand in {@link Windows}.
 */
public sealed interface Window permits RollingWindow, CalendarWindow {

    /** The date before the first date held: exclusive bound. */
    LocalDate after(LocalDate asOf);

    /** The last date held: inclusive bound. */
    LocalDate through(LocalDate asOf);

    /** The first date as of which {@code fact} is held. */
    LocalDate entryDay(LocalDate fact);

    /** The first date after {@link #entryDay} as of which {@code fact} is held no more. */
    LocalDate exitDay(LocalDate fact);

    /** The window in words. */
    Label label();

    /** Whether {@code fact} is held as of a date. */
    default boolean contains(LocalDate asOf, LocalDate fact) {
        return fact.isAfter(after(asOf)) && !fact.isAfter(through(asOf));
    }

    /** The first date after {@code asOf} as of which {@code fact} enters or leaves; empty once it has left. */
    default Optional<LocalDate> nextChange(LocalDate asOf, LocalDate fact) {
        LocalDate entry = entryDay(fact);
        if (entry.isAfter(asOf)) {
            return Optional.of(entry);
        }
        LocalDate exit = exitDay(fact);
        return exit.isAfter(asOf) ? Optional.of(exit) : Optional.empty();
    }
}
