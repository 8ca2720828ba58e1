package io.guanxi.crm.feedback;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By which way feedback came (反馈来源). */
public enum Channel {
    WEB(new Label("官网", "web"), "官网反馈入口", "官网问卷"),
    APP(new Label("APP", "app"), "APP留言"),
    OFFICIAL_ACCOUNT(new Label("公众号", "WeChat official account"), "微信公众号", "公众号留言"),
    QUESTIONNAIRE(new Label("问卷", "questionnaire"), "公众号问卷", "调查问卷"),
    PHONE(new Label("电话", "phone"), "客服电话", "热线"),
    VISIT(new Label("拜访", "visit"), "客户拜访记录", "销售经理拜访记录"),
    EMAIL(new Label("邮件", "e-mail"), "电子邮件", "邮箱"),
    FORUM(new Label("在线论坛", "forum"), "论坛"),
    SOCIAL(new Label("社交媒体", "social media"), "微博"),
    TICKET_SYSTEM(new Label("工单系统", "ticket system"), "工单");

    private final Label label;
    private final List<String> aliases;

    Channel(Label label, String... aliases) {
        this.label = label;
        this.aliases = List.of(aliases);
    }

    public Label label() {
        return label;
    }

    /** The stable key, for example {@code official-account}. */
    public String key() {
        return FieldType.keyOf(this);
    }

    /** The channel of this key, label or further name. */
    public static Optional<Channel> named(String text) {
        String asked = text.strip();
        return Arrays.stream(values()).filter(each -> each.isCalled(asked)).findFirst();
    }

    private boolean isCalled(String asked) {
        return key().equalsIgnoreCase(asked)
                || label.zh().equalsIgnoreCase(asked)
                || label.en().equalsIgnoreCase(asked)
                || aliases.stream().anyMatch(asked::equalsIgnoreCase);
    }
}
