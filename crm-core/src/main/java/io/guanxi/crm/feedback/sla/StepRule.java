package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.CaseStory;
import java.util.List;

/**
 * Says what time will bring to a case as it stands. Pure: it looks at nothing but its arguments, and answers what has been
 * recorded already as well; each step is recorded once. One that throws all the same
 * holds up no act: the case stays due, and the sweep passes it over and says so.
 */
@FunctionalInterface
public interface StepRule {
    List<Step> steps(CaseStory story, SlaReading sla);
}
