package io.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.Address;
import io.guanxi.crm.customer.Band;
import io.guanxi.crm.customer.Business;
import io.guanxi.crm.customer.Contact;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.CustomerStamp;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.Identity;
import io.guanxi.crm.customer.Needs;
import io.guanxi.crm.customer.Opening;
import io.guanxi.crm.customer.Relationship;
import io.guanxi.crm.customer.Scale;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tag.Provenance;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommonPartsTest {
    private static final WorkspaceId HERE = WorkspaceId.of("here");

    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void customers_come_back_as_they_were_given() {
        Customer full = customer(1, "备注");
        Customer little = new Customer(
                id(2),
                RecordState.ACTIVE,
                new Identity("N2", CustomerKind.INDIVIDUAL, "李雷", null, null),
                List.of(),
                List.of(),
                Business.UNKNOWN,
                new Relationship(user(), List.of(), CustomerStatus.POTENTIAL, false, null),
                Needs.UNKNOWN,
                Opening.NONE,
                new TreeSet<>(),
                new CustomerStamp(now(), now(), user(), now()));
        insert(full, little);
        assertThat(kept(1)).isEqualTo(full);
        assertThat(kept(2)).isEqualTo(little);
    }

    @Test
    void what_customers_have_in_common_is_kept_once() {
        insert(customer(1, null), customer(2, null));
        Customer one = kept(1);
        Customer other = kept(2);
        assertThat(other.relationship()).isSameAs(one.relationship());
        assertThat(other.needs()).isSameAs(one.needs());
        assertThat(other.stamp()).isSameAs(one.stamp());
        assertThat(other.business().scale()).isSameAs(one.business().scale());
        assertThat(other.business().foundedOn()).isSameAs(one.business().foundedOn());
        assertThat(other.contacts().get(0).title())
                .isSameAs(one.contacts().get(0).title());
    }

    @Test
    void a_changed_customer_shares_again() {
        insert(customer(1, null), customer(2, "备注"));
        storage.write(HERE, unit -> {
            unit.repository(CustomerRecords.CUSTOMERS).updateAll(List.of(new Versioned<>(customer(2, null), 1)));
            return 0;
        });
        assertThat(kept(2)).isEqualTo(customer(2, null));
        assertThat(kept(2).needs()).isSameAs(kept(1).needs());
    }

    @Test
    void tags_are_kept_once_and_come_back_as_they_were_given() {
        TagAssignment first = tag(1);
        TagAssignment second = tag(2);
        storage.write(HERE, unit -> {
            unit.repository(TagAssignmentFields.TAG_ASSIGNMENTS).insertAll(List.of(first, second));
            return 0;
        });
        TagAssignment one = keptTag(1);
        TagAssignment other = keptTag(2);
        assertThat(List.of(one, other)).containsExactly(first, second);
        assertThat(other.tag()).isSameAs(one.tag());
        assertThat(other.since()).isSameAs(one.since());
    }

    private void insert(Customer... customers) {
        storage.write(HERE, unit -> {
            unit.repository(CustomerRecords.CUSTOMERS).insertAll(List.of(customers));
            return 0;
        });
    }

    private Customer kept(int n) {
        return storage.read(
                HERE,
                unit -> unit.reader(CustomerRecords.CUSTOMERS)
                        .find(id(n).value())
                        .orElseThrow()
                        .value());
    }

    private TagAssignment keptTag(int n) {
        return storage.read(
                HERE,
                unit -> unit.reader(TagAssignmentFields.TAG_ASSIGNMENTS)
                        .find(new UUID(2, n))
                        .orElseThrow()
                        .value());
    }

    private static TagAssignment tag(int n) {
        return new TagAssignment(
                new UUID(2, n), id(n), new String("vip"), Provenance.IMPORT, new String("u"), now(), now(), now());
    }

    private static Customer customer(int n, @Nullable String remarks) {
        Band band = Band.exactly(120);
        return new Customer(
                id(n),
                RecordState.ACTIVE,
                new Identity("N" + n, CustomerKind.ENTERPRISE, "甲公司" + n, null, new String("战略")),
                List.of(new Contact(
                        "王芳", new String("经理"), true, List.of("+8613800000000"), List.of(), List.of(), "wx")),
                List.of(new Address("办公", "张江路1号")),
                new Business("C13", "31", "32", new Scale(band, band, null), day(), "研发", new String("展会")),
                new Relationship(user(), List.of(user()), CustomerStatus.ACTIVE, true, id(9)),
                new Needs(List.of(new String("采购")), null, null, remarks),
                new Opening(day(), day(), day(), new BigDecimal("12.50"), 3L),
                new TreeSet<>(List.of("industry-unknown")),
                new CustomerStamp(now(), now(), user(), now()));
    }

    private static CustomerId id(int n) {
        return new CustomerId(new UUID(1, n));
    }

    private static UserId user() {
        return UserId.of(new String("user"));
    }

    private static LocalDate day() {
        return LocalDate.of(2010, 1, 1);
    }

    private static Instant now() {
        return Instant.parse("2026-06-30T04:00:00Z");
    }
}
