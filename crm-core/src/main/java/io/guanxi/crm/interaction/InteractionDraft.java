package io.guanxi.crm.interaction;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.SourceKey;
import io.guanxi.crm.shared.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as entered. Immutable.
 *
 * @param customer whose interaction; null when the number says it
 * @param customerNumber whose interaction, by 客户编号; null when the id says it
 * @param at when it took place; null for now
 * @param enteredAt when it was entered by the business's own account; null for now
 * @param by who had it, a user's id or name; null for the actor
 * @param identity bulk intake takes two drafts of one identity for the same interaction; null for none
 */
public record InteractionDraft(
        @Nullable CustomerId customer,
        @Nullable String customerNumber,
        @Nullable Instant at,
        @Nullable Instant enteredAt,
        @Nullable @Size(max = 100) String by,
        @Size(max = 100) List<@Size(max = 200) String> participants,
        Direction direction,
        Method method,
        @Valid Interaction.Talk talk,
        boolean automatic,
        @Nullable SourceKey identity) {
    private static final Interaction.Talk SILENCE = new Interaction.Talk(null, null, null, null, null);

    public InteractionDraft {
        participants = List.copyOf(participants);
    }

    /** A contact started by us, now, by the actor. */
    public static InteractionDraft outbound(CustomerId customer, Method method, String content) {
        return of(customer, null, Direction.OUTBOUND, method)
                .talk(new Interaction.Talk(null, content, null, null, null));
    }

    /** A contact started by the customer, now, with the actor. */
    public static InteractionDraft inbound(CustomerId customer, Method method, String content) {
        return of(customer, null, Direction.INBOUND, method)
                .talk(new Interaction.Talk(null, content, null, null, null));
    }

    /** A contact with the customer of this number. */
    public static InteractionDraft ofNumber(String number, Direction direction, Method method) {
        return of(null, number, direction, method);
    }

    private static InteractionDraft of(
            @Nullable CustomerId customer, @Nullable String number, Direction direction, Method method) {
        return new InteractionDraft(
                customer, number, null, null, null, List.of(), direction, method, SILENCE, false, null);
    }

    public InteractionDraft at(Instant when) {
        return new InteractionDraft(
                customer,
                customerNumber,
                when,
                enteredAt,
                by,
                participants,
                direction,
                method,
                talk,
                automatic,
                identity);
    }

    public InteractionDraft enteredAt(@Nullable Instant when) {
        return new InteractionDraft(
                customer, customerNumber, at, when, by, participants, direction, method, talk, automatic, identity);
    }

    public InteractionDraft by(@Nullable String who) {
        return new InteractionDraft(
                customer,
                customerNumber,
                at,
                enteredAt,
                who,
                participants,
                direction,
                method,
                talk,
                automatic,
                identity);
    }

    public InteractionDraft by(UserId who) {
        return by(who.value());
    }

    public InteractionDraft with(List<String> others) {
        return new InteractionDraft(
                customer, customerNumber, at, enteredAt, by, others, direction, method, talk, automatic, identity);
    }

    public InteractionDraft talk(Interaction.Talk said) {
        return new InteractionDraft(
                customer,
                customerNumber,
                at,
                enteredAt,
                by,
                participants,
                direction,
                method,
                said,
                automatic,
                identity);
    }

    /** The same as a message that no person wrote. */
    public InteractionDraft asAutomatic() {
        return new InteractionDraft(
                customer, customerNumber, at, enteredAt, by, participants, direction, method, talk, true, identity);
    }

    /** The same row whenever this key comes. */
    public InteractionDraft identity(String key) {
        return identity(SourceKey.of(key));
    }

    /** The same row whenever this key comes. */
    public InteractionDraft identity(SourceKey key) {
        return new InteractionDraft(
                customer, customerNumber, at, enteredAt, by, participants, direction, method, talk, automatic, key);
    }

    /** The identity, if there is one. */
    public Optional<SourceKey> identityKey() {
        return Optional.ofNullable(identity);
    }

    @Override
    public String toString() {
        return "InteractionDraft[" + method + "]";
    }
}
