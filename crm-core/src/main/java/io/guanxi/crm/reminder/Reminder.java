package io.guanxi.crm.reminder;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that time made due, recorded once.
 *
 * @param subject the record it is about, of the type {@code subjectType}
 * @param step what it is, with its occurrence, for example {@code resolution-breach#1.1}; at most one reminder of a
 *     subject has it
 * @param toCustomer whether the customer is to be told, instead of the recipient
 * @param recipient who is told; null for the customer, and when nobody could be found
 * @param dueAt when it became due
 * @param recordedAt when it was noticed
 * @param late whether it was noticed well after it was due
 */
public record Reminder(
        UUID id,
        String subjectType,
        UUID subject,
        CustomerId customer,
        String step,
        boolean toCustomer,
        @Nullable UserId recipient,
        Instant dueAt,
        Instant recordedAt,
        boolean late,
        Delivery delivery) {

    /** What became of a reminder. */
    public enum DeliveryState {
        PENDING,
        DELIVERED,
        /** It lies in a past that was entered later; nobody is told any more. */
        HISTORY,
        /** Nobody to tell was found. */
        NOBODY,
        /** Telling failed too often. */
        PARKED
    }

    /**
     * How far telling has come.
     *
     * @param attempts how often it failed
     * @param nextAt when it is tried next; during an attempt, until when the attempt holds it
     */
    public record Delivery(DeliveryState state, int attempts, Instant nextAt) {}

    /** The same told, or not, as far as this. */
    public Reminder delivery(Delivery other) {
        return new Reminder(
                id, subjectType, subject, customer, step, toCustomer, recipient, dueAt, recordedAt, late, other);
    }

    /** What it is, without its occurrence. */
    public String stepName() {
        int end = step.indexOf('#');
        return end < 0 ? step : step.substring(0, end);
    }
}
