package io.guanxi.crm.examples.csv;

import java.util.List;

/** What the columns of interactions.csv can hold. */
public enum InteractionColumn implements Column {
    CUSTOMER("客户编号", "编号", "customer number", "number", "customer", "customer no"),
    AT("跟进时间", "沟通时间", "跟进日期", "at", "time", "date", "followed up at"),
    ENTERED("录入时间", "entered at"),
    BY("跟进人", "跟进负责人", "by", "user"),
    PARTICIPANTS("参与人", "参与人员", "participants"),
    DIRECTION("沟通方向", "方向", "direction"),
    METHOD("沟通方式", "跟进方式", "method", "channel"),
    SUBJECT("主题", "沟通主题", "subject"),
    CONTENT("沟通内容", "跟进内容", "content", "notes"),
    REACTION("客户反馈", "客户反应", "reaction", "customer feedback"),
    NEXT_STEP("下一步计划", "后续计划", "next step"),
    NEXT_ON("下次跟进时间", "下次跟进日期", "next follow-up", "next on");

    private final List<String> names;

    InteractionColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isNeeded() {
        return this == CUSTOMER || this == AT || this == METHOD;
    }
}
