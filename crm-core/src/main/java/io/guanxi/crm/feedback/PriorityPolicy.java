package io.guanxi.crm.feedback;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;

/** Decides how pressing a case is. Pure. */
@FunctionalInterface
public interface PriorityPolicy {
    /**
     * @param valueClass the customer's class of the dimension {@code value} as of the case's instant; strategic for a
     *     strategic partner; {@code unclassified} when there is none
     */
    Priority decide(FeedbackType type, String valueClass);
}
