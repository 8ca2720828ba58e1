package io.guanxi.crm.examples.csv;

/** Gives lines without a key of their own one: the digest of their values and their ordinal among equal lines. */
final class Identities {
    private final Seen seen = new Seen();

    /** The identity of the next line with these values: the same in every run over the same file. */
    String next(Fingerprint values) {
        int ordinal = seen.get(values.key()) + 1;
        seen.put(values.key(), ordinal);
        return values.hex() + ":" + ordinal;
    }
}
