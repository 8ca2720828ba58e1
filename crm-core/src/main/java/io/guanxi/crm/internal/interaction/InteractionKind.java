package io.guanxi.crm.internal.interaction;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.BeanRules;
import io.guanxi.crm.internal.BulkFacts;
import io.guanxi.crm.internal.CustomerDoor.Named;
import io.guanxi.crm.internal.Identities;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.text.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Interactions for the intake of one or many. */
final class InteractionKind implements BulkFacts.Kind<InteractionDraft, Interaction> {
    private static final int MAX_USER = 100;

    @Override
    public RecordType<Interaction> type() {
        return InteractionFields.INTERACTIONS;
    }

    @Override
    public Right right() {
        return Right.RECORD_INTERACTIONS;
    }

    @Override
    public Named customer(InteractionDraft draft) {
        return new Named(draft.customer(), draft.customerNumber());
    }

    @Override
    public List<Violation> violations(InteractionDraft draft, Look look, boolean replay) {
        List<Violation> all = new ArrayList<>(BeanRules.standard().violations(draft));
        if (draft.customer() == null && draft.customerNumber() == null) {
            all.add(new Violation("customer", "required", new Label("缺少客户", "the customer is missing")));
        }
        Instant at = Objects.requireNonNullElse(draft.at(), look.now());
        if (at.isAfter(look.now()) && !replay) {
            all.add(new Violation(
                    "at", "time.in-future", new Label("跟进时间不能晚于现在", "an interaction does not lie in the future")));
        }
        if (draft.enteredAt() != null && draft.enteredAt().isBefore(at)) {
            all.add(new Violation(
                    "enteredAt", "time.out-of-order", new Label("录入时间早于跟进时间", "it was entered before it took place")));
        }
        return all;
    }

    @Override
    public UUID id(InteractionDraft draft, CustomerId customer, Act act) {
        return draft.identityKey().map(key -> Identities.of("interaction", key)).orElseGet(act::newId);
    }

    @Override
    public Interaction record(InteractionDraft draft, UUID id, CustomerId customer, Act act) {
        Instant at = Ports.precise(Objects.requireNonNullElse(draft.at(), act.now()));
        Instant entered = Ports.precise(Objects.requireNonNullElse(draft.enteredAt(), act.now()));
        String by = draft.by();
        return new Interaction(
                new InteractionId(id),
                customer,
                at,
                LocalDate.ofInstant(at, act.settings().zone()),
                entered,
                by == null || by.isBlank() ? act.authority().user() : user(by),
                draft.participants(),
                draft.direction(),
                draft.method(),
                draft.talk(),
                draft.automatic(),
                act.now());
    }

    private static UserId user(String text) {
        String plain = PlainText.fold(text);
        return UserId.of(plain.substring(0, Math.min(plain.length(), MAX_USER)));
    }

    @Override
    public CustomerId customerOf(Interaction record) {
        return record.customer();
    }

    @Override
    public boolean isSame(Interaction there, Interaction fresh) {
        return there.equals(new Interaction(
                there.id(),
                fresh.customer(),
                fresh.at(),
                fresh.day(),
                there.enteredAt(),
                there.by(),
                fresh.participants(),
                fresh.direction(),
                fresh.method(),
                fresh.talk(),
                fresh.automatic(),
                there.recordedAt()));
    }

    @Override
    public Instant occurredAt(Interaction record, Act act) {
        return record.at();
    }

    @Override
    public String eventType() {
        return "interaction.recorded.v1";
    }
}
