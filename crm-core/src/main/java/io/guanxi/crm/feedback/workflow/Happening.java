package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.UserId;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened, apart from when and by whom. Which parts are there follows from the act; the factories say it.
 *
 * @param priority of SUBMITTED and PRIORITISED
 * @param person to whom it was ASSIGNED or ESCALATED
 * @param code a stable key: why PRIORITISED, by which rule ASSIGNED, the root cause of RESOLVED and REJECTED,
 *     {@code adopted} or {@code declined} of DECIDED, the step of REMINDED
 * @param score satisfaction 1–5
 * @param text in words
 */
public record Happening(
        CaseAct act,
        @Nullable Priority priority,
        @Nullable UserId person,
        @Nullable @Size(max = 200) String code,
        @Nullable Integer score,
        @Nullable String text) {
    /** The code of a DECIDED suggestion that is taken up. */
    public static final String ADOPTED = "adopted";
    /** The code of a DECIDED suggestion that is not. */
    public static final String DECLINED = "declined";

    private static Happening of(CaseAct act) {
        return new Happening(act, null, null, null, null, null);
    }

    private Happening code(@Nullable String key) {
        return new Happening(act, priority, person, key, score, text);
    }

    private Happening text(@Nullable String words) {
        return new Happening(act, priority, person, code, score, words);
    }

    private Happening person(@Nullable UserId user) {
        return new Happening(act, priority, user, code, score, text);
    }

    private Happening score(@Nullable Integer points) {
        return new Happening(act, priority, person, code, points, text);
    }

    private Happening priority(Priority level) {
        return new Happening(act, level, person, code, score, text);
    }

    /** Taken in with this priority; {@code cause} says how it was found, see {@link #prioritised}. */
    public static Happening submitted(Priority priority, String cause) {
        return of(CaseAct.SUBMITTED).priority(priority).code(cause);
    }

    /** @param cause {@code class:} and the value class that decided, or {@code by-hand} */
    public static Happening prioritised(Priority priority, String cause, @Nullable String why) {
        return of(CaseAct.PRIORITISED).priority(priority).code(cause).text(why);
    }

    /** Other rules came to hold; the event says what is promised by them. */
    public static Happening retargeted() {
        return of(CaseAct.RETARGETED);
    }

    /** @param how the rule that found the person, or {@code by-hand} */
    public static Happening assigned(UserId person, String how) {
        return of(CaseAct.ASSIGNED).person(person).code(how);
    }

    public static Happening started() {
        return of(CaseAct.STARTED);
    }

    /** A message that the customer sees. */
    public static Happening responded(String message) {
        return of(CaseAct.RESPONDED).text(message);
    }

    public static Happening noted(String note) {
        return of(CaseAct.NOTED).text(note);
    }

    public static Happening replied(String message) {
        return of(CaseAct.REPLIED).text(message);
    }

    public static Happening paused(PauseReason reason, @Nullable String why) {
        return of(reason.act()).text(why);
    }

    public static Happening resumed() {
        return of(CaseAct.RESUMED);
    }

    public static Happening decided(boolean adopted, @Nullable String why) {
        return of(CaseAct.DECIDED).code(adopted ? ADOPTED : DECLINED).text(why);
    }

    /** @param rootCause the root-cause category; null while unknown */
    public static Happening resolved(@Nullable String measure, @Nullable String rootCause) {
        return of(CaseAct.RESOLVED).code(rootCause).text(measure);
    }

    /** @param score satisfaction 3–5; null when the customer gave none */
    public static Happening confirmed(@Nullable Integer score, @Nullable String words) {
        return of(CaseAct.CONFIRMED).score(score).text(words);
    }

    /** @param score satisfaction 1–5; null when the customer gave none */
    public static Happening rejected(@Nullable Integer score, @Nullable String words) {
        return of(CaseAct.REJECTED).score(score).text(words);
    }

    public static Happening acknowledged(@Nullable String words) {
        return of(CaseAct.ACKNOWLEDGED).text(words);
    }

    public static Happening closedUnconfirmed(String why) {
        return of(CaseAct.CLOSED_UNCONFIRMED).text(why);
    }

    public static Happening reopened(String why) {
        return of(CaseAct.REOPENED).text(why);
    }

    /** @param to whom; null when the directory knows nobody above */
    public static Happening escalated(@Nullable UserId to, String cause) {
        return of(CaseAct.ESCALATED).person(to).code(cause);
    }

    /** @param step the step's key with its occurrence */
    public static Happening reminded(String step) {
        return of(CaseAct.REMINDED).code(step);
    }

    /** The person, if the act has one. */
    public Optional<UserId> whom() {
        return Optional.ofNullable(person);
    }

    @Override
    public String toString() {
        return "Happening[" + act + "]";
    }
}
