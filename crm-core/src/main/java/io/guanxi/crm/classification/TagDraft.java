package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import java.util.ArrayList;
import java.util.List;

/** Gathers the rules by which a tag is carried; one that matches is enough. Not thread-safe. */
public final class TagDraft {
    private static final Reason NOT_MET = Reason.of("not-met", "未满足条件:{*}", "the condition is not met: {*}");

    private final String tag;
    private final Label label;
    private final List<Rule> rules = new ArrayList<>();
    private String id;
    private int version = 1;

    TagDraft(String tag, Label label) {
        this.tag = tag;
        this.label = label;
        this.id = "own." + tag;
    }

    /** The policy's id. */
    public TagDraft named(String policyId) {
        id = policyId;
        return this;
    }

    /** The policy's version, 1 until said. */
    public TagDraft version(int number) {
        version = number;
        return this;
    }

    /** Customers that match carry the tag; the explanation names the rule and what was read. */
    public TagDraft when(String code, Condition condition) {
        rules.add(new Rule(condition, new Decision(TagPolicy.YES, Reason.ofRule(code))));
        return this;
    }

    /** Customers that match carry the tag, for this reason, figures in braces. */
    public TagDraft when(String code, Condition condition, String zh, String en) {
        rules.add(new Rule(condition, new Decision(TagPolicy.YES, Reason.of(code, zh, en))));
        return this;
    }

    /** The policy; customers that no rule matches do not carry the tag. */
    public TagPolicy build() {
        Rules all = new Rules(rules, new Decision(TagPolicy.NO, NOT_MET), TagPolicy.NO);
        return new TagRules(id, version, tag, label, all);
    }

    private record TagRules(String id, int version, String tag, Label label, Rules rules) implements TagPolicy {
        @Override
        public Decision decide(Inquiry inquiry) {
            return rules.decide(inquiry);
        }
    }
}
