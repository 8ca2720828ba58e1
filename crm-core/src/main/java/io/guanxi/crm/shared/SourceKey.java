package io.guanxi.crm.shared;

/**
 * How a source tells its rows apart: intake takes two rows of one key for the same record, whenever they come.
 *
 * @param text what tells the row from every other of its kind; never shown
 * @param place where the source has the row among its like, such as the number of its customer; 0 when it does not matter.
 *     Rows of neighbouring places are stored as neighbours, which makes many of them faster to take in. Part of the key: a
 *     row has the same place each time it comes. The record's id shows it: no personal value
 */
public record SourceKey(String text, long place) {
    /** The last place. */
    public static final long MAX_PLACE = (1L << 48) - 1;

    /** @throws IllegalArgumentException when the place is below 0 or above {@link #MAX_PLACE} */
    public SourceKey {
        if (place < 0 || place > MAX_PLACE) {
            throw new IllegalArgumentException("a place lies between 0 and " + MAX_PLACE + ", not at " + place);
        }
    }

    public static SourceKey of(String text) {
        return new SourceKey(text, 0);
    }

    @Override
    public String toString() {
        return "SourceKey[at " + place + "]";
    }
}
