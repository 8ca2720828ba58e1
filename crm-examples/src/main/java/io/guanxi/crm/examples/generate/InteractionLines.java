package io.guanxi.crm.examples.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The lines of the contacts with a customer in interactions.csv, earliest first. */
final class InteractionLines {
    static final List<String> HEADER =
            List.of("客户编号", "跟进时间", "录入时间", "跟进人", "参与人", "沟通方向", "沟通方式", "沟通内容", "客户反馈", "下次跟进时间");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Weighted<String> METHODS = Weighted.words("电话 34 微信 24 拜访 14 邮件 10 线上会议 8 回访 5 短信 3 社交媒体 2");
    private static final List<String> CONTENT = List.of(
            "沟通本季度采购计划",
            "介绍新版本功能",
            "确认交付时间与验收标准",
            "跟进报价进展",
            "回访设备使用情况",
            "讨论续约条件",
            "安排现场演示",
            "解答技术参数",
            "催收到期货款",
            "邀请参加行业展会");
    private static final List<String> REACTIONS =
            List.of("感兴趣,需内部讨论", "要求补充报价明细", "对服务表示满意", "暂无计划,下季度再联系", "希望缩短交期", "同意安排演示", "对价格有异议");
    private static final LocalDateTime LAST_MINUTE = Calendar.END.atTime(23, 59);

    private final Account account;
    private final Dice dice;

    InteractionLines(Account account, Dice dice) {
        this.account = account;
        this.dice = dice;
    }

    void writeTo(Consumer<List<String>> out) {
        int left = dice.times(account.persona().interactions * sinceFirstContact());
        List<LocalDateTime> times = new ArrayList<>();
        List<Integer> bursts = new ArrayList<>();
        while (left > 0) {
            int together = dice.chance(8) ? Math.min(left, dice.between(2, 4)) : 1;
            times.add(Calendar.workingTime(dice, day()));
            bursts.add(together);
            left -= together;
        }
        Collections.sort(times);
        for (int i = 0; i < times.size(); i++) {
            write(times.get(i), bursts.get(i), out);
        }
    }

    /** Those whom one has known for long were spoken with more often. */
    private double sinceFirstContact() {
        long days = Math.min(720, ChronoUnit.DAYS.between(account.firstContact(), Calendar.END));
        return account.persona() == Persona.INTENT ? 1 : 0.55 + 0.75 * days / 720;
    }

    /** Several messages of one day are WeChat's: people write again when they are answered. */
    private void write(LocalDateTime first, int together, Consumer<List<String>> out) {
        LocalDateTime at = first;
        for (int i = 0; i < together; i++) {
            out.accept(line(at, together > 1 ? "微信" : METHODS.pick(dice)));
            at = at.plusMinutes(dice.between(3, 25));
        }
    }

    private List<String> line(LocalDateTime at, String method) {
        LocalDateTime entered = at.plusMinutes(dice.chance(88) ? dice.between(5, 600) : dice.between(1_500, 4_000));
        boolean ours = dice.chance(72);
        return List.of(
                account.number(),
                at.format(MINUTE),
                (entered.isAfter(LAST_MINUTE) ? LAST_MINUTE : entered).format(MINUTE),
                account.owner(),
                dice.chance(10) ? "技术支持专员" : "",
                ours ? "主动" : "客户来访",
                method,
                dice.pick(CONTENT),
                dice.chance(75) ? dice.pick(REACTIONS) : "",
                dice.chance(45) ? at.toLocalDate().plusDays(dice.between(3, 30)).toString() : "");
    }

    /** Those who may buy soon are spoken with these weeks; those who left, no more. */
    private LocalDate day() {
        LocalDate from = Calendar.later(account.firstContact(), Calendar.START);
        boolean left = account.persona() == Persona.LAPSED;
        boolean recent = dice.chance(account.persona() == Persona.INTENT ? 28 : left ? 0 : 3);
        LocalDate soon = Calendar.later(from, Calendar.END.minusDays(45));
        return Calendar.businessDay(dice, recent ? soon : from, left ? Calendar.END.minusMonths(8) : Calendar.END);
    }
}
