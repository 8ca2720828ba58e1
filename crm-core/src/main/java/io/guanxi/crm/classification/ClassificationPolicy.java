package io.guanxi.crm.classification;

/**
 * A policy that puts a customer into a class of one dimension: the outcome of its decision is a class key, {@link
 * Dimension#UNCLASSIFIED} where facts are missing. Written with {@link Policies#dimension} or by implementing this.
 */
public interface ClassificationPolicy extends Policy {
    /** The key of the dimension. */
    String dimension();
}
