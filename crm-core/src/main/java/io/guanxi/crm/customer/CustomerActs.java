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
     * Moves a customer to another status. A loss (by default the move to churned) has a reason of the dictionary of loss
     * reasons, by its code or one of its names; any other move has any reason, by code, in words or both.
     *
     * @throws io.guanxi.crm.shared.RefusedException {@code status-not-allowed}, naming the allowed ones; {@code
     *     status-condition} when what the status needs does not hold at the instant of the move
     * @throws io.guanxi.crm.shared.InvalidInputException {@code loss-reason.unknown}, naming the codes
     */
    CustomerView moveTo(CustomerId id, CustomerStatus status, StatusReason reason);

    /** Hands customers over to a new owner; answers how many changed hands. */
    int transfer(Collection<CustomerId> ids, UserId owner, String reason);

    CustomerView addCollaborator(CustomerId id, UserId user);

    CustomerView removeCollaborator(CustomerId id, UserId user);

    /** Takes a customer out of lists, counts and duties. */
    CustomerView archive(CustomerId id, String reason);

    /**
     * Archives a customer who never bought and says no (丢单, 无效).
     *
     * @param reason its code is one of the dictionary of loss reasons
     * @throws io.guanxi.crm.shared.InvalidInputException {@code loss-reason.unknown}, naming the codes
     * @throws io.guanxi.crm.shared.RefusedException {@code status-not-allowed} for one that is lost by a change of its
     *     status instead, such as an active customer
     */
    CustomerView archiveLost(CustomerId id, StatusReason reason);

    /** Brings an archived customer back. */
    CustomerView restore(CustomerId id, String reason);

    /** The steps of a customer's life, oldest first: the opening value at the time of entry, then every move. */
    List<StatusChange> statusHistory(CustomerId id);

    /** The hand-overs of a customer, oldest first: the first owner at the time of entry, then every other. */
    List<OwnerChange> ownerHistory(CustomerId id);

    /**
     * Why a status changes.
     *
     * @param code stable, for example {@code price}; empty when the words say it
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
