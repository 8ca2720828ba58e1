package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.shared.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happened to a case, in words. */
final class ActWords {
    private static final String OF_CLASS = "class:";
    private static final String BY_RULE = "rule:";
    private static final Pattern CLOCK_STEP = Pattern.compile("(first-response|next-response|resolution)-(.+?)#.*");
    private static final Map<String, Label> CODES = Map.ofEntries(
            Map.entry("by-hand", new Label("手工", "by hand")),
            Map.entry("replayed", new Label("来自导入的记录", "from the imported record")),
            Map.entry("earlier-case", new Label("沿用前一工单", "as in the earlier case")),
            Map.entry("confirmation-reminder", new Label("请客户确认", "asking the customer to confirm")),
            Map.entry("confirmation-escalation", new Label("客户一直未确认", "the customer never confirmed")),
            Map.entry("survey-invitation", new Label("邀请客户评价", "inviting the customer to a survey")),
            Map.entry("owner", new Label("客户的跟进负责人", "the customer's owner")),
            Map.entry("unassigned", new Label("尚无责任人", "nobody has it")));
    private static final Map<String, Label> CLOCK_STEPS = Map.of(
            "breach", new Label("超时", "overdue"),
            "warning-left", new Label("即将到期", "due soon"));

    private final FeedbackPolicy policy;
    private final Say say;
    private final List<Dimension> dimensions;

    ActWords(FeedbackPolicy policy, Say say, List<Dimension> dimensions) {
        this.policy = policy;
        this.say = say;
        this.dimensions = dimensions;
    }

    /** One entry without its time. */
    String of(CaseEntry entry) {
        CaseAct act = entry.act().get();
        List<String> parts = new ArrayList<>();
        entry.get(CaseEventFields.PRIORITY).clear().ifPresent(priority -> parts.add(say.say(priority.label())));
        entry.get(CaseEventFields.PERSON).clear().ifPresent(person -> parts.add(person.value()));
        entry.get(CaseEventFields.SCORE)
                .clear()
                .ifPresent(score -> parts.add(say.say("满意度 " + score, "satisfaction " + score)));
        if (act != CaseAct.SUBMITTED && act != CaseAct.PRIORITISED) {
            entry.get(CaseEventFields.CODE).clear().ifPresent(code -> parts.add(code(act, code)));
        }
        String text = entry.get(CaseEventFields.TEXT_FIELD).display();
        if (!text.isBlank()) {
            parts.add(say.say("“" + text + "”", "\"" + text + "\""));
        }
        String by =
                entry.get(CaseEventFields.BY).clear().map(user -> user.value()).orElse("–");
        String what = say.say(act.label());
        return what + (parts.isEmpty() ? "" : say.say(": ", ": ") + String.join(say.say(",", ", "), parts)) + "  [" + by
                + "]";
    }

    private String code(CaseAct act, String code) {
        if (act == CaseAct.RESOLVED || act == CaseAct.REJECTED) {
            return say.say(policy.rootCauses().label(code));
        }
        if (act == CaseAct.DECIDED) {
            return code.equals(Happening.ADOPTED) ? say.say("采纳", "adopted") : say.say("不采纳", "not adopted");
        }
        Matcher step = CLOCK_STEP.matcher(code);
        if (step.matches()) {
            return clockStep(step.group(1), step.group(2));
        }
        if (code.startsWith(BY_RULE)) {
            return say.say("分配规则 ", "rule ") + code.substring(BY_RULE.length());
        }
        Label known = CODES.get(code.replaceAll("#.*", ""));
        return known == null ? code : say.say(known);
    }

    private String clockStep(String key, String step) {
        String clock = key;
        for (SlaClock each : SlaClock.values()) {
            clock = each.key().equals(key) ? say.say(each.label()) : clock;
        }
        String percent = step.replace("warning-", "");
        Label what =
                CLOCK_STEPS.getOrDefault(step, new Label("时限已用 " + percent + "%", percent + " % of the time used up"));
        return clock + say.say("", " ") + say.say(what);
    }

    /** Why an entry set the priority that it set. */
    String priority(CaseEntry entry, FeedbackType type) {
        String priority = entry.get(CaseEventFields.PRIORITY)
                .clear()
                .map(each -> say.say(each.label()))
                .orElse("–");
        String code = entry.get(CaseEventFields.CODE).clear().orElse("");
        String cause = code.startsWith(OF_CLASS)
                ? say.say(type.label()) + " × " + valueClass(code.substring(OF_CLASS.length()))
                : code(CaseAct.PRIORITISED, code);
        String why = entry.get(CaseEventFields.TEXT_FIELD).clear().orElse("");
        boolean raised = entry.act().get() == CaseAct.PRIORITISED;
        return priority
                + say.say(" ← ", " ← ")
                + cause
                + (raised && !why.isEmpty() ? say.say(":", ": ") + why : "")
                + (raised ? say.say("(调整)", " (changed)") : "");
    }

    /** How a class of the dimension value is called. */
    String valueClass(String key) {
        return dimensions.stream()
                .filter(each -> each.key().equals("value"))
                .flatMap(each -> each.withKey(key).stream())
                .map(DimensionClass::label)
                .map(say::say)
                .findFirst()
                .orElseGet(() -> say.say("未分类", "unclassified"));
    }
}
