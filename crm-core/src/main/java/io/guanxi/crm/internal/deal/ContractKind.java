package io.guanxi.crm.internal.deal;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Contract;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.ContractFields;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BulkFacts;
import io.guanxi.crm.internal.CustomerDoor.Named;
import io.guanxi.crm.internal.Identities;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.text.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Contracts for the bulk intake; a contract's identity is its customer and its number. */
final class ContractKind implements BulkFacts.Kind<ContractDraft, Contract> {
    @Override
    public RecordType<Contract> type() {
        return ContractFields.CONTRACTS;
    }

    @Override
    public Right right() {
        return Right.RECORD_DEALS;
    }

    @Override
    public Named customer(ContractDraft draft) {
        return new Named(draft.customer(), draft.customerNumber());
    }

    @Override
    public List<Violation> violations(ContractDraft draft, Look look, boolean replay) {
        return DealIntake.violations(draft);
    }

    @Override
    public UUID id(ContractDraft draft, CustomerId customer, Act act) {
        return idOf(customer, draft.number());
    }

    /** The one id of the contract of this number of this customer. */
    static UUID idOf(CustomerId customer, String number) {
        return Identities.of("contract", customer + ":" + PlainText.fold(number));
    }

    @Override
    public Contract record(ContractDraft draft, UUID id, CustomerId customer, Act act) {
        return DealIntake.contract(draft, id, customer, act.now());
    }

    @Override
    public CustomerId customerOf(Contract record) {
        return record.customer();
    }

    @Override
    public boolean isSame(Contract there, Contract fresh) {
        return there.equals(new Contract(
                there.id(),
                fresh.customer(),
                fresh.number(),
                fresh.amount(),
                fresh.signedOn(),
                fresh.effectiveOn(),
                fresh.expiresOn(),
                fresh.terminatedOn(),
                fresh.renews(),
                there.recordedAt()));
    }

    /** The day on which it was signed, else on which it took effect, else now. */
    @Override
    public Instant occurredAt(Contract record, Act act) {
        LocalDate day = record.signedOn() != null ? record.signedOn() : record.effectiveOn();
        return day == null ? act.now() : day.atStartOfDay(act.settings().zone()).toInstant();
    }

    @Override
    public String eventType() {
        return "contract.signed.v1";
    }
}
