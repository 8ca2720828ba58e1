package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.ClockReading;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One feedback case in words, section by section. */
final class CaseTold {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> CLASSES = List.of("strategic", "key", "normal");

    private final CaseView its;
    private final String customer;
    private final FeedbackPolicy policy;
    private final Seen seen;
    private final Say say;
    private final FeedbackType type;

    /**
     * From where it is looked at.
     *
     * @param asOf breaches are judged as of this instant
     * @param zone on whose wall clock times are written
     */
    record Seen(Instant asOf, ZoneId zone, Locale locale) {}

    /** @param customer the customer's number */
    CaseTold(CaseView its, String customer, FeedbackPolicy policy, Seen seen) {
        this.its = its;
        this.customer = customer;
        this.policy = policy;
        this.seen = seen;
        say = new Say(seen.locale());
        type = its.get(FeedbackFields.TYPE).get();
    }

    List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add(say.say("反馈工单 ", "Feedback case ") + its.number().display());
        lines.add("  " + String.join(" · ", facts()));
        lines.add("  " + standing());
        lines.add("  " + say.say("问题描述: ", "says: ")
                + its.get(FeedbackFields.DESCRIPTION).display());
        its.get(FeedbackFields.JUDGING)
                .clear()
                .ifPresent(words -> lines.add("    " + say.say("其中主观用语: ", "with judging words: ") + words));
        its.get(FeedbackFields.OWN_WORDS)
                .clear()
                .ifPresent(verbatim -> lines.add("  " + say.say("客户原话: ", "in its own words: ") + verbatim));
        its.get(FeedbackFields.REQUEST)
                .clear()
                .ifPresent(request -> lines.add("  " + say.say("客户诉求: ", "asks for: ") + request));
        return lines;
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(say.say(type.label()));
        its.get(FeedbackFields.TOPIC)
                .clear()
                .ifPresent(topic -> facts.add(say.say(policy.topics().label(topic))));
        its.get(FeedbackFields.CHANNEL).clear().map(Channel::label).ifPresent(label -> facts.add(say.say(label)));
        facts.add(say.say("客户 ", "customer ") + customer);
        return facts;
    }

    private String standing() {
        Label state = its.state().get().label();
        Label priority = its.priority().get().label();
        long round = its.get(FeedbackFields.ROUND).get();
        boolean escalated = its.get(FeedbackFields.ESCALATED_AT).clear().isPresent();
        String person =
                its.get(FeedbackFields.ASSIGNEE).clear().map(UserId::value).orElse("–");
        return say.say(
                "状态 " + state.zh() + ",优先级 " + priority.zh() + ",第 " + round + " 轮" + (escalated ? ",已升级" : "")
                        + ",处理责任人 " + person,
                "state " + state.en() + ", priority " + priority.en() + ", round " + round
                        + (escalated ? ", escalated" : "") + ", with " + person);
    }

    /** Every priority that the case had, and the row of the matrix that it comes from. */
    List<String> priority(List<CaseEntry> log, List<Dimension> dimensions) {
        List<String> lines = new ArrayList<>(List.of("", say.say("为什么是这个优先级", "Why this priority")));
        ActWords words = new ActWords(policy, say, dimensions);
        for (CaseEntry each : log) {
            CaseAct act = each.act().get();
            if (act == CaseAct.SUBMITTED || act == CaseAct.PRIORITISED) {
                lines.add("  " + local(each.get(CaseEventFields.AT).get()) + "  " + words.priority(each, type));
            }
        }
        String row = CLASSES.stream()
                .map(key -> words.valueClass(key) + " "
                        + say.say(policy.priorities().decide(type, key).label()))
                .collect(Collectors.joining(say.say("、", ", ")));
        lines.add("  " + say.say("规则: ", "Rule: ") + say.say(type.label()) + say.say(" × 价值分类: ", " × value class: ")
                + row
                + say.say(";未分类按最后一类,战略合作伙伴按战略客户", "; unclassified as the last, a strategic partner as strategic"));
        return lines;
    }

    /** Every clock with every deadline that it had, and every interval of it. */
    List<String> clocks() {
        List<String> lines = new ArrayList<>(List.of("", say.say("为什么是这个时限", "Why this deadline")));
        for (ClockReading clock : its.clocks()) {
            int nth = clock.run().occurrence();
            lines.add("  " + say.say(clock.run().clock().label()) + say.say(" (第 " + nth + " 次)", " (no. " + nth + ")")
                    + say.say(",从 ", ", from ") + local(clock.run().start()) + say.say(" 起: ", ": ")
                    + verdict(clock));
            for (ClockReading.Allowance each : clock.allowances()) {
                lines.add("    " + allowed(clock, each));
                each.deadline().explanation().lines().forEach(line -> lines.add("      " + say.say(line)));
                each.deadline()
                        .explanation()
                        .warnings()
                        .forEach(warning -> lines.add("      ! " + say.say(warning.label())));
            }
        }
        return lines;
    }

    private String verdict(ClockReading clock) {
        Optional<Instant> met = clock.run().met();
        boolean broken = clock.breachedAt(seen.asOf()).isPresent();
        if (met.isPresent()) {
            String when = say.say("于 " + local(met.get()) + " 完成,", "done at " + local(met.get()) + ", ");
            return when + (broken ? say.say("超时", "late") : say.say("按时", "in time"));
        }
        if (broken) {
            return say.say("未完成,已超时", "not done, overdue");
        }
        return clock.due().isPresent()
                ? say.say("未完成,未到期", "not done, not due yet")
                : say.say("计时暂停中", "standing still");
    }

    private String allowed(ClockReading clock, ClockReading.Allowance allowance) {
        Priority priority = allowance.priority();
        Deadline deadline = allowance.deadline();
        boolean kept = deadline instanceof Deadline.Kept;
        List<Target> targets = kept
                ? List.of(deadline.target())
                : policy.sla().targets().of(clock.run().clock(), priority, type);
        String all = targets.stream()
                .map(target -> say.say(target.label()))
                .collect(Collectors.joining(say.say(" 与 ", " and ")));
        String earliest = targets.size() == 1
                ? ""
                : say.say(",取先到者:", ", whichever comes first: ")
                        + say.say(deadline.target().label());
        String due = deadline.due()
                .map(at -> say.say("到期 ", "due ") + local(at))
                .orElseGet(() -> say.say("计时暂停,尚无到期时间", "standing still, so without a due time"));
        Label rank = priority.label();
        return say.say("优先级" + rank.zh() + ": ", "priority " + rank.en() + ": ")
                + all
                + earliest
                + say.say(" → ", " → ")
                + due
                + (kept ? say.say("(按当时的规则,保持不变)", " (by the rules of then, and kept)") : "");
    }

    /** The processing log. */
    List<String> timeline(List<CaseEntry> log) {
        List<String> lines = new ArrayList<>(List.of("", say.say("时间线", "Timeline")));
        ActWords words = new ActWords(policy, say, List.of());
        boolean late = false;
        for (CaseEntry each : log) {
            late |= each.late();
            lines.add(
                    "  " + local(each.get(CaseEventFields.AT).get()) + (each.late() ? " * " : "   ") + words.of(each));
        }
        if (late) {
            lines.add("  " + say.say("* 事后补记,提醒不再发送", "* recorded after the fact; reminders were not delivered"));
        }
        return lines;
    }

    private String local(Instant at) {
        return MINUTE.format(at.atZone(seen.zone()));
    }
}
