package io.guanxi.crm.feedback;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it comes in. Immutable.
 *
 * @param customer whose feedback; null when the number says it
 * @param customerNumber whose feedback, by 客户编号; null when the id says it
 * @param number 反馈编号; allocated when null
 * @param topic a topic's key or name; null when unknown
 * @param description 问题描述: what happened, as whoever takes the feedback in puts it; words that judge are flagged
 * @param ownWords 客户原话: what the customer said, word for word; null when it was not kept
 * @param request 客户诉求
 * @param attachments files of the application's own storage, at most {@value Attachment#MOST}
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
        @Nullable @Size(max = 20_000) String ownWords,
        @Nullable @Size(max = 20_000) String request,
        @Size(max = Attachment.MOST) List<@Valid Attachment> attachments,
        @Nullable Instant at,
        @Nullable @Size(max = 200) String externalKey) {
    public FeedbackDraft {
        attachments = List.copyOf(attachments);
    }

    /** Feedback of this customer. */
    public static FeedbackDraft of(CustomerId customer, FeedbackType type, Channel channel, String description) {
        return new FeedbackDraft(
                customer, null, null, type, null, channel, description, null, null, List.of(), null, null);
    }

    /** Feedback of the customer with this number. */
    public static FeedbackDraft ofNumber(String customerNumber, FeedbackType type, String description) {
        return new FeedbackDraft(
                null, customerNumber, null, type, null, null, description, null, null, List.of(), null, null);
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
                customer,
                customerNumber,
                given,
                type,
                topic,
                channel,
                description,
                ownWords,
                request,
                attachments,
                at,
                externalKey);
    }

    public FeedbackDraft topic(@Nullable String what) {
        return new FeedbackDraft(
                customer,
                customerNumber,
                number,
                type,
                what,
                channel,
                description,
                ownWords,
                request,
                attachments,
                at,
                externalKey);
    }

    public FeedbackDraft channel(@Nullable Channel way) {
        return new FeedbackDraft(
                customer,
                customerNumber,
                number,
                type,
                topic,
                way,
                description,
                ownWords,
                request,
                attachments,
                at,
                externalKey);
    }

    /** 客户原话: what the customer said, word for word. */
    public FeedbackDraft ownWords(@Nullable String verbatim) {
        return new FeedbackDraft(
                customer,
                customerNumber,
                number,
                type,
                topic,
                channel,
                description,
                verbatim,
                request,
                attachments,
                at,
                externalKey);
    }

    /** 客户诉求. */
    public FeedbackDraft request(@Nullable String wish) {
        return new FeedbackDraft(
                customer,
                customerNumber,
                number,
                type,
                topic,
                channel,
                description,
                ownWords,
                wish,
                attachments,
                at,
                externalKey);
    }

    /** Files of the application's own storage, instead of the present ones. */
    public FeedbackDraft attachments(List<Attachment> files) {
        return new FeedbackDraft(
                customer,
                customerNumber,
                number,
                type,
                topic,
                channel,
                description,
                ownWords,
                request,
                files,
                at,
                externalKey);
    }

    public FeedbackDraft at(@Nullable Instant when) {
        return new FeedbackDraft(
                customer,
                customerNumber,
                number,
                type,
                topic,
                channel,
                description,
                ownWords,
                request,
                attachments,
                when,
                externalKey);
    }

    public FeedbackDraft externalKey(@Nullable String ticket) {
        return new FeedbackDraft(
                customer,
                customerNumber,
                number,
                type,
                topic,
                channel,
                description,
                ownWords,
                request,
                attachments,
                at,
                ticket);
    }

    @Override
    public String toString() {
        return "FeedbackDraft[" + type + "]";
    }
}
