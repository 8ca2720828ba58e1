package io.guanxi.crm.classification.profile;

import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.interaction.Interaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happened with a customer, later-dated facts included: they are not yet seen, but time will let them in.
 *
 * @param deals completed deals and refunds, by day
 * @param interactions by day and time; of those of one day with the same count key only the earliest is kept
 */
public record History(List<DealFact> deals, List<ContractFact> contracts, List<InteractionFact> interactions) {
    /** Nothing happened. */
    public static final History NONE = new History(List.of(), List.of(), List.of());

    private static final Comparator<DealFact> BY_DAY = Comparator.comparing(DealFact::day);
    private static final Comparator<InteractionFact> BY_TIME =
            Comparator.comparing(InteractionFact::day).thenComparing(InteractionFact::at);

    /** Takes the facts in any order. */
    public History {
        deals = sorted(deals, BY_DAY);
        contracts = List.copyOf(contracts);
        interactions = countedOnce(sorted(interactions, BY_TIME));
    }

    /** The history in a customer's records; deals that are not completed and automatic messages stay out. */
    public static History of(List<Deal> deals, List<Contract> contracts, List<Interaction> interactions) {
        return new History(
                deals.stream().filter(Deal::counts).map(DealFact::of).toList(),
                contracts.stream()
                        .map(ContractFact::of)
                        .flatMap(Optional::stream)
                        .toList(),
                interactions.stream()
                        .map(InteractionFact::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static <F> List<F> sorted(List<F> facts, Comparator<F> order) {
        if (facts.size() < 2) {
            return List.copyOf(facts);
        }
        List<F> copy = new ArrayList<>(facts);
        copy.sort(order);
        return List.copyOf(copy);
    }

    private static List<InteractionFact> countedOnce(List<InteractionFact> sorted) {
        List<InteractionFact> kept = new ArrayList<>(sorted.size());
        for (InteractionFact each : sorted) {
            if (!repeatsDay(kept, each)) {
                kept.add(each);
            }
        }
        return kept.size() == sorted.size() ? sorted : List.copyOf(kept);
    }

    private static boolean repeatsDay(List<InteractionFact> kept, InteractionFact next) {
        for (int i = kept.size() - 1; i >= 0 && kept.get(i).day().equals(next.day()); i--) {
            if (kept.get(i).countKey().equals(next.countKey())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "History[" + deals.size() + " deals, " + contracts.size() + " contracts, " + interactions.size()
                + " interactions]";
    }
}
