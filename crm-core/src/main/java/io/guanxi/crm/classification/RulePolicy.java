package io.guanxi.crm.classification;

/** A classification policy made of rules. */
record RulePolicy(String id, int version, String dimension, Rules rules) implements ClassificationPolicy {
    @Override
    public Decision decide(Inquiry inquiry) {
        return rules.decide(inquiry);
    }
}
