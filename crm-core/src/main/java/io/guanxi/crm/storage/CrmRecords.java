package io.guanxi.crm.storage;

import io.guanxi.crm.access.PersonFields;
import io.guanxi.crm.audit.AuditFields;
import io.guanxi.crm.classification.ClassPeriodFields;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.HistoryFields;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.event.EventLane;
import io.guanxi.crm.event.ListenerName;
import io.guanxi.crm.event.OutboxFields;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.survey.SurveyFields;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.tag.TagFields;
import java.util.List;
import java.util.stream.Stream;

/** Every record type that the library stores. */
public final class CrmRecords {
    private CrmRecords() {}

    /** All record types, those that others refer to first. */
    public static List<RecordType<?>> all() {
        return Stream.of(business(), kept()).flatMap(List::stream).toList();
    }

    /** What the business is about. */
    private static List<RecordType<?>> business() {
        return List.of(
                CustomerRecords.CUSTOMERS,
                HistoryFields.STATUS_CHANGES,
                HistoryFields.OWNER_CHANGES,
                TagFields.TAGS,
                TagAssignmentFields.TAG_ASSIGNMENTS,
                DealFields.DEALS,
                ContractFields.CONTRACTS,
                InteractionFields.INTERACTIONS,
                ClassificationFields.CLASSIFICATIONS,
                ClassPeriodFields.CLASS_PERIODS,
                FeedbackFields.CASES,
                CaseEventFields.CASE_EVENTS,
                CaseTimer.CASE_TIMERS,
                SurveyFields.SURVEY_ANSWERS,
                ReminderFields.REMINDERS);
    }

    /** What the library keeps beside it. */
    private static List<RecordType<?>> kept() {
        return List.of(
                PersonFields.PERSONS,
                OutboxFields.OUTBOX,
                EventLane.LANES,
                ListenerName.LISTENERS,
                AuditFields.AUDIT,
                Counter.COUNTERS,
                IdempotentResult.IDEMPOTENT_RESULTS,
                DueCustomer.DUE_CUSTOMERS,
                ClassExpiry.CLASS_EXPIRIES,
                StoredSettings.SETTINGS,
                StandingRules.STANDING_RULES,
                StandingPromises.STANDING_PROMISES);
    }
}
