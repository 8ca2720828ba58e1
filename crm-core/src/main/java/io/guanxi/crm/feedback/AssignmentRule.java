package io.guanxi.crm.feedback;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import java.util.Set;

/**
 * Who gets which cases.
 *
 * @param key stable; kept with each assignment it makes
 * @param types the types it is for; empty for all
 * @param topics the topics it is for; empty for all, cases without a topic included
 * @param team the team of the directory whose people it is about
 * @param whom which of them
 */
public record AssignmentRule(String key, Set<FeedbackType> types, Set<String> topics, String team, Whom whom) {
    /** Which of a team's people who are there and not away. */
    public enum Whom {
        /** In turn. */
        ROUND_ROBIN,
        /** Whoever has the fewest open cases; of equals the first by user id. */
        LEAST_LOAD,
        /** The manager of the team's people. */
        SUPERVISOR
    }

    public AssignmentRule {
        types = Set.copyOf(types);
        topics = Set.copyOf(topics);
    }

    public static AssignmentRule of(String key, Set<FeedbackType> types, Set<String> topics, String team, Whom whom) {
        return new AssignmentRule(key, types, topics, team, whom);
    }

    /** Whether it is for such a case. */
    public boolean isFor(FeedbackType type, String topic) {
        return (types.isEmpty() || types.contains(type)) && (topics.isEmpty() || topics.contains(topic));
    }
}
