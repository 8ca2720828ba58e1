package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An act that the workflow does not allow in the state the case is in; names what is allowed. Of an act that is entered late
 * it names what lies in between, and from when on it is possible.
 */
public final class ImpossibleActException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ImpossibleActException(CaseAct act, CaseState state, Set<CaseAct> allowed) {
        super(
                "case-act-not-allowed",
                new Label(
                        "工单处于“" + state.label().zh() + "”,不能执行“" + act.label().zh() + "”;可执行:"
                                + allowed.stream()
                                        .map(each -> each.label().zh())
                                        .collect(Collectors.joining("、")),
                        "a case that is " + state.key() + " cannot be " + act.key() + "; allowed are "
                                + allowed.stream().map(CaseAct::key).collect(Collectors.joining(", "))));
    }

    /**
     * @param later what happened after the late act, in its order
     * @param from the first instant at which the act is possible; empty when it is not any more
     */
    ImpossibleActException(CaseEvent late, List<CaseEvent> later, Optional<Instant> from, CaseStory now) {
        super("case-act-overtaken", overtaken(late, later, from, now));
    }

    private static Label overtaken(CaseEvent late, List<CaseEvent> later, Optional<Instant> from, CaseStory now) {
        CaseAct act = late.what().act();
        Label wayOut = from.map(at -> new Label("请填写不早于 " + at + " 的时间", "give a time not before " + at))
                .orElseGet(() -> new Label(
                        "工单现处于“" + now.state().label().zh() + "”,可执行:"
                                + acts(now, each -> each.label().zh(), "、"),
                        "the case is " + now.state().key() + " now; allowed are " + acts(now, CaseAct::key, ", ")));
        return new Label(
                "“" + act.label().zh() + "”不能补记为 " + late.at() + ",此后已有:"
                        + lines(later, each -> each.label().zh(), "、") + ";" + wayOut.zh(),
                "the case cannot have been " + act.key() + " at " + late.at() + ": since then it was "
                        + lines(later, CaseAct::key, ", ") + "; " + wayOut.en());
    }

    private static String acts(CaseStory now, Function<CaseAct, String> word, String comma) {
        return now.allowed().stream().sorted().map(word).collect(Collectors.joining(comma));
    }

    private static String lines(List<CaseEvent> events, Function<CaseAct, String> word, String comma) {
        return events.stream()
                .map(each -> word.apply(each.what().act()) + " (" + each.at() + ")")
                .collect(Collectors.joining(comma));
    }
}
