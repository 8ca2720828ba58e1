package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackCase.Standing;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.sla.SlaReading;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * A case with everything that happened to it. Immutable.
 *
 * @param version the version that was read; 0 for a case that is not stored yet
 */
record CaseFile(FeedbackCase row, long version, CaseStory story, SlaReading sla) {
    static CaseFile of(FeedbackCase row, long version, CaseStory story, SlaPolicy policy) {
        return new CaseFile(row, version, story, SlaReading.of(story, policy));
    }

    CaseId id() {
        return row.id();
    }

    /**
     * The file with one more event, its standing as of that instant not yet taken over into the row. The event says what is
     * promised since then; what was promised by rules that hold no more stays.
     */
    CaseFile with(CaseEvent event) {
        CaseStory told = story.with(event);
        SlaReading after = sla.after(told);
        return new CaseFile(row, version, told.promising(after.unsaid()), after);
    }

    /** The file with one more event that says itself what is promised since then. */
    CaseFile promising(CaseEvent event) {
        return of(row, version, story.with(event), sla.policy());
    }

    /** The event of this sequence. */
    CaseEvent event(int sequence) {
        return story.events().stream()
                .filter(event -> event.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }

    /** Whether more has happened to the case than in the other file of it. */
    boolean isBeyond(CaseFile other) {
        return story.nextSequence() > other.story.nextSequence();
    }

    /** The row as the story tells it. */
    FeedbackCase standing(Instant asOf) {
        return row.standing(Standing.of(story, sla, asOf));
    }

    /** The row as it was written at this instant: with a new version if there was something to write. */
    Versioned<FeedbackCase> written(Instant now) {
        FeedbackCase standing = standing(now);
        return new Versioned<>(standing, standing.equals(row) ? version : version + 1);
    }

    Optional<UserId> assignee() {
        return story.assignee();
    }
}
