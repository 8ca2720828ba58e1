package io.guanxi.crm.feedback.workflow;

/**
 * One arrow of the workflow.
 *
 * @param round in which rounds the arrow is there
 */
public record Transition(CaseState from, CaseAct act, Round round, CaseState to) {
    /** In which rounds an arrow is there. */
    public enum Round {
        ANY,
        FIRST,
        LATER;

        boolean holds(int round) {
            return this == ANY || (this == FIRST) == (round == 1);
        }
    }
}
