package io.guanxi.crm.storage;

/**
 * A record and the version under which the storage keeps it.
 *
 * @param version 1 after the insert, one more with every update
 */
public record Versioned<T>(T value, long version) {
    /** Another value to be written over this version. */
    public Versioned<T> with(T changed) {
        return new Versioned<>(changed, version);
    }
}
