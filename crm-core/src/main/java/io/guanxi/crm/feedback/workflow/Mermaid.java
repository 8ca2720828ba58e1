package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.Label;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws workflows as Mermaid state diagrams. */
public final class Mermaid {
    private Mermaid() {}

    /** The flow of this type, with labels in this language; arrows that lead back to their state are left out. */
    public static String of(FeedbackType type, Locale locale) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (CaseState state : CaseState.values()) {
            text.append("    state \"")
                    .append(state.label().in(locale))
                    .append("\" as ")
                    .append(state.name())
                    .append('\n');
        }
        text.append("    [*] --> NEW : ")
                .append(CaseAct.SUBMITTED.label().in(locale))
                .append('\n');
        arrows(type)
                .forEach((ends, acts) -> text.append("    ")
                        .append(ends)
                        .append(" : ")
                        .append(String.join(
                                " / ",
                                acts.stream().map(label -> label.in(locale)).toList()))
                        .append('\n'));
        return text.toString();
    }

    private static Map<String, Set<Label>> arrows(FeedbackType type) {
        Map<String, Set<Label>> arrows = new LinkedHashMap<>();
        for (Transition each : Workflow.of(type).transitions()) {
            if (each.from() != each.to()) {
                arrows.computeIfAbsent(each.from() + " --> " + each.to(), ends -> new LinkedHashSet<>())
                        .add(each.act().label());
            }
        }
        return arrows;
    }
}
