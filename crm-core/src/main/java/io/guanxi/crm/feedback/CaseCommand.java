package io.guanxi.crm.feedback;

import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.PauseReason;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a case. A value.
 *
 * @param at when it happened in business; empty for now
 */
public record CaseCommand(Happening what, Optional<Instant> at) {
    /** The lowest satisfaction that closes a case. */
    public static final int SATISFIED = 3;

    private static CaseCommand of(Happening what) {
        return new CaseCommand(what, Optional.empty());
    }

    /** The same, as having happened then. */
    public CaseCommand at(Instant when) {
        return new CaseCommand(what, Optional.of(when));
    }

    /** Gives the case to somebody, or hands it over. */
    public static CaseCommand assign(UserId person) {
        return of(Happening.assigned(person, "by-hand"));
    }

    public static CaseCommand start() {
        return of(Happening.started());
    }

    /** Tells the customer something; the first one keeps the promise of a first response. */
    public static CaseCommand respond(String message) {
        return of(Happening.responded(message));
    }

    /** An entry that the customer does not see. */
    public static CaseCommand note(String text) {
        return of(Happening.noted(text));
    }

    /** The customer told us something; it ends waiting for the customer. */
    public static CaseCommand customerWrote(String message) {
        return of(Happening.replied(message));
    }

    /** The clocks stand still until the customer answers, or {@link #resume}. */
    public static CaseCommand waitForCustomer(@Nullable String why) {
        return of(Happening.paused(PauseReason.CUSTOMER, why));
    }

    /** The clocks stand still until {@link #resume}, at most as long as the SLA policy allows. */
    public static CaseCommand waitForThirdParty(@Nullable String why) {
        return of(Happening.paused(PauseReason.THIRD_PARTY, why));
    }

    public static CaseCommand resume() {
        return of(Happening.resumed());
    }

    /** Sets the priority by hand, up or down. */
    public static CaseCommand prioritise(Priority priority, String why) {
        return of(Happening.prioritised(priority, "by-hand", why));
    }

    /** A suggestion is taken up. */
    public static CaseCommand adopt(@Nullable String why) {
        return of(Happening.decided(true, why));
    }

    /** A suggestion is not taken up. */
    public static CaseCommand decline(String why) {
        return of(Happening.decided(false, why));
    }

    /**
     * An answer was found; the customer is asked to confirm it.
     *
     * @param rootCause a root cause's key or name; needed from the second round on
     */
    public static CaseCommand resolve(String measure, @Nullable String rootCause) {
        return of(Happening.resolved(measure, rootCause));
    }

    /**
     * The customer says that it is resolved. A score (1–5) below {@value #SATISFIED} opens another round all the same.
     *
     * @throws IllegalArgumentException for a score outside 1–5
     */
    public static CaseCommand confirm(@Nullable Integer score, @Nullable String words) {
        boolean satisfied = score == null || checked(score) >= SATISFIED;
        return of(satisfied ? Happening.confirmed(score, words) : Happening.rejected(score, words));
    }

    /** The customer says that it is not resolved; this opens another round, whatever the score. */
    public static CaseCommand notResolved(@Nullable Integer score, @Nullable String words) {
        return of(Happening.rejected(score == null ? null : checked(score), words));
    }

    private static int checked(int score) {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("satisfaction is 1 to 5, not " + score);
        }
        return score;
    }

    /** A praise was passed on, and is closed. */
    public static CaseCommand acknowledge(@Nullable String words) {
        return of(Happening.acknowledged(words));
    }

    /** Closes a case for which the customer's word never came, once it was escalated in its present round. */
    public static CaseCommand closeUnconfirmed(String why) {
        return of(Happening.closedUnconfirmed(why));
    }

    /** Takes a closed case up again; once the time for that is over, as a new case linked to it. */
    public static CaseCommand reopen(String why) {
        return of(Happening.reopened(why));
    }

    /** Brings the case before the manager of the department of whoever has it. */
    public static CaseCommand escalate(String why) {
        return of(new Happening(io.guanxi.crm.feedback.workflow.CaseAct.ESCALATED, null, null, "by-hand", null, why));
    }

    @Override
    public String toString() {
        return "CaseCommand[" + what.act() + "]";
    }
}
