package io.guanxi.crm.profile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that happened to a customer; the profile's list of its kind has it whole.
 *
 * @param day the business day in the workspace's zone: of a contract the day of signature, else that of effect
 * @param id the record's id
 */
public record Moment(LocalDate day, Kind kind, UUID id) {
    /** What happened. */
    public enum Kind {
        DEAL,
        CONTRACT,
        INTERACTION,
        CASE
    }
}
