package io.guanxi.crm.dictionary;

/**
 * How many people work somewhere: one number or a band, both ends included. Where one number is needed a band stands for
 * its lower end.
 *
 * @param from the least number, at least 0
 * @param to the greatest number, {@link #OPEN} when there is none
 */
public record HeadCount(int from, int to) {
    /** The upper end of a band without one. */
    public static final int OPEN = Integer.MAX_VALUE;

    public HeadCount {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a head count runs from 0 or more upwards");
        }
    }

    /** Exactly so many. */
    public static HeadCount exactly(int people) {
        return new HeadCount(people, people);
    }

    /** More than so many: N人以上. */
    public static HeadCount moreThan(int people) {
        return new HeadCount(people + 1, OPEN);
    }

    /** Fewer than so many: N人以下. */
    public static HeadCount lessThan(int people) {
        return new HeadCount(0, Math.max(0, people - 1));
    }

    /** Whether one number is known. */
    public boolean isExact() {
        return from == to;
    }
}
