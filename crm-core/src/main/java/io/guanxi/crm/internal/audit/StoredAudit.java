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
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.storage.CrmRecords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The service over the audit trail. */
public final class StoredAudit implements Audit {
    private static final String HIDDEN = "***";

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
                    .map(entry -> shown(entry, owner, look.authority()))
                    .toList();
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
        return look.all(AuditFields.AUDIT, own, Sort.by(AuditFields.RECORDED_AT)).stream()
                .map(found -> found.value())
                .toList();
    }

    private AuditEntry shown(AuditEntry entry, Customer owner, Authority authority) {
        boolean freeText = reads(authority, Sensitivity.FREE_TEXT, owner);
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
                readable(entry.recordType(), entry.before(), owner, authority),
                readable(entry.recordType(), entry.after(), owner, authority));
    }

    /**
     * The values that may be read; of the others the field alone. A field that the catalogue lost is hidden; contacts
     * tell who decides, so that both rights are needed.
     */
    private Map<String, String> readable(String type, Map<String, String> values, Customer owner, Authority authority) {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((key, text) -> {
            Optional<Sensitivity> sensitivity =
                    Optional.ofNullable(types.get(type)).flatMap(known -> sensitivity(known, key));
            boolean clear =
                    sensitivity.map(each -> reads(authority, each, owner)).orElse(false)
                            && (!key.equals(CustomerFields.CONTACTS.key())
                                    || reads(authority, Sensitivity.DECISION_MAKER, owner));
            shown.put(key, clear ? text : HIDDEN);
        });
        return shown;
    }

    private static boolean reads(Authority authority, Sensitivity sensitivity, Customer owner) {
        return authority.access(sensitivity, owner).compareTo(FieldAccess.READABLE) >= 0;
    }

    private static <R> Optional<Sensitivity> sensitivity(RecordType<R> type, String key) {
        return type.field(key).map(Field::sensitivity);
    }
}
