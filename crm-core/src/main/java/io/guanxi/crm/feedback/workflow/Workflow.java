package io.guanxi.crm.feedback.workflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What may happen to a case of one type in which state, and where that leads: the one place that says so. Whatever is
 * not listed is refused.
 */
public final class Workflow {
    private static final Map<FeedbackType, Workflow> SHIPPED = shipped();

    private final List<Transition> transitions;
    private final Map<CaseState, List<Transition>> leaving = new EnumMap<>(CaseState.class);

    private Workflow(List<Transition> transitions) {
        this.transitions = List.copyOf(transitions);
        for (Transition each : transitions) {
            leaving.computeIfAbsent(each.from(), from -> new ArrayList<>()).add(each);
        }
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
        for (Transition each : leaving(from)) {
            if (each.act() == act && each.round().holds(round)) {
                return Optional.of(each.to());
            }
        }
        return Optional.empty();
    }

    /** What may happen in this state and round; {@link CaseStory#allowed} looks at the clocks as well. */
    public Set<CaseAct> allowed(CaseState from, int round) {
        Set<CaseAct> acts = EnumSet.noneOf(CaseAct.class);
        for (Transition each : leaving(from)) {
            if (each.round().holds(round)) {
                acts.add(each.act());
            }
        }
        return acts;
    }

    private List<Transition> leaving(CaseState from) {
        return leaving.getOrDefault(from, List.of());
    }
}
