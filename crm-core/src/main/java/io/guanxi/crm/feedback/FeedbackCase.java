package io.guanxi.crm.feedback;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.Relationship;
import io.guanxi.crm.feedback.sla.ClockReading;
import io.guanxi.crm.feedback.sla.SlaReading;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feedback case (反馈工单): what came in, and where it stands as derived from its events.
 *
 * @param number 反馈编号, unique in the workspace
 */
public record FeedbackCase(
        CaseId id, String number, CustomerId customer, Intake intake, Standing standing, Whose whose) {

    /**
     * Who keeps the customer; the same as in the customer's record, whenever that changes.
     *
     * @param owner 跟进负责人
     * @param collaborators 协作人
     */
    public record Whose(UserId owner, List<UserId> collaborators) {
        public Whose {
            collaborators = List.copyOf(collaborators);
        }

        public static Whose of(Customer customer) {
            Relationship relationship = customer.relationship();
            return new Whose(relationship.owner(), relationship.collaborators());
        }
    }

    /** Who is in charge: whoever has the case, or the customer's owner while nobody has. */
    public UserId inCharge() {
        UserId assignee = standing.assignee();
        return assignee == null ? whose.owner() : assignee;
    }

    /**
     * What came in. Never changes.
     *
     * @param topic a topic's key
     * @param description what happened, as whoever took it in put it
     * @param judging the words of the description that judge, as they were known when it came in
     * @param ownWords what the customer said, word for word
     * @param at when it came
     * @param earlier the closed case that this one takes up again
     */
    public record Intake(
            FeedbackType type,
            @Nullable String topic,
            @Nullable Channel channel,
            String description,
            List<String> judging,
            @Nullable String ownWords,
            @Nullable String request,
            List<Attachment> attachments,
            Instant at,
            Instant recordedAt,
            UserId by,
            @Nullable String externalKey,
            @Nullable CaseId earlier) {
        public Intake {
            judging = List.copyOf(judging);
            attachments = List.copyOf(attachments);
        }

        /** The same feedback, come again. */
        public Intake again(Instant when, Instant recorded, UserId who, CaseId before) {
            return new Intake(
                    type,
                    topic,
                    channel,
                    description,
                    judging,
                    ownWords,
                    request,
                    attachments,
                    when,
                    recorded,
                    who,
                    externalKey,
                    before);
        }

        @Override
        public String toString() {
            return "Intake[" + type + "]";
        }
    }

    /**
     * Where the case stands: nothing but what {@link CaseStory} and {@link SlaReading} tell of it.
     *
     * @param escalatedAt when it was escalated first
     * @param response the promise of a first response
     * @param resolution the promise of a resolution, of the first round: later rounds leave it as it was
     * @param lastAt when something last happened
     */
    public record Standing(
            CaseState state,
            Priority priority,
            int round,
            @Nullable UserId assignee,
            @Nullable Instant escalatedAt,
            Promise response,
            Promise resolution,
            Outcome outcome,
            Instant lastAt) {

        /**
         * Where the case stands. What is promised of a closed case is judged at its closing: time alone breaks nothing
         * that nobody works on any more.
         *
         * @param asOf the instant looked from
         */
        public static Standing of(CaseStory story, SlaReading sla, Instant asOf) {
            Instant judged = story.closedAt().filter(asOf::isAfter).orElse(asOf);
            return new Standing(
                    story.state(),
                    story.priority(),
                    story.round(),
                    story.assignee().orElse(null),
                    story.escalatedAt().orElse(null),
                    Promise.of(sla.firstResponse(), judged),
                    Promise.of(sla.resolution(1).orElseThrow(), judged),
                    Outcome.of(story),
                    story.events().get(story.events().size() - 1).at());
        }
    }

    /**
     * A promise in time.
     *
     * @param due the last instant in time; null while the clock stands still without an end
     * @param met when it was kept
     * @param breachedAt when it was broken
     */
    public record Promise(
            @Nullable Instant due,
            @Nullable Instant met,
            @Nullable Instant breachedAt) {
        static Promise of(ClockReading clock, Instant asOf) {
            return new Promise(
                    clock.due().orElse(null),
                    clock.run().met().orElse(null),
                    clock.breachedAt(asOf).orElse(null));
        }
    }

    /** How it ended, so far. */
    public record Outcome(
            @Nullable Instant confirmedAt,
            @Nullable Instant closedAt,
            @Nullable Integer satisfaction,
            @Nullable String rootCause,
            @Nullable Boolean adopted) {
        static Outcome of(CaseStory story) {
            return new Outcome(
                    story.confirmedAt().orElse(null),
                    story.closedAt().orElse(null),
                    story.satisfaction().orElse(null),
                    story.rootCause().orElse(null),
                    story.adopted().orElse(null));
        }
    }

    /** The same case standing elsewhere. */
    public FeedbackCase standing(Standing other) {
        return new FeedbackCase(id, number, customer, intake, other, whose);
    }

    /** The same case of a customer whom others keep. */
    public FeedbackCase whose(Whose others) {
        return new FeedbackCase(id, number, customer, intake, standing, others);
    }

    @Override
    public String toString() {
        return "FeedbackCase[" + id.value() + "]";
    }
}
