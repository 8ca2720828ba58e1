package io.guanxi.crm.survey;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered.
 *
 * @param caseId the case it is about; null for none
 * @param score on the instrument's scale
 * @param words what else the customer said
 * @param at when it was given
 * @param day its date in the workspace's zone
 * @param by who entered it
 */
public record SurveyAnswer(
        UUID id,
        CustomerId customer,
        @Nullable CaseId caseId,
        Instrument instrument,
        int score,
        @Nullable String words,
        Instant at,
        LocalDate day,
        UserId by,
        Instant recordedAt) {
    @Override
    public String toString() {
        return "SurveyAnswer[" + id + "]";
    }
}
