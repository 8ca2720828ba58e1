package io.guanxi.crm.feedback.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that time brings to a case, once.
 *
 * @param name what it is, for example {@code resolution-breach}; stable
 * @param occurrence which one of this name within the case: a later round or another target has its own
 * @param due when; cut to microseconds where it is kept, at the latest in the year 9999; what lies before the case is due
 *     with it
 * @param audience who is told
 * @param effect what becomes of the case
 */
public record Step(String name, String occurrence, Instant due, Audience audience, Effect effect) {
    private static final int MAX_KEY = 200;
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

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

    /**
     * The step as it is kept.
     *
     * @param opened since when there is the case
     * @throws IllegalArgumentException when its key is too long, or its instant one that not every storage keeps
     */
    Step kept(Instant opened) {
        if (key().length() > MAX_KEY) {
            throw new IllegalArgumentException("the name and occurrence of a step have at most " + MAX_KEY
                    + " characters together, found " + key().length());
        }
        if (due.isAfter(LAST)) {
            throw new IllegalArgumentException("a step is due on " + LAST + " at the latest, found " + due);
        }
        Instant cut = due.isBefore(opened) ? opened : due.truncatedTo(ChronoUnit.MICROS);
        return cut.equals(due) ? this : new Step(name, occurrence, cut, audience, effect);
    }

    /** What makes it unique within its case. */
    public String key() {
        return name + "#" + occurrence;
    }
}
