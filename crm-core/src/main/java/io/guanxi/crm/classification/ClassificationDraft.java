package io.guanxi.crm.classification;

import java.util.ArrayList;
import java.util.List;

/** Gathers the rules of a classification policy, in the order in which they are asked. Not thread-safe. */
public final class ClassificationDraft {
    private final String dimension;
    private final List<Rule> rules = new ArrayList<>();
    private String id;
    private int version = 1;

    ClassificationDraft(String dimension) {
        this.dimension = dimension;
        this.id = "own." + dimension;
    }

    /** The policy's id. */
    public ClassificationDraft named(String policyId) {
        id = policyId;
        return this;
    }

    /** The policy's version, 1 until said. */
    public ClassificationDraft version(int number) {
        version = number;
        return this;
    }

    /** A rule: its stable code, and when it matches. */
    public When when(String code, Condition condition) {
        return new When(code, condition);
    }

    /** The policy, with the class of customers that no rule matches. */
    public ClassificationPolicy otherwise(String classKey) {
        return otherwise(classKey, Reason.ofRule("otherwise"));
    }

    /** The policy, with the class of customers that no rule matches and the reason, figures in braces. */
    public ClassificationPolicy otherwise(String classKey, String code, String zh, String en) {
        return otherwise(classKey, Reason.of(code, zh, en));
    }

    private ClassificationPolicy otherwise(String classKey, Reason reason) {
        return new RulePolicy(
                id, version, dimension, new Rules(rules, new Decision(classKey, reason), Dimension.UNCLASSIFIED));
    }

    /** A rule that still lacks its class. */
    public final class When {
        private final String code;
        private final Condition condition;

        private When(String code, Condition condition) {
            this.code = code;
            this.condition = condition;
        }

        /** The class of customers that the rule matches; the explanation names the rule and what was read. */
        public ClassificationDraft then(String classKey) {
            return then(classKey, Reason.ofRule(code));
        }

        /** The class of customers that the rule matches and the reason, figures in braces as {@code {deals(12 months)}}. */
        public ClassificationDraft then(String classKey, String zh, String en) {
            return then(classKey, Reason.of(code, zh, en));
        }

        private ClassificationDraft then(String classKey, Reason reason) {
            rules.add(new Rule(condition, new Decision(classKey, reason)));
            return ClassificationDraft.this;
        }
    }
}
