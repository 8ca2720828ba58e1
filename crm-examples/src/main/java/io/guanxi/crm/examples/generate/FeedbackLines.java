package io.guanxi.crm.examples.generate;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a customer's feedback in feedback.csv, earliest first. */
final class FeedbackLines {
    static final List<String> HEADER = List.of(
            "反馈编号",
            "客户编号",
            "反馈时间",
            "反馈来源",
            "反馈类型",
            "问题分类",
            "问题描述",
            "客户诉求",
            "处理责任人",
            "处理措施",
            "首次响应时间",
            "等待客户开始时间",
            "等待客户结束时间",
            "解决时间",
            "客户确认时间",
            "满意度评分",
            "重新打开时间",
            "是否采纳",
            "采纳说明",
            "NPS评分");
    private static final Weighted<FeedbackType> TYPES =
            Weighted.of(List.of(FeedbackType.values()), FeedbackLines::weight);
    private static final int AT_WORK = 72;

    private final Account account;
    private final Dice dice;

    FeedbackLines(Account account, Dice dice) {
        this.account = account;
        this.dice = dice;
    }

    private static int weight(FeedbackType type) {
        return switch (type) {
            case CONSULTATION -> 42;
            case COMPLAINT -> 30;
            case SUGGESTION -> 17;
            case PRAISE -> 11;
        };
    }

    void writeTo(Consumer<List<String>> out) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int left = dice.times(mean()); left > 0; left--) {
            times.add(opened());
        }
        Collections.sort(times);
        for (int i = 0; i < times.size(); i++) {
            FeedbackType type = TYPES.pick(dice);
            boolean urgent = type == FeedbackType.COMPLAINT && account.persona() == Persona.STRATEGIC;
            FeedbackCourse course = FeedbackCourse.draw(dice, times.get(i), type, urgent);
            out.accept(line(i + 1, course));
        }
    }

    private List<String> line(int ordinal, FeedbackCourse course) {
        List<String> line = new ArrayList<>();
        line.add("GD" + Codes.digits(5, account.index() + 1) + "-" + Codes.digits(2, ordinal));
        line.add(account.number());
        line.add(course.opened());
        line.addAll(FeedbackWords.draw(dice, course));
        line.addAll(course.cells());
        return line;
    }

    /** How many cases in the two years, on average: whoever buys much has much to say. */
    private double mean() {
        return switch (account.persona()) {
            case STRATEGIC -> 4.2;
            case KEY -> 2.6;
            case RETURNED -> 0.85;
            case REGULAR -> 0.76;
            case LAPSED -> 0.46;
            case OCCASIONAL -> 0.36;
            case INTENT -> 0.12;
            case PROSPECT -> 0.05;
        };
    }

    /** Most write while at work; the others on any day, holidays included, until late. */
    private LocalDateTime opened() {
        LocalDate first = account.firstDeal() == null ? account.firstContact() : account.firstDeal();
        LocalDate from = Calendar.later(first, Calendar.START);
        LocalDate to =
                account.persona() == Persona.LAPSED ? Calendar.later(from, Calendar.END.minusMonths(8)) : Calendar.END;
        if (dice.chance(AT_WORK)) {
            return Calendar.workingTime(dice, Calendar.businessDay(dice, from, to));
        }
        int days = (int) ChronoUnit.DAYS.between(from, to);
        return from.plusDays(dice.below(days + 1)).atTime(dice.between(7, 22), dice.below(60));
    }
}
