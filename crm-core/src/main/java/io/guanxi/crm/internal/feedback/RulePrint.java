package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.time.DayLayer;
import io.guanxi.crm.time.WorkCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The rules by which cases have their deadlines, as a text: another one means other deadlines. Step rules are told apart by
 * their class where it has a name, else by their number.
 */
final class RulePrint {
    private RulePrint() {}

    static String of(FeedbackPolicy policy, ZoneId zone) {
        SlaPolicy sla = policy.sla();
        List<String> lines = new ArrayList<>();
        lines.add(sla.targets().toString());
        lines.add(sla.warnAtPercent() + " " + sla.warnBefore() + " " + sla.longestHold() + " " + sla.confirmation());
        calendar(sla.calendar().in(zone), lines);
        policy.steps().forEach(rule -> lines.add(name(rule.getClass())));
        return String.join("\n", lines);
    }

    private static void calendar(WorkCalendar calendar, List<String> lines) {
        lines.add(calendar.zone() + " " + calendar.pattern());
        for (DayLayer layer : calendar.layers()) {
            lines.add("layer");
            new TreeMap<>(layer.days()).forEach((date, day) -> lines.add(date + " " + day));
        }
    }

    private static String name(Class<?> rule) {
        return rule.isHidden() || rule.isSynthetic() ? "step" : rule.getName();
    }
}
