package io.guanxi.crm.customer;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What can be done with existing customers. Every act checks its right, is audited and announces an event. */
public interface CustomerActs {
    /**
     * Changes fields.
     *
     * @param version the version that was read
     * @throws EditConflictException when someone else changed one of the same fields since; disjoint changes merge
     */
    CustomerView change(CustomerId id, long version, CustomerPatch patch);

    /**
     * Moves a customer to another status.
     *
     * @throws io.guanxi.crm.shared.RefusedException {@code status-not-allowed}, naming the allowed ones
     */
    CustomerView moveTo(CustomerId id, CustomerStatus status, StatusReason reason);

    /** Hands customers over to a new owner; answers how many changed hands. */
    int transfer(Collection<CustomerId> ids, UserId owner, String reason);

    CustomerView addCollaborator(CustomerId id, UserId user);

    CustomerView removeCollaborator(CustomerId id, UserId user);

    /** Takes a customer out of lists, counts and duties. */
    CustomerView archive(CustomerId id, String reason);

    /** Brings an archived customer back. */
    CustomerView restore(CustomerId id, String reason);

    /** The steps of a customer's life, oldest first. */
    List<StatusChange> statusHistory(CustomerId id);

    /** The hand-overs of a customer, oldest first. */
    List<OwnerChange> ownerHistory(CustomerId id);

    /**
     * Why a status changes.
     *
     * @param code stable, for example {@code lost-price}
     * @param text in words
     * @param at business time; empty for now
     */
    record StatusReason(String code, String text, Optional<Instant> at) {
        public static StatusReason of(String code, String text) {
            return new StatusReason(code, text, Optional.empty());
        }

        public StatusReason at(Instant when) {
            return new StatusReason(code, text, Optional.of(when));
        }
    }
}
