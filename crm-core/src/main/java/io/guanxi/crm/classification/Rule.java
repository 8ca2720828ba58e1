package io.guanxi.crm.classification;

/**
 * One rule of a list in which the first match wins.
 *
 * @param decision what is decided when the condition holds; its reason's code names the rule
 */
public record Rule(Condition condition, Decision decision) {}
