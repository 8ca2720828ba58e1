package io.guanxi.crm.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The pauses of one clock in order. Where two overlap, the one that began earlier gives the reason, and the
 * other what is left of it.
 *
 * @param all the pauses; sorted and cut apart on construction
 */
public record Pauses(List<Pause> all) {

    /** A clock that is never paused. */
    public static final Pauses NONE = new Pauses(List.of());

    public Pauses {
        all = apart(all);
    }

    /** These pauses. */
    public static Pauses of(Pause... pauses) {
        return new Pauses(List.of(pauses));
    }

    /** The pause in which the clock stands still at an instant; empty when it runs. */
    public Optional<Pause> at(Instant instant) {
        return all.stream().filter(pause -> pause.contains(instant)).findFirst();
    }

    private static List<Pause> apart(List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return List.of();
        }
        List<Pause> apart = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (pause.to().isAfter(end)) {
                Instant from = pause.from().isBefore(end) ? end : pause.from();
                apart.add(new Pause(from, pause.to(), pause.reason()));
                end = pause.to();
            }
        }
        return List.copyOf(apart);
    }
}
