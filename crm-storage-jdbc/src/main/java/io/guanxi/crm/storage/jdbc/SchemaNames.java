package io.guanxi.crm.storage.jdbc;

/** Names that fit every engine. */
final class SchemaNames {
    /** PostgreSQL cuts names at 63 bytes. */
    private static final int LONGEST = 63;

    private SchemaNames() {}

    /** The name itself, or its beginning and a digest of all of it when it is too long. */
    static String shortened(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - 9) + "_" + String.format("%08x", name.hashCode());
    }
}
