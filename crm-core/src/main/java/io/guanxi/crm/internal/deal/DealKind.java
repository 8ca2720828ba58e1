package io.guanxi.crm.internal.deal;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BulkFacts;
import io.guanxi.crm.internal.CustomerDoor.Named;
import io.guanxi.crm.internal.Identities;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deals for the bulk intake. */
final class DealKind implements BulkFacts.Kind<DealDraft, Deal> {
    @Override
    public RecordType<Deal> type() {
        return DealFields.DEALS;
    }

    @Override
    public Right right() {
        return Right.RECORD_DEALS;
    }

    @Override
    public Named customer(DealDraft draft) {
        return new Named(draft.customer(), draft.customerNumber());
    }

    @Override
    public List<Violation> violations(DealDraft draft, Look look, boolean replay) {
        return DealIntake.violations(draft);
    }

    @Override
    public UUID id(DealDraft draft, CustomerId customer, Act act) {
        return draft.identityKey().map(key -> Identities.of("deal", key)).orElseGet(act::newId);
    }

    @Override
    public Deal record(DealDraft draft, UUID id, CustomerId customer, Act act) {
        return DealIntake.deal(draft, id, customer, act.settings().currency(), act.now());
    }

    @Override
    public CustomerId customerOf(Deal record) {
        return record.customer();
    }

    /** What the rows say of an open deal stays true of one that was completed or cancelled meanwhile. */
    @Override
    public boolean isSame(Deal there, Deal fresh) {
        boolean completedSince = there.status() == DealStatus.COMPLETED && fresh.status() == DealStatus.OPEN;
        return there.equals(new Deal(
                there.id(),
                fresh.customer(),
                completedSince ? there.day() : fresh.day(),
                fresh.product(),
                fresh.amount(),
                there.baseAmount(),
                fresh.cost(),
                completedSince || there.status() == DealStatus.CANCELLED ? there.status() : fresh.status(),
                fresh.contractNumber(),
                there.recordedAt()));
    }

    @Override
    public Instant occurredAt(Deal record, Act act) {
        return record.day().atStartOfDay(act.settings().zone()).toInstant();
    }

    @Override
    public String eventType() {
        return "deal.recorded.v1";
    }
}
