package io.guanxi.crm.survey;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.CaseId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as entered. Immutable.
 *
 * @param at when it was given; null for now
 */
public record SurveyDraft(
        CustomerId customer,
        @Nullable CaseId caseId,
        Instrument instrument,
        int score,
        @Nullable @Size(max = 20_000) String words,
        @Nullable Instant at) {
    /** An answer given now, about no case. */
    public static SurveyDraft of(CustomerId customer, Instrument instrument, int score) {
        return new SurveyDraft(customer, null, instrument, score, null, null);
    }

    public SurveyDraft about(CaseId about) {
        return new SurveyDraft(customer, about, instrument, score, words, at);
    }

    public SurveyDraft words(@Nullable String said) {
        return new SurveyDraft(customer, caseId, instrument, score, said, at);
    }

    public SurveyDraft at(Instant when) {
        return new SurveyDraft(customer, caseId, instrument, score, words, when);
    }

    @Override
    public String toString() {
        return "SurveyDraft[" + instrument + "]";
    }
}
