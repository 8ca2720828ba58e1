package io.guanxi.crm.examples.generate;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a customer answered, and what was decided, as the cells of feedback.csv.
 *
 * @param satisfaction 1–5, given with the confirmation
 * @param nps 0–10, an answer of its own to another question
 */
record FeedbackAnswer(
        String confirmed, String satisfaction, String reopened, String adopted, String adoptedWhy, String nps) {
    private static final Weighted<String> SCORES = Weighted.words("5 46 4 35 3 15 2 3 1 1");
    private static final Weighted<String> SCORES_OF_COMPLAINTS = Weighted.words("5 33 4 38 3 21 2 6 1 2");
    private static final Weighted<String> SCORES_OF_PRAISE = Weighted.words("5 82 4 16 3 2");
    private static final Weighted<String> NPS_HIGH = Weighted.words("10 29 9 28 8 21 7 12 6 6 5 4");
    private static final Weighted<String> NPS_LOW = Weighted.words("8 12 7 20 6 20 5 18 4 11 3 8 2 5 1 3 0 3");
    private static final Weighted<String> DECISIONS = Weighted.words("是 43 否 40 - 17");
    private static final List<String> ADOPTED =
            List.of("已列入下一版本计划", "已更新流程并培训", "纳入第三季度改进项目", "已调整配置,本月上线", "采购部已确认可行");
    private static final List<String> DECLINED =
            List.of("改造成本高于收益,暂不实施", "与现有产品路线不一致", "受法规限制无法调整", "需求个例,先以定制方式满足", "已有替代功能,已告知客户");
    private static final int CONFIRMING = 97;
    private static final int SCORING = 96;
    private static final int ASKED = 38;
    private static final int REOPENING = 3;
    private static final int MINUTES_A_DAY = 24 * 60;

    static FeedbackAnswer none() {
        return new FeedbackAnswer("", "", "", "", "", "");
    }

    static FeedbackAnswer draw(Dice dice, FeedbackType type, LocalDateTime resolved) {
        String adopted = type == FeedbackType.SUGGESTION ? DECISIONS.pick(dice).replace("-", "") : "";
        String why = adopted.isEmpty() ? "" : dice.pick(adopted.equals("是") ? ADOPTED : DECLINED);
        LocalDateTime at = resolved.plusMinutes((long) (60 * dice.around(18, 1.0)));
        String confirmed = dice.chance(CONFIRMING) ? FeedbackCourse.cell(at) : "";
        if (confirmed.isEmpty()) {
            return new FeedbackAnswer("", "", "", adopted, why, "");
        }
        String score = dice.chance(SCORING) ? scores(type).pick(dice) : "";
        boolean unhappy = score.equals("1") || score.equals("2");
        String nps = dice.chance(ASKED) ? (score.compareTo("4") >= 0 ? NPS_HIGH : NPS_LOW).pick(dice) : "";
        return new FeedbackAnswer(confirmed, score, unhappy ? "" : reopened(dice, at), adopted, why, nps);
    }

    private static Weighted<String> scores(FeedbackType type) {
        return switch (type) {
            case COMPLAINT -> SCORES_OF_COMPLAINTS;
            case PRAISE -> SCORES_OF_PRAISE;
            default -> SCORES;
        };
    }

    /** Most who come back do so within the week in which the same case is taken up again; some later. */
    private static String reopened(Dice dice, LocalDateTime closed) {
        if (!dice.chance(REOPENING)) {
            return "";
        }
        int days = dice.chance(70) ? dice.between(1, 6) : dice.between(9, 45);
        return FeedbackCourse.cell(closed.plusMinutes((long) days * MINUTES_A_DAY + dice.between(-300, 300)));
    }

    List<String> cells() {
        return List.of(confirmed, satisfaction, reopened, adopted, adoptedWhy, nps);
    }
}
