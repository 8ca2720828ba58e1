package io.guanxi.crm.tck.service;

import static io.guanxi.crm.tck.service.ServiceSuite.NOON;
import static io.guanxi.crm.tck.service.ServiceSuite.SUN;
import static io.guanxi.crm.tck.service.ServiceSuite.TODAY;
import static io.guanxi.crm.tck.service.ServiceSuite.enterprise;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.CustomerActs.StatusReason;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealId;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.tag.TagDraft;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of the services by name, each with the right that it needs. The customer has the number {@code Y-1}. */
final class GuardedCalls {
    private GuardedCalls() {}

    /** A call on a customer. */
    interface Call {
        @SuppressWarnings("NullAway") // answers nothing that is looked at
        Object on(CrmSession session, CustomerId customer, DealId deal);
    }

    /**
     * A call and the right that it needs.
     *
     * @param ofCustomer whether the right must reach the customer; else it must be granted everywhere
     */
    record Guarded(Right right, boolean ofCustomer, Call call) {}

    static final Map<String, Guarded> ALL = calls();

    private static Map<String, Guarded> calls() {
        Map<String, Guarded> calls = new LinkedHashMap<>();
        reads(calls);
        writes(calls);
        elsewhere(calls);
        return calls;
    }

    private static void reads(Map<String, Guarded> calls) {
        Right view = Right.VIEW_CUSTOMERS;
        calls.put("get", new Guarded(view, true, (s, c, d) -> s.customers().get(c)));
        calls.put("byNumber", new Guarded(view, true, (s, c, d) -> s.customers().byNumber("Y-1")));
        calls.put("deals", new Guarded(view, true, (s, c, d) -> s.deals().of(c)));
        calls.put("contracts", new Guarded(view, true, (s, c, d) -> s.deals().contractsOf(c)));
        calls.put(
                "interactions",
                new Guarded(view, true, (s, c, d) -> s.interactions().of(c, Optional.empty(), 5)));
        calls.put(
                "history",
                new Guarded(view, true, (s, c, d) -> s.classifications().history(c)));
        calls.put("profile", new Guarded(view, true, (s, c, d) -> s.profiles().of(c)));
        calls.put("tags", new Guarded(view, true, (s, c, d) -> s.tags().history(c)));
        calls.put(
                "audit",
                new Guarded(Right.READ_AUDIT, true, (s, c, d) -> s.audit().of(c)));
        calls.put(
                "audit as of",
                new Guarded(Right.READ_AUDIT, true, (s, c, d) -> s.audit().asOf(c, Instant.EPOCH)));
    }

    private static void writes(Map<String, Guarded> calls) {
        CustomerPatch patch = CustomerPatch.empty().set(CustomerFields.MAIN_BUSINESS, "新业务");
        StatusReason asked = StatusReason.of("asked", "询价");
        calls.put(
                "change",
                new Guarded(
                        Right.EDIT_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().change(c, 1, patch)));
        calls.put(
                "collaborate",
                new Guarded(
                        Right.EDIT_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().addCollaborator(c, SUN)));
        calls.put(
                "moveTo",
                new Guarded(
                        Right.CHANGE_STATUS,
                        true,
                        (s, c, d) -> s.customers().acts().moveTo(c, CustomerStatus.INTENT, asked)));
        calls.put(
                "transfer",
                new Guarded(
                        Right.TRANSFER_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().transfer(List.of(c), SUN, "交接")));
        calls.put(
                "archive",
                new Guarded(
                        Right.ARCHIVE_CUSTOMERS,
                        true,
                        (s, c, d) -> s.customers().acts().archive(c, "重复")));
        facts(calls);
    }

    private static void facts(Map<String, Guarded> calls) {
        calls.put(
                "assign tag",
                new Guarded(Right.ASSIGN_TAGS, true, (s, c, d) -> s.tags().assign(c, "旧", null)));
        calls.put("remove tag", new Guarded(Right.ASSIGN_TAGS, true, (s, c, d) -> {
            s.tags().remove(c, "旧");
            return true;
        }));
        calls.put(
                "record deal",
                new Guarded(
                        Right.RECORD_DEALS,
                        true,
                        (s, c, d) -> s.deals().record(DealDraft.completed(c, TODAY, Money.cny(1)))));
        calls.put(
                "cancel",
                new Guarded(Right.RECORD_DEALS, true, (s, c, d) -> s.deals().cancel(d, "撤单")));
        calls.put(
                "complete",
                new Guarded(Right.RECORD_DEALS, true, (s, c, d) -> s.deals().complete(d, TODAY)));
        calls.put(
                "sign",
                new Guarded(
                        Right.RECORD_DEALS,
                        true,
                        (s, c, d) -> s.deals().sign(ContractDraft.between(c, "HT-1", TODAY, null))));
        calls.put(
                "record interaction",
                new Guarded(
                        Right.RECORD_INTERACTIONS,
                        true,
                        (s, c, d) -> s.interactions().record(InteractionDraft.outbound(c, Method.PHONE, "谈"))));
    }

    private static void elsewhere(Map<String, Guarded> calls) {
        CustomerDraft fresh = enterprise("越权登记公司");
        calls.put(
                "register",
                new Guarded(
                        Right.CREATE_CUSTOMERS,
                        false,
                        (s, c, d) -> s.customers().register(fresh)));
        calls.put(
                "registerAll",
                new Guarded(
                        Right.IMPORT,
                        false,
                        (s, c, d) -> s.customers().registerAll(Collections.emptyIterator(), BulkOptions.strict())));
        calls.put(
                "recordAll",
                new Guarded(
                        Right.IMPORT,
                        false,
                        (s, c, d) -> s.deals().recordAll(Collections.emptyIterator(), BulkOptions.strict())));
        calls.put(
                "interactions recordAll",
                new Guarded(
                        Right.IMPORT,
                        false,
                        (s, c, d) -> s.interactions().recordAll(Collections.emptyIterator(), BulkOptions.strict())));
        calls.put(
                "reclassify",
                new Guarded(
                        Right.CLASSIFY, false, (s, c, d) -> s.classifications().reclassifyAll(NOON)));
        administration(calls);
    }

    private static void administration(Map<String, Guarded> calls) {
        calls.put(
                "define tag",
                new Guarded(Right.MANAGE_TAGS, false, (s, c, d) -> s.tags().define(TagDraft.of("新"))));
        calls.put(
                "retire tag",
                new Guarded(Right.MANAGE_TAGS, false, (s, c, d) -> s.tags().retire("旧")));
        calls.put(
                "merge tags",
                new Guarded(Right.MANAGE_TAGS, false, (s, c, d) -> s.tags().merge("次", "旧")));
        calls.put(
                "settings",
                new Guarded(Right.CONFIGURE, false, (s, c, d) -> s.settings().changeZone(ZoneId.of("UTC"))));
        calls.put(
                "people",
                new Guarded(Right.CONFIGURE, false, (s, c, d) -> s.people().put(SUN, "孙浩", null, null, null)));
        calls.put(
                "parked",
                new Guarded(Right.CONFIGURE, false, (s, c, d) -> s.deliveries().parked()));
    }
}
