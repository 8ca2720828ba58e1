package io.guanxi.crm.feedback.workflow;

import static io.guanxi.crm.feedback.workflow.CaseState.ASSIGNED;
import static io.guanxi.crm.feedback.workflow.CaseState.CLOSED;
import static io.guanxi.crm.feedback.workflow.CaseState.CLOSED_UNCONFIRMED;
import static io.guanxi.crm.feedback.workflow.CaseState.IN_PROGRESS;
import static io.guanxi.crm.feedback.workflow.CaseState.NEW;
import static io.guanxi.crm.feedback.workflow.CaseState.RESOLVED;
import static io.guanxi.crm.feedback.workflow.CaseState.SECOND_ROUND;
import static io.guanxi.crm.feedback.workflow.CaseState.WAITING_CUSTOMER;
import static io.guanxi.crm.feedback.workflow.Transition.Round.ANY;
import static io.guanxi.crm.feedback.workflow.Transition.Round.FIRST;
import static io.guanxi.crm.feedback.workflow.Transition.Round.LATER;

import java.util.ArrayList;
import java.util.List;

/** The arrows of every type's flow. */
final class Flows {
    private static final List<CaseState> WORKED_ON = List.of(ASSIGNED, IN_PROGRESS, SECOND_ROUND);

    private final List<Transition> arrows = new ArrayList<>();

    private Flows() {}

    static List<Transition> of(FeedbackType type) {
        Flows flows = new Flows();
        flows.intoWork();
        flows.waiting();
        flows.closing();
        for (CaseState state : CaseState.values()) {
            flows.stay(state, CaseAct.NOTED, CaseAct.REMINDED, CaseAct.RETARGETED);
            if (state.isOpen()) {
                flows.stay(state, CaseAct.PRIORITISED, CaseAct.ESCALATED);
            }
        }
        if (type == FeedbackType.SUGGESTION) {
            WORKED_ON.forEach(state -> flows.stay(state, CaseAct.DECIDED));
            flows.stay(WAITING_CUSTOMER, CaseAct.DECIDED);
        }
        if (type == FeedbackType.PRAISE) {
            WORKED_ON.forEach(state -> flows.arrow(state, CaseAct.ACKNOWLEDGED, ANY, CLOSED));
        }
        return flows.arrows;
    }

    private void intoWork() {
        arrow(NEW, CaseAct.ASSIGNED, ANY, ASSIGNED);
        stay(NEW, CaseAct.REPLIED);
        arrow(ASSIGNED, CaseAct.STARTED, ANY, IN_PROGRESS);
        arrow(ASSIGNED, CaseAct.RESPONDED, ANY, IN_PROGRESS);
        stay(ASSIGNED, CaseAct.ASSIGNED, CaseAct.REPLIED);
        stay(IN_PROGRESS, CaseAct.ASSIGNED, CaseAct.RESPONDED, CaseAct.REPLIED, CaseAct.HELD, CaseAct.RESUMED);
        stay(SECOND_ROUND, CaseAct.ASSIGNED, CaseAct.RESPONDED, CaseAct.REPLIED, CaseAct.HELD, CaseAct.RESUMED);
    }

    private void waiting() {
        WORKED_ON.forEach(state -> arrow(state, CaseAct.PAUSED, ANY, WAITING_CUSTOMER));
        stay(WAITING_CUSTOMER, CaseAct.ASSIGNED, CaseAct.RESPONDED);
        for (CaseAct back : List.of(CaseAct.RESUMED, CaseAct.REPLIED)) {
            arrow(WAITING_CUSTOMER, back, FIRST, IN_PROGRESS);
            arrow(WAITING_CUSTOMER, back, LATER, SECOND_ROUND);
        }
    }

    private void closing() {
        WORKED_ON.forEach(state -> arrow(state, CaseAct.RESOLVED, ANY, RESOLVED));
        arrow(WAITING_CUSTOMER, CaseAct.RESOLVED, ANY, RESOLVED);
        stay(RESOLVED, CaseAct.ASSIGNED, CaseAct.RESPONDED, CaseAct.REPLIED);
        arrow(RESOLVED, CaseAct.CONFIRMED, ANY, CLOSED);
        arrow(RESOLVED, CaseAct.REJECTED, ANY, SECOND_ROUND);
        arrow(RESOLVED, CaseAct.CLOSED_UNCONFIRMED, ANY, CLOSED_UNCONFIRMED);
        arrow(CLOSED, CaseAct.REOPENED, ANY, SECOND_ROUND);
        arrow(CLOSED_UNCONFIRMED, CaseAct.REOPENED, ANY, SECOND_ROUND);
    }

    private void arrow(CaseState from, CaseAct act, Transition.Round round, CaseState to) {
        arrows.add(new Transition(from, act, round, to));
    }

    private void stay(CaseState state, CaseAct... acts) {
        for (CaseAct act : acts) {
            arrow(state, act, ANY, state);
        }
    }
}
