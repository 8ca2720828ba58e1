package io.guanxi.crm.examples.csv;

import java.util.List;

/** What the columns of feedback.csv can hold. */
public enum FeedbackColumn implements Column {
    NUMBER("反馈编号", "工单编号", "case number", "feedback number", "number", "case"),
    CUSTOMER("客户编号", "customer number", "customer", "customer no"),
    AT("反馈时间", "反馈日期", "提交时间", "feedback time", "opened", "opened at", "at", "time", "date"),
    CHANNEL("反馈来源", "反馈渠道", "来源", "渠道", "channel", "source"),
    TYPE("反馈类型", "类型", "feedback type", "type"),
    TOPIC("问题分类", "问题类型", "分类", "topic", "category"),
    DESCRIPTION("问题描述", "反馈内容", "内容", "描述", "description", "content"),
    OWN_WORDS("客户原话", "原话", "own words", "customer's own words"),
    REQUEST("客户诉求", "诉求", "request", "customer request"),
    ASSIGNEE("处理责任人", "责任人", "处理人", "assignee", "handler"),
    MEASURE("处理措施", "处理结果", "解决方案", "measure", "measure taken"),
    RESPONDED("首次响应时间", "响应时间", "first response", "first responded", "first response time", "responded"),
    WAIT_FROM("等待客户开始时间", "等待开始时间", "waiting since", "waiting from", "wait from"),
    WAIT_TO("等待客户结束时间", "等待结束时间", "waiting until", "waiting to", "wait to"),
    RESOLVED("解决时间", "resolved", "resolved at", "resolution time"),
    CONFIRMED("客户确认时间", "确认时间", "confirmed", "confirmed at", "confirmation time"),
    SATISFACTION("满意度评分", "满意度", "satisfaction", "satisfaction score", "csat"),
    REOPENED("重新打开时间", "重开时间", "reopened", "reopened at"),
    ADOPTED("是否采纳", "采纳", "adopted"),
    ADOPTED_WHY("采纳说明", "采纳理由", "adoption note", "adoption reason"),
    NPS("NPS评分", "NPS", "NPS score");

    private final List<String> names;

    FeedbackColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isNeeded() {
        return this == CUSTOMER || this == AT || this == TYPE || this == DESCRIPTION;
    }
}
