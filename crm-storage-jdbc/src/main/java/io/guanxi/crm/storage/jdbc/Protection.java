package io.guanxi.crm.storage.jdbc;

/** How personal values are kept: the place of a cipher. Without one, values are kept in clear under the key id {@code none}. */
interface Protection {
    /**
     * A personal value as it is kept.
     *
     * @param keyId which key opens the payload
     */
    record Sealed(String keyId, String payload) {}

    /** Where a personal value belongs; a payload moved elsewhere must not open. */
    record Place(String workspace, String recordType, String field) {}

    Sealed seal(Place place, String clear);

    String open(Place place, Sealed sealed);

    /** What equal values have in common, for look-ups by equality. */
    String lookUpKey(Place place, String clear);

    /** Keeps values in clear. */
    static Protection none() {
        return new Protection() {
            @Override
            public Sealed seal(Place place, String clear) {
                return new Sealed("none", clear);
            }

            @Override
            public String open(Place place, Sealed sealed) {
                if (!sealed.keyId().equals("none")) {
                    throw new IllegalStateException("a personal value is sealed with the key " + sealed.keyId()
                            + ", but the storage was built without keys");
                }
                return sealed.payload();
            }

            @Override
            public String lookUpKey(Place place, String clear) {
                return clear;
            }
        };
    }
}
