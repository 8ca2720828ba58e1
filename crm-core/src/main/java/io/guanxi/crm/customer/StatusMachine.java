package io.guanxi.crm.customer;

import static io.guanxi.crm.customer.CustomerStatus.ACTIVE;
import static io.guanxi.crm.customer.CustomerStatus.CHURNED;
import static io.guanxi.crm.customer.CustomerStatus.INTENT;
import static io.guanxi.crm.customer.CustomerStatus.POTENTIAL;
import static io.guanxi.crm.customer.CustomerStatus.RETURNED;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life cycle of customers: which statuses there are, how they are called, which step may follow which, and what must
 * be true to enter one. Immutable.
 */
public final class StatusMachine {
    private final Map<CustomerStatus, Label> labels;
    private final Map<CustomerStatus, Set<CustomerStatus>> steps;
    private final Map<CustomerStatus, Filter<Customer>> guards;
    private final Map<String, CustomerStatus> byText;
    private final Set<CustomerStatus> losses;

    private StatusMachine(
            Map<CustomerStatus, Label> labels,
            Map<CustomerStatus, Set<CustomerStatus>> steps,
            Map<CustomerStatus, Filter<Customer>> guards,
            Map<String, CustomerStatus> byText,
            Set<CustomerStatus> losses) {
        this.labels = labels;
        this.steps = steps;
        this.guards = guards;
        this.byText = byText;
        this.losses = losses;
    }

    /** No status yet. */
    public static StatusMachine empty() {
        return new StatusMachine(Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
    }

    /**
     * potential 潜在 → intent 意向 → active 合作中 → churned 流失 → returned 回流; a potential customer may become active at
     * once, a returned one active or churned again. Churned is a loss. Without a guard of their own, active needs a signed
     * contract that is not over or a completed deal, and returned the same since the loss.
     */
    public static StatusMachine preset() {
        return empty().with(POTENTIAL, new Label("潜在客户", "potential"), Set.of(INTENT, ACTIVE), "潜在")
                .with(INTENT, new Label("意向客户", "intent"), Set.of(POTENTIAL, ACTIVE), "意向")
                .with(ACTIVE, new Label("合作中客户", "active"), Set.of(CHURNED), "成交客户", "合作中", "成交", "已签约")
                .with(CHURNED, new Label("流失客户", "churned"), Set.of(RETURNED), "流失")
                .with(RETURNED, new Label("回流客户", "returned"), Set.of(ACTIVE, CHURNED), "回流")
                .losing(CHURNED);
    }

    /** The same with this status, its further names and the statuses that may follow it. */
    public StatusMachine with(CustomerStatus status, Label label, Set<CustomerStatus> next, String... aliases) {
        Map<CustomerStatus, Label> moreLabels = new LinkedHashMap<>(labels);
        moreLabels.put(status, label);
        Map<CustomerStatus, Set<CustomerStatus>> moreSteps = new LinkedHashMap<>(steps);
        moreSteps.put(status, Set.copyOf(next));
        Map<String, CustomerStatus> moreTexts = new LinkedHashMap<>(byText);
        List<String> texts = new ArrayList<>(List.of(aliases));
        texts.addAll(List.of(status.key(), label.zh(), label.en()));
        texts.forEach(text -> moreTexts.put(text, status));
        return new StatusMachine(moreLabels, moreSteps, guards, moreTexts, losses);
    }

    /** The same with a condition for entering this status; it takes the place of the shipped one. */
    public StatusMachine guarded(CustomerStatus status, Filter<Customer> condition) {
        Map<CustomerStatus, Filter<Customer>> more = new LinkedHashMap<>(guards);
        more.put(status, condition);
        return new StatusMachine(labels, steps, more, byText, losses);
    }

    /** The same where entering this status is a loss: its reason is one of the dictionary of loss reasons. */
    public StatusMachine losing(CustomerStatus status) {
        Set<CustomerStatus> more = new LinkedHashSet<>(losses);
        more.add(status);
        return new StatusMachine(labels, steps, guards, byText, more);
    }

    /** Whether entering the status is a loss. */
    public boolean isLoss(CustomerStatus status) {
        return losses.contains(status);
    }

    /** The statuses, in their order. */
    public List<CustomerStatus> statuses() {
        return List.copyOf(labels.keySet());
    }

    /** The status of this key, label or further name. */
    public Optional<CustomerStatus> named(String text) {
        return Optional.ofNullable(byText.get(text.strip()));
    }

    /** How the status is called; its key when the machine does not know it. */
    public Label label(CustomerStatus status) {
        return labels.getOrDefault(status, new Label(status.key(), status.key()));
    }

    /** What may follow. */
    public Set<CustomerStatus> after(CustomerStatus status) {
        return steps.getOrDefault(status, Set.of());
    }

    /** What must be true to enter the status; empty for nothing. */
    public Optional<Filter<Customer>> guard(CustomerStatus status) {
        return Optional.ofNullable(guards.get(status));
    }
}
