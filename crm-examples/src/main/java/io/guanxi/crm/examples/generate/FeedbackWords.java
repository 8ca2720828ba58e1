package io.guanxi.crm.examples.generate;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import java.util.List;
import java.util.Set;

/** The cells of feedback.csv from 反馈来源 to 处理措施. */
final class FeedbackWords {
    private static final Weighted<String> CHANNELS =
            Weighted.words("电话 22 客服电话 6 公众号 15 官网反馈入口 11 APP留言 11 客户拜访记录 10 邮件 9 工单系统 8 公众号问卷 5 社交媒体 2 在线论坛 1");
    private static final List<String> TECHNICAL = List.of("顾明", "方锐", "程亮");
    private static final List<String> SERVICE = List.of("沈倩", "蒋琳", "叶青", "贺佳");
    private static final String SUPERVISOR = "苏梅";
    /** Topics that people write in front of the type. */
    private static final Set<String> IN_FRONT = Set.of("技术", "服务", "物流", "价格");

    private FeedbackWords() {}

    static List<String> draw(Dice dice, FeedbackCourse course) {
        FeedbackType type = course.type();
        FeedbackTexts texts = FeedbackTexts.draw(dice, type);
        boolean together = IN_FRONT.contains(texts.topic) && dice.chance(45);
        String word = type.label().zh();
        return List.of(
                CHANNELS.pick(dice),
                together ? texts.topic + word : word,
                together || dice.chance(3) ? "" : texts.topic,
                texts.description(dice),
                dice.chance(type == FeedbackType.PRAISE ? 10 : 75) ? texts.request(dice) : "",
                course.isTakenUp() ? person(dice, type, texts.topic) : "",
                course.isResolved() ? texts.measure(dice) : "");
    }

    private static String person(Dice dice, FeedbackType type, String topic) {
        if (type == FeedbackType.COMPLAINT && topic.equals("服务")) {
            return SUPERVISOR;
        }
        return dice.pick(topic.equals("技术") ? TECHNICAL : SERVICE);
    }
}
