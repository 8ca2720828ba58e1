package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.CasesPassedOverException;
import io.guanxi.crm.feedback.sla.StepRuleFailedException;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers which cases a sweep passed over. Logs ids alone. Not thread-safe. */
public final class CasesPassedOver {
    private static final Logger LOG = LoggerFactory.getLogger(CasesPassedOver.class);

    private final List<CasesPassedOverException.PassedOver> named = new ArrayList<>();
    private long count;

    void note(WorkspaceId workspace, CaseId caseId, RuntimeException failed) {
        count++;
        Throwable thrown = failed instanceof StepRuleFailedException
                ? Optional.ofNullable(failed.getCause()).orElse(failed)
                : failed;
        String name = thrown.getClass().getSimpleName();
        if (named.size() < CasesPassedOverException.NAMED) {
            named.add(new CasesPassedOverException.PassedOver(workspace, caseId, name));
        }
        LOG.warn("case {} could not be swept: {}", caseId.value(), name);
    }

    /**
     * Answers what was done.
     *
     * @throws CasesPassedOverException when a case was passed over
     */
    public long answer(long done) {
        if (count > 0) {
            throw new CasesPassedOverException(done, count, named);
        }
        return done;
    }

    /** Tells of those passed over beside another failure. */
    public void beside(RuntimeException failure) {
        if (count > 0) {
            failure.addSuppressed(new CasesPassedOverException(0, count, named));
        }
    }
}
