package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** History that is imported is told and kept at the time when it happened, and as recorded now. */
public abstract class ImportedTimeContract extends ServiceSuite {
    private static final LocalDate SOLD = LocalDate.of(2025, 3, 8);
    private static final Instant SOLD_AT = Instant.parse("2025-03-07T16:00:00Z");
    private static final LocalDate SIGNED = LocalDate.of(2025, 2, 1);
    private static final Instant SIGNED_AT = Instant.parse("2025-01-31T16:00:00Z");
    private static final Instant TALKED_AT = Instant.parse("2025-04-05T02:30:00Z");

    private final List<DomainEvent> heard = new ArrayList<>();

    private void isTold(String type, Instant at) {
        assertThat(heard)
                .filteredOn(event -> event.type().equals(type))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.occurredAt()).as(type).isEqualTo(at);
                    assertThat(event.recordedAt()).as(type).isEqualTo(NOON);
                });
    }

    private void isKept(CustomerId id, String type, Instant at) {
        assertThat(boss().audit().of(id))
                .filteredOn(entry -> entry.recordType().equals(type))
                .isNotEmpty()
                .allSatisfy((AuditEntry entry) -> {
                    assertThat(entry.occurredAt()).as(type).isEqualTo(at);
                    assertThat(entry.recordedAt()).as(type).isEqualTo(NOON);
                });
    }

    private void isTrueOf(Crm node, CustomerId id) {
        node.deliverPending();
        isTold("deal.recorded.v1", SOLD_AT);
        isTold("contract.signed.v1", SIGNED_AT);
        isTold("interaction.recorded.v1", TALKED_AT);
        isKept(id, "deal", SOLD_AT);
        isKept(id, "contract", SIGNED_AT);
        isKept(id, "interaction", TALKED_AT);
    }

    private static ContractDraft contract(CustomerId id) {
        return ContractDraft.between(id, "HT-1", SIGNED.plusDays(9), null).signedOn(SIGNED);
    }

    @Test
    void facts_imported_in_bulk_keep_their_business_time() {
        Crm node = node(builder -> builder.listen("ears", heard::add));
        CrmSession boss = node.as(boss().actor());
        CustomerId id = customer("历史公司");
        boss.deals()
                .recordAll(
                        List.of(
                                        DealDraft.completed(id, SOLD, Money.cny(100)),
                                        DealDraft.completed(id, SOLD, Money.cny(200)))
                                .iterator(),
                        BulkOptions.strict());
        boss.deals().signAll(List.of(contract(id)).iterator(), BulkOptions.strict());
        boss.interactions()
                .recordAll(
                        List.of(InteractionDraft.inbound(id, Method.PHONE, "来电").at(TALKED_AT))
                                .iterator(),
                        BulkOptions.strict());
        isTrueOf(node, id);
    }

    @Test
    void facts_entered_one_by_one_keep_their_business_time() {
        Crm node = node(builder -> builder.listen("ears", heard::add));
        CrmSession boss = node.as(boss().actor());
        CustomerId id = customer("补录公司");
        boss.deals().record(DealDraft.completed(id, SOLD, Money.cny(100)));
        boss.deals().sign(contract(id));
        boss.interactions()
                .record(InteractionDraft.inbound(id, Method.PHONE, "来电").at(TALKED_AT));
        isTrueOf(node, id);
    }
}
