package io.guanxi.crm.internal.access;

import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.shared.UserId;

/**
 * By whom records are reached that have somebody in charge and belong to a customer.
 *
 * @param inCharge who has the record
 * @param owner who owns its customer
 * @param collaborators who collaborates on its customer
 */
public record Reached<R>(Field<R, UserId> inCharge, Field<R, UserId> owner, Field<R, UserId> collaborators) {
    /** Cases. */
    public static final Reached<FeedbackCase> CASES =
            new Reached<>(FeedbackFields.IN_CHARGE, FeedbackFields.OWNER, FeedbackFields.COLLABORATORS);
}
