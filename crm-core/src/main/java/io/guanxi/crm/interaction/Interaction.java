package io.guanxi.crm.interaction;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.UserId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a customer (跟进).
 *
 * @param at when it took place
 * @param day its date in the workspace's zone
 * @param enteredAt when it was entered, by the business's own account
 * @param by who had the contact
 * @param participants who else took part, as text
 * @param talk what was said
 * @param automatic a message that no person wrote; it counts in no activity figure
 */
public record Interaction(
        InteractionId id,
        CustomerId customer,
        Instant at,
        LocalDate day,
        Instant enteredAt,
        UserId by,
        List<String> participants,
        Direction direction,
        Method method,
        Talk talk,
        boolean automatic,
        Instant recordedAt) {
    public Interaction {
        participants = List.copyOf(participants);
    }

    /**
     * What is said in an interaction, and what follows.
     *
     * @param subject a short title
     * @param content 沟通内容
     * @param reaction 客户反馈
     * @param nextStep what is to be done next
     * @param nextOn 下次跟进时间
     */
    public record Talk(
            @Nullable @Size(max = 500) String subject,
            @Nullable String content,
            @Nullable String reaction,
            @Nullable String nextStep,
            @Nullable LocalDate nextOn) {
        @Override
        public String toString() {
            return "Talk[***]";
        }
    }

    /**
     * What the interaction counts as: interactions with the same key count once. Instant messages of one day share a
     * key, any other interaction has its own, an automatic message has none.
     */
    public @Nullable String countKey() {
        if (automatic) {
            return null;
        }
        return method.isInstantMessage() ? "im:" + day : id.value().toString();
    }

    @Override
    public String toString() {
        return "Interaction[" + id.value() + "]";
    }
}
