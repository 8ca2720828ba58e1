package io.guanxi.crm.shared;

/**
 * What became of the rows of a bulk intake.
 *
 * @param read rows seen
 * @param accepted rows written now
 * @param unchanged rows that were there already, equal
 * @param refused rows not written; each was reported by itself
 */
public record BulkReport(long read, long accepted, long unchanged, long refused) {}
