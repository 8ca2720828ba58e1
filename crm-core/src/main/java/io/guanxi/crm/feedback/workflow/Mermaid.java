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

    /**
     * The flow of this type, with labels in this language; arrows that lead back to their state are left out, and one that is there in some rounds only says so in brackets.
     */
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
                .forEach((arrow, acts) -> text.append("    ")
                        .append(arrow.ends())
                        .append(" : ")
                        .append(String.join(
                                " / ",
                                acts.stream().map(label -> label.in(locale)).toList()))
                        .append(arrow.guard(locale))
                        .append('\n'));
        return text.toString();
    }

    private record Arrow(CaseState from, CaseState to, Transition.Round round) {
        String ends() {
            return from + " --> " + to;
        }

        String guard(Locale locale) {
            return round == Transition.Round.ANY ? "" : " [" + round.label().in(locale) + "]";
        }
    }

    private static Map<Arrow, Set<Label>> arrows(FeedbackType type) {
        Map<Arrow, Set<Label>> arrows = new LinkedHashMap<>();
        for (Transition each : Workflow.of(type).transitions()) {
            if (each.from() != each.to()) {
                arrows.computeIfAbsent(new Arrow(each.from(), each.to(), each.round()), arrow -> new LinkedHashSet<>())
                        .add(each.act().label());
            }
        }
        return arrows;
    }
}
