package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.Label;

/**
 * One arrow of the workflow.
 *
 * @param round in which rounds the arrow is there
 */
public record Transition(CaseState from, CaseAct act, Round round, CaseState to) {
    /** In which rounds an arrow is there. */
    public enum Round {
        ANY(new Label("", "")),
        FIRST(new Label("首轮", "first round")),
        LATER(new Label("后续轮次", "later rounds"));

        private final Label label;

        Round(Label label) {
            this.label = label;
        }

        /** In words; empty for any. */
        public Label label() {
            return label;
        }

        boolean holds(int round) {
            return this == ANY || (this == FIRST) == (round == 1);
        }
    }
}
