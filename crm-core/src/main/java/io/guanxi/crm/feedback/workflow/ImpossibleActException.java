package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import java.util.Set;
import java.util.stream.Collectors;

/** An act that the workflow does not allow in the state the case is in; names what is allowed. */
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
}
