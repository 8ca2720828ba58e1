package io.guanxi.crm.examples.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Things of which some are drawn more often than others. Immutable. */
final class Weighted<T> {
    private final List<T> things;
    private final int[] upTo;

    private Weighted(List<T> things, int[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> things, ToIntFunction<T> weight) {
        int[] upTo = new int[things.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsInt(things.get(i));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    /** Things of the form {@code text weight text weight …}, separated by blanks. */
    static Weighted<String> words(String wordsAndWeights) {
        String[] parts = wordsAndWeights.split(" ");
        List<String> words = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            words.add(parts[i]);
            weights.add(Integer.valueOf(parts[i + 1]));
        }
        return of(words, word -> weights.get(words.indexOf(word)));
    }

    T pick(Dice dice) {
        int drawn = dice.below(upTo[upTo.length - 1]);
        int at = 0;
        while (upTo[at] <= drawn) {
            at++;
        }
        return things.get(at);
    }
}
