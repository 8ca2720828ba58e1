package io.guanxi.crm.survey;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.IdempotencyKey;
import java.time.LocalDate;
import java.util.List;

/** What the customers of the session's workspace answer. Confirming a case with a score answers CSAT by itself. */
public interface Surveys {
    /**
     * Enters an answer.
     *
     * @throws io.guanxi.crm.shared.InvalidInputException when the score is off the instrument's scale
     * @throws io.guanxi.crm.shared.NotFoundException when the actor may not see the customer, or the case is not the
     *     customer's
     */
    SurveyView answer(SurveyDraft draft);

    /** Like {@link #answer(SurveyDraft)}; the same key with the same draft answers the first answer again. */
    SurveyView answer(SurveyDraft draft, IdempotencyKey key);

    /** A customer's answers, latest first. */
    List<SurveyView> of(CustomerId customer);

    /**
     * Satisfaction over the answers of some days, both included; all customers' answers, as figures without a name.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException unless the actor may view cases everywhere
     */
    Satisfaction satisfaction(LocalDate from, LocalDate to);

    /** Like {@link #satisfaction}, willingness to recommend. */
    NetPromoters netPromoters(LocalDate from, LocalDate to);
}
