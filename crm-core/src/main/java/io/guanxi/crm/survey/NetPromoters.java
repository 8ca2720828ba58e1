package io.guanxi.crm.survey;

import java.util.Map;
import java.util.Optional;

/**
 * Willingness to recommend over some answers on 0–10.
 *
 * @param answers how many there were
 * @param promoters how many of them were 9 or 10
 * @param detractors how many of them were 0 to 6
 */
public record NetPromoters(long answers, long promoters, long detractors) {
    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;
    private static final double HUNDRED = 100;

    /** @param byScore how many answers had which score on 0–10 */
    public static NetPromoters of(Map<Long, Long> byScore) {
        long answers = 0;
        long promoters = 0;
        long detractors = 0;
        for (Map.Entry<Long, Long> each : byScore.entrySet()) {
            answers += each.getValue();
            promoters += each.getKey() >= PROMOTER ? each.getValue() : 0;
            detractors += each.getKey() <= DETRACTOR ? each.getValue() : 0;
        }
        return new NetPromoters(answers, promoters, detractors);
    }

    /** NPS: the percentage of promoters minus that of detractors, −100 to 100; empty without answers. */
    public Optional<Double> score() {
        return answers == 0 ? Optional.empty() : Optional.of(HUNDRED * (promoters - detractors) / answers);
    }
}
