package io.guanxi.crm.internal;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One call of an actor that reads: the unit, who asks, and the workspace's settings. */
public class Look {
    private final ReadUnit unit;
    private final Authority authority;
    private final WorkspaceSettings settings;
    private final Instant now;

    Look(ReadUnit unit, Authority authority, WorkspaceSettings settings, Instant now) {
        this.unit = unit;
        this.authority = authority;
        this.settings = settings;
        this.now = now;
    }

    public <T> RecordReader<T> reader(RecordType<T> type) {
        return unit.reader(type);
    }

    public Authority authority() {
        return authority;
    }

    public WorkspaceSettings settings() {
        return settings;
    }

    public Instant now() {
        return now;
    }

    /** The present day in the workspace's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), settings.zone());
    }

    /** The customer, if it exists and may be seen. */
    public Versioned<Customer> customer(CustomerId id) {
        return reader(CustomerRecords.CUSTOMERS)
                .find(id.value())
                .filter(found -> authority.reaches(Right.VIEW_CUSTOMERS, found.value()))
                .orElseThrow(() -> new NotFoundException("customer"));
    }

    /**
     * The customer, if it exists and may be seen.
     *
     * @throws ForbiddenException when it may be seen but the right does not reach it
     */
    public Versioned<Customer> customer(CustomerId id, Right right) {
        Versioned<Customer> found = customer(id);
        if (!authority.reaches(right, found.value())) {
            throw new ForbiddenException(right.key());
        }
        return found;
    }

    /** Those of these customers that exist and may be seen. */
    public Map<CustomerId, Versioned<Customer>> customers(Collection<CustomerId> ids) {
        List<UUID> wanted = ids.stream().map(CustomerId::value).toList();
        Map<CustomerId, Versioned<Customer>> seen = new LinkedHashMap<>();
        reader(CustomerRecords.CUSTOMERS).findAll(wanted).forEach((id, found) -> {
            if (authority.reaches(Right.VIEW_CUSTOMERS, found.value())) {
                seen.put(new CustomerId(id), found);
            }
        });
        return seen;
    }

    /** All records that pass, in order, read in parts. For what belongs to a bounded number of customers. */
    public <T> List<Versioned<T>> all(RecordType<T> type, Filter<T> filter, Sort<T> sort) {
        return Reading.all(reader(type), type, filter, sort);
    }

    /** Reads lists to their end. */
    public static final class Reading {
        private Reading() {}

        public static <T> List<Versioned<T>> all(
                RecordReader<T> reader, RecordType<T> type, Filter<T> filter, Sort<T> sort) {
            List<Versioned<T>> all = new ArrayList<>();
            Scan<T> scan = Scan.of(filter, Scan.MAX_LIMIT).sorted(sort);
            List<Versioned<T>> part = reader.scan(scan);
            while (!part.isEmpty()) {
                all.addAll(part);
                if (part.size() < Scan.MAX_LIMIT) {
                    break;
                }
                Versioned<T> last = part.get(part.size() - 1);
                part = reader.scan(scan.after(Position.of(type, sort, last.value())));
            }
            return all;
        }
    }
}
