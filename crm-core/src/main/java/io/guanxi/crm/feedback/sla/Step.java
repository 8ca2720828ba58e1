package io.guanxi.crm.feedback.sla;

import java.time.Instant;

/**
 * Something that time brings to a case, once.
 *
 * @param name what it is, for example {@code resolution-breach}; stable
 * @param occurrence which one of this name within the case: a later round or another target has its own
 * @param due when
 * @param audience who is told
 * @param effect what becomes of the case
 */
public record Step(String name, String occurrence, Instant due, Audience audience, Effect effect) {
    /** Who is told of a step. */
    public enum Audience {
        /** Whoever has the case; of one that nobody has, the customer's owner. */
        ASSIGNEE,
        /** The manager of whoever has the case; of a step that escalates, the manager of the department. */
        MANAGER,
        /** The customer's owner. */
        OWNER,
        /** The customer, by whatever way the application reaches it. */
        CUSTOMER
    }

    /** What becomes of the case. */
    public enum Effect {
        NONE,
        /**
         * It is escalated to the department manager, the top of the line of managers within the department of whoever has
         * the case; a closed case stays as it is.
         */
        ESCALATE
    }

    /** What makes it unique within its case. */
    public String key() {
        return name + "#" + occurrence;
    }
}
