package io.guanxi.crm.examples.csv;

import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that people use in interactions.csv. */
final class InteractionTerms {
    private static final Map<String, Method> METHODS = methods();
    private static final Map<String, Direction> DIRECTIONS = directions();

    private InteractionTerms() {}

    private static Map<String, Method> methods() {
        Map<Method, String> more = new EnumMap<>(Method.class);
        more.put(Method.PHONE, "电话沟通 致电 来电 call");
        more.put(Method.VISIT, "上门拜访 面谈 上门 客户来访");
        more.put(Method.EMAIL, "电子邮件 邮箱 email");
        more.put(Method.ONLINE_MEETING, "线上 线上沟通 视频会议 腾讯会议 meeting");
        more.put(Method.WECHAT, "企业微信 微信沟通");
        more.put(Method.SMS, "手机短信");
        more.put(Method.SOCIAL, "social 社媒 微博");
        more.put(Method.CALL_BACK, "电话回访 callback");
        Map<String, Method> words = new HashMap<>();
        for (Method method : Method.values()) {
            words.put(method.label().zh(), method);
            words.put(method.label().en().toLowerCase(Locale.ROOT), method);
            words.put(method.name().toLowerCase(Locale.ROOT).replace('_', '-'), method);
            for (String word : more.getOrDefault(method, "").split(" ")) {
                words.put(word, method);
            }
        }
        return words;
    }

    private static Map<String, Direction> directions() {
        Map<String, Direction> words = new HashMap<>();
        for (String word : "主动 我方主动 我方发起 去电 呼出 outbound us out".split(" ")) {
            words.put(word, Direction.OUTBOUND);
        }
        for (String word : "客户来访 客户主动 客户发起 客户来电 被动 来电 呼入 inbound customer in".split(" ")) {
            words.put(word, Direction.INBOUND);
        }
        for (Direction direction : Direction.values()) {
            words.put(direction.label().en(), direction);
        }
        return words;
    }

    static Parsed<Method> method(String text) {
        Method method = METHODS.get(PlainText.fold(text).toLowerCase(Locale.ROOT));
        return method != null
                ? Parsed.ok(method)
                : Parsed.refused(
                        "interaction.method",
                        "应为 电话、拜访、邮件、线上会议、微信、短信、社交媒体 或 回访",
                        "expected phone, visit, e-mail, online meeting, WeChat, SMS, social media or call-back");
    }

    static Parsed<Direction> direction(String text) {
        Direction direction = DIRECTIONS.get(PlainText.fold(text).toLowerCase(Locale.ROOT));
        return direction != null
                ? Parsed.ok(direction)
                : Parsed.refused("interaction.direction", "应为 主动 或 客户来访", "expected outbound or inbound");
    }
}
