package io.guanxi.crm.survey;

import java.util.Map;
import java.util.Optional;

/**
 * Satisfaction (满意度) over some answers.
 *
 * @param answers how many there were
 * @param satisfied how many of them were 4 or 5
 * @param points the sum of all scores
 */
public record Satisfaction(long answers, long satisfied, long points) {
    private static final int SATISFIED = 4;

    /** @param byScore how many answers had which score on 1–5 */
    public static Satisfaction of(Map<Long, Long> byScore) {
        long answers = 0;
        long satisfied = 0;
        long points = 0;
        for (Map.Entry<Long, Long> each : byScore.entrySet()) {
            answers += each.getValue();
            satisfied += each.getKey() >= SATISFIED ? each.getValue() : 0;
            points += each.getKey() * each.getValue();
        }
        return new Satisfaction(answers, satisfied, points);
    }

    /** 满意率: the share of 4 and 5, between 0 and 1; empty without answers. */
    public Optional<Double> share() {
        return answers == 0 ? Optional.empty() : Optional.of((double) satisfied / answers);
    }

    /** 平均分: the mean score; empty without answers. */
    public Optional<Double> mean() {
        return answers == 0 ? Optional.empty() : Optional.of((double) points / answers);
    }
}
