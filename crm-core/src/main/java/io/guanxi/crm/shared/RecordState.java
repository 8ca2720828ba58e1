package io.guanxi.crm.shared;

/** The life of a stored record, apart from any business status. Lists, counts and sweeps see active records unless they name states. */
public enum RecordState {
    ACTIVE,
    /** Out of lists, counts and duties, still there. */
    ARCHIVED,
    /** Kept, but processed for nothing but storage and protection (PIPL art. 47). */
    RESTRICTED,
    /** Gave its history to another record. */
    MERGED,
    /** Its personal data is gone, its figures stay. */
    ERASED
}
