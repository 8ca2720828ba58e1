package io.guanxi.crm.feedback;

import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some cases could not be swept: a step rule threw on them, or something else did. They were passed over and stay due, so
 * that a later sweep tries again. Thrown when everything else had been done and committed.
 */
public final class CasesPassedOverException extends CrmException {
    /** The most cases that one exception names. */
    public static final int NAMED = 100;

    private static final long serialVersionUID = 1L;

    private final long done;
    private final long count;
    private final transient List<PassedOver> cases;

    /**
     * A case to which nothing was done.
     *
     * @param thrown the simple name of what was thrown; of a step rule, of what the rule threw
     */
    public record PassedOver(WorkspaceId workspace, CaseId caseId, String thrown) {}

    /**
     * @param done what the call would have answered
     * @param count how many cases were passed over
     * @param cases the first {@value #NAMED} of them
     */
    public CasesPassedOverException(long done, long count, List<PassedOver> cases) {
        super("cases-passed-over", text(count, cases));
        this.done = done;
        this.count = count;
        this.cases = List.copyOf(cases);
    }

    /** What the call would have answered had nothing been thrown: what was done for the others. */
    public long done() {
        return done;
    }

    /** How many cases were passed over. */
    public long count() {
        return count;
    }

    /** The cases that were passed over, the first {@value #NAMED} of them. */
    public List<PassedOver> cases() {
        return cases;
    }

    private static Label text(long count, List<PassedOver> cases) {
        String thrown =
                cases.stream().map(PassedOver::thrown).distinct().sorted().collect(Collectors.joining(", "));
        return new Label(
                count + " 个工单未能处理(" + thrown + "),其余已完成;请修正步骤规则或排除故障,之后的扫描会重试",
                count + " cases could not be swept (" + thrown + ") and were passed over; everything else is done."
                        + " Correct the step rule or the fault; a later sweep tries these cases again");
    }
}
