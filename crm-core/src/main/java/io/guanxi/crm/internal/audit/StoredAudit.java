package io.guanxi.crm.internal.audit;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.FieldAccess;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.audit.Audit;
import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.audit.AuditFields;
import io.guanxi.crm.audit.PastRecord;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Paging;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.storage.CrmRecords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The service over the audit trail. */
public final class StoredAudit implements Audit {
    private static final String HIDDEN = "***";
    private static final Sort<AuditEntry> IN_ORDER = Sort.by(AuditFields.RECORDED_AT);
    private static final Filter<AuditEntry> NOBODYS = Filter.absent(AuditFields.CUSTOMER);

    private final Runner runner;
    private final Actor actor;
    private final Map<String, RecordType<?>> types;

    public StoredAudit(Runner runner, Actor actor) {
        this.runner = runner;
        this.actor = actor;
        this.types = CrmRecords.all().stream().collect(Collectors.toMap(RecordType::name, Function.identity()));
    }

    @Override
    public List<AuditEntry> of(CustomerId customer) {
        return runner.look(actor, look -> {
            look.authority().need(Right.READ_AUDIT);
            Customer owner = look.customer(customer, Right.READ_AUDIT).value();
            return entries(look, customer).stream()
                    .map(entry -> shown(entry, each -> reads(look.authority().access(each, owner))))
                    .toList();
        });
    }

    @Override
    public Page<AuditEntry> ofWorkspace(Optional<Cursor> from, int limit) {
        return runner.look(actor, look -> {
            look.authority().needEverywhere(Right.READ_AUDIT);
            Query<AuditEntry> first = Query.where(NOBODYS).sorted(IN_ORDER).limit(limit);
            Paging.Part<AuditEntry> part =
                    Paging.read(look, AuditFields.AUDIT, from.map(first::from).orElse(first), NOBODYS);
            return new Page<>(
                    part.rows().stream()
                            .map(row -> shown(
                                    row.value(), each -> reads(look.authority().everywhere(each))))
                            .toList(),
                    part.next());
        });
    }

    @Override
    public List<PastRecord> asOf(CustomerId customer, Instant at) {
        return Past.of(of(customer).stream()
                .filter(entry -> !entry.recordedAt().isAfter(at))
                .toList());
    }

    private static List<AuditEntry> entries(Look look, CustomerId customer) {
        Filter<AuditEntry> own = Filter.eq(AuditFields.CUSTOMER, customer.value());
        return look.all(AuditFields.AUDIT, own, IN_ORDER).stream()
                .map(found -> found.value())
                .toList();
    }

    private AuditEntry shown(AuditEntry entry, Predicate<Sensitivity> reads) {
        boolean freeText = reads.test(Sensitivity.FREE_TEXT);
        return new AuditEntry(
                entry.id(),
                entry.recordType(),
                entry.record(),
                entry.version(),
                entry.customer(),
                entry.by(),
                entry.recordedAt(),
                entry.occurredAt(),
                freeText || entry.reason().isEmpty() ? entry.reason() : HIDDEN,
                readable(entry.recordType(), entry.before(), reads),
                readable(entry.recordType(), entry.after(), reads));
    }

    /**
     * The values that may be read; of the others the field alone. A field that the catalogue lost is hidden; contacts
     * tell who decides, so that both rights are needed.
     */
    private Map<String, String> readable(String type, Map<String, String> values, Predicate<Sensitivity> reads) {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((key, text) -> {
            Optional<Sensitivity> sensitivity =
                    Optional.ofNullable(types.get(type)).flatMap(known -> sensitivity(known, key));
            boolean clear = sensitivity.filter(reads).isPresent()
                    && (!key.equals(CustomerFields.CONTACTS.key()) || reads.test(Sensitivity.DECISION_MAKER));
            shown.put(key, clear ? text : HIDDEN);
        });
        return shown;
    }

    private static boolean reads(FieldAccess access) {
        return access.compareTo(FieldAccess.READABLE) >= 0;
    }

    private static <R> Optional<Sensitivity> sensitivity(RecordType<R> type, String key) {
        return type.field(key).map(Field::sensitivity);
    }
}
