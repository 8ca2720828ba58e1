package io.guanxi.crm.examples.generate;

import java.util.List;

/** Numbers that look random and are the same on every machine, after Steele, Lea and Flood's SplitMix64 (2014). */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int BITS_OF_DOUBLE = 53;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Dice of their own for the thing of this index, so that things do not depend on their number. */
    static Dice of(long seed, long index) {
        Dice dice = new Dice(seed + index * GOLDEN);
        dice.next();
        return new Dice(dice.next());
    }

    private long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number of 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /** A number of {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** Whether a thing happens that happens in so many of a hundred cases. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> some) {
        return some.get(below(some.size()));
    }

    private double unit() {
        return (next() >>> (Long.SIZE - BITS_OF_DOUBLE)) * 0x1.0p-53;
    }

    /** How often something happens that happens {@code mean} times on average (Poisson; Knuth's way). */
    int times(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    /** A figure around a median, skewed to the large ones: log-normal, sigma 0 for none. */
    double around(double median, double sigma) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return median * StrictMath.exp(sigma * (sum - 6));
    }
}
