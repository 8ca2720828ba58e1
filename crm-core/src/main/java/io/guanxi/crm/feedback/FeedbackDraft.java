package io.guanxi.crm.feedback;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it comes in. Immutable.
 *
 * @param customer whose feedback; null when the number says it
 * @param customerNumber whose feedback, by 客户编号; null when the id says it
 * @param number 反馈编号; allocated when null
 * @param topic a topic's key or name; null when unknown
 * @param description what the customer says, in its own words where it can be
 * @param request 客户诉求
 * @param at when it came; null for now
 * @param externalKey the ticket of another system that it came from
 */
public record FeedbackDraft(
        @Nullable CustomerId customer,
        @Nullable @Size(max = 200) String customerNumber,
        @Nullable @Size(max = 100) String number,
        FeedbackType type,
        @Nullable @Size(max = 200) String topic,
        @Nullable Channel channel,
        @NotBlank @Size(max = 20_000) String description,
        @Nullable @Size(max = 20_000) String request,
        @Nullable Instant at,
        @Nullable @Size(max = 200) String externalKey) {

    /** Feedback of this customer. */
    public static FeedbackDraft of(CustomerId customer, FeedbackType type, Channel channel, String description) {
        return new FeedbackDraft(customer, null, null, type, null, channel, description, null, null, null);
    }

    /** Feedback of the customer with this number. */
    public static FeedbackDraft ofNumber(String customerNumber, FeedbackType type, String description) {
        return new FeedbackDraft(null, customerNumber, null, type, null, null, description, null, null, null);
    }

    public static FeedbackDraft complaint(CustomerId customer, Channel channel, String description) {
        return of(customer, FeedbackType.COMPLAINT, channel, description);
    }

    public static FeedbackDraft consultation(CustomerId customer, Channel channel, String description) {
        return of(customer, FeedbackType.CONSULTATION, channel, description);
    }

    public static FeedbackDraft suggestion(CustomerId customer, Channel channel, String description) {
        return of(customer, FeedbackType.SUGGESTION, channel, description);
    }

    public static FeedbackDraft praise(CustomerId customer, Channel channel, String description) {
        return of(customer, FeedbackType.PRAISE, channel, description);
    }

    public FeedbackDraft number(@Nullable String given) {
        return new FeedbackDraft(
                customer, customerNumber, given, type, topic, channel, description, request, at, externalKey);
    }

    public FeedbackDraft topic(@Nullable String what) {
        return new FeedbackDraft(
                customer, customerNumber, number, type, what, channel, description, request, at, externalKey);
    }

    public FeedbackDraft channel(@Nullable Channel way) {
        return new FeedbackDraft(
                customer, customerNumber, number, type, topic, way, description, request, at, externalKey);
    }

    public FeedbackDraft request(@Nullable String wish) {
        return new FeedbackDraft(
                customer, customerNumber, number, type, topic, channel, description, wish, at, externalKey);
    }

    public FeedbackDraft at(@Nullable Instant when) {
        return new FeedbackDraft(
                customer, customerNumber, number, type, topic, channel, description, request, when, externalKey);
    }

    public FeedbackDraft externalKey(@Nullable String ticket) {
        return new FeedbackDraft(
                customer, customerNumber, number, type, topic, channel, description, request, at, ticket);
    }

    @Override
    public String toString() {
        return "FeedbackDraft[" + type + "]";
    }
}
