package io.guanxi.crm.feedback.workflow;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may happen to a case of one type in which state, and where that leads: the one place that says so. Whatever is
 * not listed is refused.
 */
public final class Workflow {
    private static final Map<FeedbackType, Workflow> SHIPPED = shipped();

    private final List<Transition> transitions;

    private Workflow(List<Transition> transitions) {
        this.transitions = List.copyOf(transitions);
    }

    /** The flow of this type. A praise may be acknowledged without more ado; a suggestion is decided on. */
    public static Workflow of(FeedbackType type) {
        return Objects.requireNonNull(SHIPPED.get(type));
    }

    private static Map<FeedbackType, Workflow> shipped() {
        Map<FeedbackType, Workflow> all = new EnumMap<>(FeedbackType.class);
        for (FeedbackType type : FeedbackType.values()) {
            all.put(type, new Workflow(Flows.of(type)));
        }
        return all;
    }

    /** The arrows, in the order of their states. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** Where the act leads from this state in this round; empty when it is not allowed. */
    public Optional<CaseState> after(CaseState from, CaseAct act, int round) {
        return transitions.stream()
                .filter(each ->
                        each.from() == from && each.act() == act && each.round().holds(round))
                .map(Transition::to)
                .findFirst();
    }

    /** What may happen in this state and round; {@link CaseStory#allowed} looks at the clocks as well. */
    public Set<CaseAct> allowed(CaseState from, int round) {
        return transitions.stream()
                .filter(each -> each.from() == from && each.round().holds(round))
                .map(Transition::act)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseAct.class)));
    }
}
