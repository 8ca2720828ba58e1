package io.guanxi.crm.internal.deal;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.ContractId;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.internal.BeanRules;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.text.PlainText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks deals and contracts as entered and brings them into their one form. */
final class DealIntake {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private DealIntake() {}

    static List<Violation> violations(DealDraft draft) {
        List<Violation> all = new ArrayList<>(BeanRules.standard().violations(draft));
        plausible("day", draft.day(), all);
        plausible("amount", draft.amount().amount(), all);
        BigDecimal rate = draft.rate();
        plausible("rate", rate == null ? null : draft.amount().amount().multiply(rate), all);
        plausible("cost", draft.cost(), all);
        if (draft.customer() == null && draft.customerNumber() == null) {
            all.add(noCustomer());
        }
        if (rate != null && rate.signum() <= 0) {
            all.add(new Violation("rate", "rate.not-positive", new Label("汇率必须为正数", "a rate is more than 0")));
        }
        return all;
    }

    /** What is wrong with the day of a deal. */
    static List<Violation> violations(LocalDate day) {
        List<Violation> all = new ArrayList<>();
        plausible("day", day, all);
        return all;
    }

    static void require(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    static List<Violation> violations(ContractDraft draft) {
        List<Violation> all = new ArrayList<>(BeanRules.standard().violations(draft));
        if (draft.customer() == null && draft.customerNumber() == null) {
            all.add(noCustomer());
        }
        if (draft.number().isBlank()) {
            all.add(new Violation("number", "required", new Label("必填", "required but missing")));
        }
        plausible("amount", draft.amount() == null ? null : draft.amount().amount(), all);
        plausible("signedOn", draft.signedOn(), all);
        plausible("effectiveOn", draft.effectiveOn(), all);
        plausible("expiresOn", draft.expiresOn(), all);
        plausible("terminatedOn", draft.terminatedOn(), all);
        LocalDate from = draft.effectiveOn() != null ? draft.effectiveOn() : draft.signedOn();
        if (from != null && draft.expiresOn() != null && draft.expiresOn().isBefore(from)) {
            all.add(new Violation(
                    "expiresOn",
                    "contract.ends-before-it-begins",
                    new Label("到期日早于生效日", "the contract ends before it begins")));
        }
        return all;
    }

    private static void plausible(String path, @Nullable LocalDate day, List<Violation> all) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            all.add(new Violation(
                    path, "date.implausible", new Label("日期超出 1900–2200 年", "the date is not within 1900 to 2200")));
        }
    }

    private static void plausible(String path, @Nullable BigDecimal amount, List<Violation> all) {
        if (amount != null && amount.abs().compareTo(MOST) >= 0) {
            all.add(new Violation(
                    path, "amount.too-large", new Label("金额应小于一千万亿", "an amount is less than 1,000,000,000,000,000")));
        }
    }

    static Violation noCustomer() {
        return new Violation("customer", "required", new Label("缺少客户", "the customer is missing"));
    }

    /** The deal of a valid draft. */
    static Deal deal(DealDraft draft, UUID id, CustomerId customer, Currency base, Instant now) {
        return new Deal(
                new DealId(id),
                customer,
                draft.day(),
                folded(draft.product()),
                draft.amount(),
                inBase(draft, base),
                draft.cost(),
                draft.status(),
                folded(draft.contractNumber()),
                now);
    }

    private static @Nullable BigDecimal inBase(DealDraft draft, Currency base) {
        Money amount = draft.amount();
        if (amount.currency().equals(base)) {
            return amount.amount();
        }
        BigDecimal rate = draft.rate();
        return rate == null ? null : amount.amount().multiply(rate);
    }

    /** The contract of a valid draft. */
    static Contract contract(ContractDraft draft, UUID id, CustomerId customer, Instant now) {
        return new Contract(
                new ContractId(id),
                customer,
                PlainText.fold(draft.number()),
                draft.amount(),
                draft.signedOn(),
                draft.effectiveOn(),
                draft.expiresOn(),
                draft.terminatedOn(),
                draft.renews(),
                now);
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null || text.isBlank() ? null : PlainText.fold(text);
    }
}
