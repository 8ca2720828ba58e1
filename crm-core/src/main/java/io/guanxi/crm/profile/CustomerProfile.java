package io.guanxi.crm.profile;

import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.ContractView;
import io.guanxi.crm.deal.DealMetrics;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.interaction.InteractionView;
import io.guanxi.crm.tag.TagAssignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of a customer, under the caller's rights (客户档案).
 *
 * @param figures over the rolling year
 * @param interactions the latest fifty, latest first
 * @param cases the latest fifty feedback cases within the caller's reach, latest first
 * @param timeline the deals, contracts, interactions and cases of this profile, the latest day first
 * @param lastFollowUp the later of the opening value and the latest interaction
 * @param nextDuty the earliest day on which someone promised a next step that is not past
 */
public record CustomerProfile(
        CustomerView customer,
        List<TagAssignment> tags,
        List<Classification> classes,
        DealMetrics figures,
        List<DealView> deals,
        List<ContractView> contracts,
        List<InteractionView> interactions,
        List<CaseSummary> cases,
        List<Moment> timeline,
        Optional<LocalDate> lastFollowUp,
        Optional<LocalDate> nextDuty) {}
